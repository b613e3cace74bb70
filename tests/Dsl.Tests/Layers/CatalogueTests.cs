using ModelDsl.Dsl.Layers;

namespace ModelDsl.Dsl.Tests.Layers;

public class CatalogueTests
{
    private static IEnumerable<OperationDescription> All => [.. Catalogue.Layers, .. Catalogue.Ops];

    [Fact]
    public void Names_AreFoundUnderEveryAlias()
    {
        Catalogue.FindLayer("Dense").ShouldBe(Catalogue.FindLayer("Linear"));
        Catalogue.FindOp("cat").ShouldBe(Catalogue.FindOp("concat"));
        Catalogue.FindLayer("Conv4d").ShouldBeNull();
    }

    [Fact]
    public void Summaries_AreOneSentence()
    {
        foreach (var operation in All)
        {
            operation.Summary.ShouldEndWith(".", Case.Sensitive, operation.Name);
            foreach (var parameter in operation.Parameters)
            {
                parameter.Documentation.ShouldNotBeNullOrWhiteSpace($"{operation.Name}.{parameter.Name}");
            }
        }
    }

    [Fact]
    public void Defaults_AreOfAnAllowedType()
    {
        foreach (var operation in All)
        {
            foreach (var parameter in operation.Parameters.Where(parameter => !parameter.IsRequired))
            {
                var type = parameter.Default switch
                {
                    null => ArgumentTypes.None,
                    long => ArgumentTypes.Int,
                    double => ArgumentTypes.Float,
                    bool => ArgumentTypes.Bool,
                    string => ArgumentTypes.String,
                    _ => default,
                };
                type.ShouldNotBe(default, $"{operation.Name}.{parameter.Name}");
                parameter.Types.HasFlag(type).ShouldBeTrue($"{operation.Name}.{parameter.Name}");
                if (parameter is { Default: string text, Choices: { } choices }) choices.ShouldContain(text);
            }
        }
    }

    [Fact]
    public void Methods_AreCalledOnAnInput()
    {
        foreach (var operation in All)
        {
            foreach (
                var call in new[] { operation.Function, operation.InPlaceFunction }.OfType<TorchCall>().Where(
                    call => call.Method.StartsWith('.')))
            {
                operation.Inputs.Select(input => input.Name).ShouldContain(call.Arguments.FirstOrDefault()?.Source, operation.Name);
            }
        }
    }
}
