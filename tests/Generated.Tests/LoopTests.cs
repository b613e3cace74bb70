using System.Reflection;
using System.Runtime.CompilerServices;
using ModelDsl.Dsl;
using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Generated.Tests;

/// <summary>
/// Of loops and choices, what the build elaborates and what the generated constructor makes are one: the same state, in the same order, for the
/// defaults and for other arguments, which an alias elaborates.
/// </summary>
public class LoopTests
{
    private static readonly Compilation Program = Compile();

    public static TheoryData<string> Models => [.. Program.Models.Select(model => model.Symbol.FullName)];

    [Theory]
    [MemberData(nameof(Models))]
    public void TheConstructedState_IsTheElaboratedOne(string name) => ShouldBe(name, Construct(name));

    [Fact]
    public void AClassWithOtherArguments_IsWhatTheAliasElaborates()
    {
        ShouldBe("Loops.WidthListOfOne", new Loops.WidthList([5]));
        ShouldBe("Loops.WidthListOfNone", new Loops.WidthList([], classes: 2));
        ShouldBe("Loops.VggOfThree", new Loops.Vgg([(4, 2), (6, 1), (8, 2)], 2));
        ShouldBe("Loops.ZippedOfTwo", new Loops.Zipped([3, 5], [0.0, 0.5], [false, true]));
        ShouldBe("Loops.DenseNetOfThree", new Loops.DenseNet([1, 2, 1], 3, 2));
        ShouldBe("Loops.DenseFeaturesOfFive", new Loops.DenseFeatures(5, 2));
        ShouldBe("Loops.MobileNetHalf", new Loops.MobileNet([(1, 8, 2, 1), (6, 16, 2, 2)], 0.5, 2));
        ShouldBe("Loops.WaveNetOfTwo", new Loops.WaveNet(2, 4, 3));
        ShouldBe("Loops.ChoicesWide", new Loops.Choices(deep: false, wide: true));
        ShouldBe("Loops.AlternatingOfThree", new Loops.Alternating(3));
        ShouldBe("Loops.SharedOfOne", new Loops.Shared((5, 1), 1));
        ShouldBe("Loops.NestedDeep", new Loops.Nested(3, 1, 4));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void TheOutputs_HaveTheElaboratedShapes_AndNothingElseIsLeft(string name)
    {
        var model = Program.Models.Single(model => model.Symbol.FullName == name);
        using var module = Construct(name);
        var sizes = new Dictionary<string, long>();
        long SizeOf(ModelDsl.Dsl.Shapes.Symbol symbol) => sizes.TryGetValue(symbol.Name, out var size) ? size : sizes[symbol.Name] = 3 + 8 * sizes.Count;
        long[] Evaluate(ModelDsl.Dsl.Shapes.Shape shape) => [.. shape.AsEnumerable().Select(dim => dim.Evaluate(SizeOf)!.Value)];
        var inputs = model.Root.Inputs.Select(input => randn(Evaluate(input.Variable.Type.Shape))).ToArray();

        // What earlier tests have forgotten must not go while this one counts.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Tensor.TotalCount;
        var result = module.GetType().GetMethod("call", [.. inputs.Select(_ => typeof(Tensor))])!.Invoke(module, [.. inputs])!;
        var outputs = result is Tensor tensor ? [tensor] : result.GetType().GetFields().Select(field => (Tensor)field.GetValue(result)!).ToArray();

        outputs.Select(output => string.Join(", ", output.shape))
            .ShouldBe(model.Root.Outputs.Select(output => string.Join(", ", Evaluate(output.Variable.Type.Shape))));
        (Tensor.TotalCount - before).ShouldBe(outputs.Length);
        foreach (var used in outputs.Concat(inputs)) used.Dispose();
    }

    private static void ShouldBe(string name, nn.Module module)
    {
        using var constructed = module;
        var model = Program.Models.Single(model => model.Symbol.FullName == name);
        constructed.state_dict().Select(entry => $"{entry.Key} [{string.Join(", ", entry.Value.shape)}]")
            .ShouldBe(model.State.Select(weight => $"{weight.Key} {weight.Shape}"), name);
    }

    private static nn.Module Construct(string name)
    {
        var constructor = typeof(LoopTests).Assembly.GetType(name, throwOnError: true)!.GetConstructors().Single();
        return (nn.Module)constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]);
    }

    private static Compilation Compile([CallerFilePath] string path = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(path)!, "Loops.nnet");
        var compilation = Compiler.Compile([new SourceFile(file, File.ReadAllText(file))]);
        compilation.Diagnostics.ShouldBeEmpty();
        return compilation;
    }
}
