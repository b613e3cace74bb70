using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>
/// The elaborated graph and the generated class are two views of one model: what the first proves, the second must do.
/// </summary>
public class TwoViewsTests
{
    public static TheoryData<string> Models => [.. Repository.Zoo.Models.Select(model => model.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void State_IsTheGraphsInOrder_ParametersFirst(string name)
    {
        using var model = new ModelCase(name);
        var parameters = model.Module.named_parameters().Select(parameter => parameter.name).ToHashSet();
        var actual = model.Module.state_dict().Select(entry =>
            $"{(parameters.Contains(entry.Key) ? WeightKind.Parameter : WeightKind.Buffer)} {entry.Key}: {entry.Value.dtype} [{string.Join(", ", entry.Value.shape)}]");
        actual.ShouldBe(model.Model.State.OrderBy(weight => weight.Kind).Select(weight =>
            $"{weight.Kind} {weight.Key}: {weight.Dtype.TorchSharpName() ?? nameof(ScalarType.Float32)} {weight.Shape}"));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void EveryIntermediateShape_IsTheProvedOne(string name)
    {
        using var model = new ModelCase(name);

        // Two runs with different sizes: a shape that is right by chance is right once.
        foreach (var start in new long[] { 33, 46 })
        {
            using var scope = NewDisposeScope();
            using var gradients = no_grad();
            using var shapes = new ForwardShapes(model.Module);
            var sizes = new ExampleSizes(model.Model, start);
            model.Call(model.Example(sizes.Of));
            foreach (var (path, outputs) in model.Nodes)
            {
                shapes.Seen.GetValueOrDefault(path).ShouldNotBeNull($"{name}.{path} was not called")
                    .ShouldBe(outputs.Select(type => Evaluate(type, sizes.Of)), $"{name}.{path}");
            }
        }
    }

    private static string Evaluate(TensorType type, Func<Symbol, long> size) =>
        $"[{string.Join(", ", type.Shape.AsEnumerable().Select(dim => dim.Evaluate(size)))}]";
}
