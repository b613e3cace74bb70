using System.Runtime.CompilerServices;
using ModelDsl.Dsl;
using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Generated.Tests;

/// <summary>
/// The two views of a file's models: the graph that the build elaborates, and the module that the generated constructor
/// makes.
/// </summary>
internal sealed class BothViews
{
    private readonly Compilation compilation;

    public BothViews(string file, [CallerFilePath] string path = "")
    {
        file = Path.Combine(Path.GetDirectoryName(path)!, file);
        compilation = Compiler.Compile([new SourceFile(file, File.ReadAllText(file))]);
        compilation.Diagnostics.ShouldBeEmpty();
    }

    public TheoryData<string> Names => [.. compilation.Models.Select(model => model.Symbol.FullName)];

    /// <summary>The class of a model, made with its defaults.</summary>
    public static nn.Module Construct(string name)
    {
        var assembly = typeof(BothViews).Assembly;
        var type = assembly.GetType(name) ?? assembly.GetType($"{typeof(BothViews).Namespace}.{name}", throwOnError: true)!;
        var constructor = type.GetConstructors().Single();
        return (nn.Module)constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]);
    }

    /// <summary>
    /// The module has the state of the elaborated model, in its order, but that TorchSharp lists all parameters before all buffers; it is
    /// disposed.
    /// </summary>
    public void StatesShouldAgree(string name, nn.Module module)
    {
        using var constructed = module;
        constructed.state_dict().Select(entry => $"{entry.Key} [{string.Join(", ", entry.Value.shape)}]")
            .ShouldBe(Elaborated(name).State.OrderBy(weight => weight.Kind).Select(weight => $"{weight.Key} {weight.Shape}"), name);
    }

    /// <summary>
    /// The class of a model, called with all its inputs, gives the shapes of the elaborated model, and leaves no tensor
    /// behind.
    /// </summary>
    public void OutputsShouldAgree(string name)
    {
        var model = Elaborated(name);
        using var module = Construct(name);
        var sizes = new Dictionary<string, long>();
        long SizeOf(Symbol symbol) => sizes.TryGetValue(symbol.Name, out var size) ? size : sizes[symbol.Name] = 3 + 8 * sizes.Count;
        long[] Evaluate(Shape shape) => [.. shape.AsEnumerable().Select(dim => dim.Evaluate(SizeOf)!.Value)];
        var inputs = model.Root.Inputs.Select(input => Example(Evaluate(input.Variable.Type.Shape), input.Variable.Type.Dtype)).ToArray();

        var before = LiveTensors.Settled();
        var result = module.GetType().GetMethod("call", [.. inputs.Select(_ => typeof(Tensor))])!.Invoke(module, [.. inputs])!;
        var outputs = result is Tensor tensor
            ? [tensor]
            : result.GetType().GetFields().Select(field => (Tensor)field.GetValue(result)!).ToArray();

        outputs.Select(output => string.Join(", ", output.shape))
            .ShouldBe(model.Root.Outputs.Select(output => string.Join(", ", Evaluate(output.Variable.Type.Shape))), name);
        (Tensor.TotalCount - before).ShouldBe(outputs.Length);
        foreach (var used in outputs.Concat(inputs)) used.Dispose();
    }

    private static Tensor Example(long[] shape, Dtype type) => type == Dtype.Bool ? zeros(shape, dtype: ScalarType.Bool) : randn(shape);

    private ElaboratedModel Elaborated(string name) => compilation.Models.Single(model => model.Symbol.FullName == name);
}
