using System.Reflection;
using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>A model in both views: the generated class, constructed with its defaults, and the elaborated graph.</summary>
internal sealed class ModelCase : IDisposable
{
    /// <param name="argument">Gives arguments of the constructor by name; null leaves the default.</param>
    public ModelCase(string name, Func<string, object?>? argument = null)
    {
        Model = Repository.Model(name);
        var type = typeof(global::Zoo.Vision.DigitNet).Assembly.GetType(Model.Symbol.FullName, throwOnError: true)!;
        var constructor = type.GetConstructors().Single();
        var arguments = constructor.GetParameters().Select(parameter => argument?.Invoke(parameter.Name!) ?? parameter.DefaultValue);
        Module = (nn.Module)constructor.Invoke([.. arguments]);
        Module.eval();
    }

    public ElaboratedModel Model { get; }

    public nn.Module Module { get; }

    /// <summary>Every submodule of the graph with the types of its results, by path.</summary>
    public IEnumerable<(string Path, IReadOnlyList<TensorType> Outputs)> Nodes => NodesOf(StateMembers(Model.Root.Steps), "");

    /// <summary>Runs <c>call</c> of the generated class on example inputs.</summary>
    public IReadOnlyList<Tensor> Call(IReadOnlyList<Tensor> inputs)
    {
        var call = Module.GetType().GetMethod("call", [.. inputs.Select(_ => typeof(Tensor))])!;
        try
        {
            var result = call.Invoke(Module, [.. inputs])!;
            return result is Tensor tensor ? [tensor] : [.. result.GetType().GetFields().Select(field => (Tensor)field.GetValue(result)!)];
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    /// <summary>Random inputs of the declared shapes, with the given sizes for the dimensions that only the run knows.</summary>
    public IReadOnlyList<Tensor> Example(Func<Symbol, long> size) =>
        [.. Model.Root.Inputs.Select(input => Example(input.Variable.Type, size))];

    public void Dispose() => Module.Dispose();

    private static Tensor Example(TensorType type, Func<Symbol, long> size)
    {
        var shape = type.Shape.AsEnumerable().Select(dim => dim.Evaluate(size)!.Value).ToArray();
        return type.Dtype switch
        {
            Dtype.Int64 => randint(0, 10, shape, ScalarType.Int64),
            Dtype.Bool => randint(0, 2, shape, ScalarType.Bool),
            _ => randn(shape),
        };
    }

    private static IEnumerable<Member> StateMembers(IEnumerable<Step> steps) => steps.OfType<RegisterStep>().Select(step => step.Member);

    private static IEnumerable<(string, IReadOnlyList<TensorType>)> NodesOf(IEnumerable<Member> members, string prefix)
    {
        foreach (var member in members)
        {
            var path = prefix + member.Key.Constant;
            if (member is not (ParameterMember or ContainerMember { ContainerKind: ContainerKind.ModuleList }))
            {
                yield return (path, member.OutputTypes);
            }
            var children = member switch
            {
                BlockMember block => block.Instance!.Steps,
                ContainerMember container => container.Steps,
                _ => (IReadOnlyList<Step>)[],
            };
            foreach (var node in NodesOf(StateMembers(children), path + ".")) yield return node;
        }
    }
}
