using System.Text.RegularExpressions;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Layers.Recipes;

namespace ModelDsl.Dsl.Tests.Layers;

/// <summary>
/// Every call that a description names exists in TorchSharp, takes arguments of those names, and gets all that it requires.
/// The list of TorchSharp's members lies beside the repository on the machines that build it; elsewhere there is nothing to compare.
/// </summary>
public partial class TorchSharpApiTests
{
    private static readonly Lazy<ILookup<string, Parameter[]>?> Members = new(ReadMembers);

    private sealed record Parameter(string Name, bool IsOptional);

    [Fact]
    public void Functions_Exist()
    {
        foreach (var operation in Catalogue.Ops.Concat<OperationDescription>(Catalogue.Layers).Concat(Catalogue.Initializers))
        {
            foreach (var call in Functions(operation).Append(operation.InPlaceFunction).OfType<TorchCall>()) Check(operation, call);
        }
    }

    [Fact]
    public void OptimizersAndSchedules_Exist()
    {
        foreach (var setting in RecipeCatalogue.Optimizers.Concat(RecipeCatalogue.Schedules))
        {
            // The weights, or the optimizer, come first.
            var call = setting.Function!;
            Check(
                setting,
                call with { Arguments = [new TorchArgument("first") { Literal = "first", Positional = true }, .. call.Arguments] });
        }
    }

    [Fact]
    public void Modules_Exist()
    {
        foreach (var layer in Catalogue.Layers)
        {
            foreach (var module in layer.Modules.Where(module => !module.Factory.StartsWith("new ", StringComparison.Ordinal)))
            {
                CheckOverloads(layer, $"TorchSharp.torch.nn | {module.Factory}", module.Arguments);
                if (Members.Value is { } members && module.TakesDevice)
                {
                    members[$"TorchSharp.torch.nn | {module.Factory}"]
                        .ShouldContain(overload => overload.Any(p => p.Name == "device"), layer.Name);
                }
            }
        }
    }

    [Fact]
    public void Sources_AreInputsParametersOrSizes()
    {
        foreach (var operation in Catalogue.Ops.Concat<OperationDescription>(Catalogue.Layers).Concat(Catalogue.Initializers))
        {
            foreach (var argument in Functions(operation).SelectMany(function => function.Arguments))
            {
                if (argument.Literal is not null) continue;
                operation.Inputs.Select(input => input.Name).Concat(operation.Parameters.Select(parameter => parameter.Name))
                    .ShouldContain(argument.Source, operation.Name);
            }

            // Nothing that a user writes is lost on the way.
            if (operation.Function is not null) Takes(Functions(operation).SelectMany(function => function.Arguments));
            if (operation is LayerDescription layer) Takes(layer.Modules.SelectMany(module => module.Arguments));

            void Takes(IEnumerable<TorchArgument> arguments)
            {
                var taken = arguments.Select(argument => argument.Source)
                    .Concat(operation.Variants.Select(variant => variant.Parameter)).ToHashSet();
                operation.Parameters.ShouldAllBe(parameter => taken.Contains(parameter.Name), operation.Name);
            }
        }
    }

    private static IEnumerable<TorchCall> Functions(OperationDescription operation) =>
        operation.Variants.Select(variant => variant.Function).Prepend(operation.Function).OfType<TorchCall>();

    private static void Check(OperationDescription operation, TorchCall call)
    {
        var arguments = call.Arguments.AsEnumerable();
        string member;
        if (call.Method[0] == '.')
        {
            member = "TorchSharp.torch.Tensor | " + call.Method.TrimStart('.');
            arguments = arguments.Skip(1);
        }
        else
        {
            var dot = call.Method.LastIndexOf('.');
            var owner = call.Method[..dot];
            if (char.IsUpper(owner[0])) return; // a module of the runtime, compiled against
            var type = owner.StartsWith("torch", StringComparison.Ordinal) ? owner : "torch.nn." + owner;
            member = $"TorchSharp.{type} | {call.Method[(dot + 1)..]}";
        }

        CheckOverloads(operation, member, arguments);
    }

    /// <summary>
    /// Some overload takes all of the arguments, and some takes those that are printed even when they have their defaults.
    /// </summary>
    private static void CheckOverloads(OperationDescription operation, string member, IEnumerable<TorchArgument> arguments)
    {
        if (Members.Value is not { } members) return;
        var overloads = members[member].ToList();
        overloads.ShouldNotBeEmpty($"{operation.Name}: {member}");
        var all = arguments.ToList();
        var least = all.Where(argument => IsAlwaysPrinted(argument, operation)).ToList();
        foreach (var printed in new[] { all, least })
        {
            overloads.Any(overload => Takes(overload, printed))
                .ShouldBeTrue($"{operation.Name}: {member}({string.Join(", ", printed.Select(a => a.TorchName))})");
        }
    }

    private static bool Takes(Parameter[] overload, List<TorchArgument> printed)
    {
        var positional = printed.TakeWhile(argument => argument.Positional).Count();
        if (positional > overload.Length) return false;
        var named = printed.Skip(positional).Select(argument => argument.TorchName).ToList();
        var rest = overload.Skip(positional).ToList();
        return named.All(name => rest.Exists(parameter => parameter.Name == name))
            && rest.All(parameter => parameter.IsOptional || named.Contains(parameter.Name));
    }

    private static bool IsAlwaysPrinted(TorchArgument argument, OperationDescription operation) =>
        argument.Always || argument.Literal is not null
        || operation.Inputs.Any(input => input.Name == argument.Source && !input.IsOptional)
        || operation.Parameters.All(parameter => parameter.Name != argument.Source || parameter.IsRequired)
        || argument.Source == "normalized_shape"; // a size where it is not written

    private static ILookup<string, Parameter[]>? ReadMembers()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "torchsharp", "api-0.107.0.txt");
            if (!File.Exists(file)) continue;
            return File.ReadLines(file).Select(line => Member().Match(line)).Where(match => match.Success).ToLookup(
                match => $"{match.Groups["type"].Value} | {match.Groups["name"].Value}",
                match => SplitParameters(match.Groups["parameters"].Value).Select(ParseParameter).ToArray());
        }

        return null;
    }

    private static Parameter ParseParameter(string text)
    {
        var declaration = text.Split(" = ")[0];
        var isParams = declaration.StartsWith("params ", StringComparison.Ordinal);
        return new Parameter(declaration[(declaration.LastIndexOf(' ') + 1)..], isParams || text.Contains(" = "));
    }

    private static IEnumerable<string> SplitParameters(string parameters)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < parameters.Length; i++)
        {
            depth += parameters[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (parameters[i] != ',' || depth > 0) continue;
            yield return parameters[start..i].Trim();
            start = i + 1;
        }

        if (start < parameters.Length) yield return parameters[start..].Trim();
    }

    [GeneratedRegex(@"^(?<type>[\w.]+) \| (static )?(?<name>\w+) \((?<parameters>.*)\) -> ")]
    private static partial Regex Member();
}
