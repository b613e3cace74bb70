using System.Runtime.CompilerServices;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Summaries of modules that exist, as opposed to those the build proves.</summary>
public static class ModuleSummaryExtensions
{
    /// <summary>The module's layers and parameters, with the output shapes seen while an example runs through it.</summary>
    public static ModelSummary Summary(this nn.Module<Tensor, Tensor> module, Tensor example) =>
        module.Summary(() => module.call(example));

    /// <summary>
    /// The module's layers and parameters. With <paramref name="run"/>, which calls the module on an example of any
    /// signature, also the output shapes; it runs in evaluation mode and without gradients.
    /// </summary>
    public static ModelSummary Summary(this nn.Module module, Action? run = null)
    {
        var children = Descendants(module, "").ToList();
        var outputs = run is null ? [] : Observe(module, children, run);
        var layers = children
            .Select(child => new LayerSummary(
                child.Path,
                KindOf(child.Module),
                outputs.GetValueOrDefault(child.Module),
                child.Module.parameters(recurse: false).Sum(parameter => parameter.NumberOfElements),
                child.Module.parameters(recurse: false).Where(parameter => parameter.requires_grad).Sum(
                    parameter => parameter.NumberOfElements)))
            .ToList();

        var parameters = module.parameters().DistinctBy(parameter => parameter.Handle).ToList();
        return new ModelSummary(
            module.GetType().Name,
            layers,
            parameters.Sum(parameter => parameter.NumberOfElements),
            parameters.Where(parameter => parameter.requires_grad).Sum(parameter => parameter.NumberOfElements),
            parameters.Concat(module.buffers()).Sum(tensor => tensor.NumberOfElements * tensor.ElementSize));
    }

    private static Dictionary<nn.Module, string> Observe(nn.Module module, List<(string Path, nn.Module Module)> children, Action run)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var mode = new ModuleMode(module);
        var outputs = new Dictionary<nn.Module, string>(ReferenceEqualityComparer.Instance);
        using var hooks = new ForwardHooks((called, _, result) => outputs.TryAdd(called, Describe(result)));
        children.ForEach(child => hooks.Attach(child.Module));
        module.eval();
        run();
        return outputs;
    }

    private static string Describe(object? value) => value switch
    {
        Tensor tensor => Notation.Of(tensor.shape),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Describe(tuple[i])))})",
        _ => "none",
    };

    private static IEnumerable<(string Path, nn.Module Module)> Descendants(nn.Module module, string prefix)
    {
        foreach (var (name, child) in module.named_children())
        {
            var path = prefix + name;
            yield return (path, child);
            foreach (var descendant in Descendants(child, $"{path}."))
            {
                yield return descendant;
            }
        }
    }

    internal static string KindOf(nn.Module module)
    {
        var name = module.GetType().Name;
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name[..arity];
    }
}
