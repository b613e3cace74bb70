using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Splits a model's parameters for fine-tuning: a small learning rate for what is trained already, a larger one for the
/// rest.</summary>
public static class ParameterGroups
{
    /// <summary>
    /// The parameters that need gradients, by the modules they are in. Each is in the group of the longest path that leads to it, and
    /// in one group alone; a group whose parameters are all frozen is left out.
    /// </summary>
    /// <example>
    /// <c>optim.AdamW(model.Groups(1e-3, ("backbone", 1e-5)).Select(g => new AdamW.ParamGroup(g.Parameters, g.LearningRate)))</c>
    /// </example>
    /// <param name="model">The model.</param>
    /// <param name="rest">The learning rate of the parameters that no path leads to.</param>
    /// <param name="paths">Paths of modules or parameters, such as <c>backbone.layer1</c>, with their learning rates.</param>
    /// <exception cref="ArgumentException">A path leads to no parameter, or is there twice.</exception>
    public static IReadOnlyList<ParameterGroup> Groups(this nn.Module model, double rest, params (string Path, double LearningRate)[] paths)
    {
        if (paths.GroupBy(row => row.Path).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"the path '{twice.Key}' is there twice", nameof(paths));
        }

        var members = paths.Append(("", rest)).ToDictionary(row => row.Item1, _ => new List<Parameter>());
        var reached = new HashSet<string> { "" };
        foreach (var (name, parameter) in model.named_parameters())
        {
            var path = paths.Select(row => row.Path).Where(path => IsUnder(name, path)).MaxBy(path => path.Length) ?? "";
            reached.UnionWith(paths.Select(row => row.Path).Where(path => IsUnder(name, path)));
            if (parameter.requires_grad)
            {
                members[path].Add(parameter);
            }
        }
        if (paths.FirstOrDefault(row => !reached.Contains(row.Path)) is { Path: { } lost })
        {
            var known = string.Join(", ", model.named_children().Select(child => child.name));
            throw new ArgumentException($"'{lost}' leads to no parameter of {model.GetType().Name}; its modules are {known}", nameof(paths));
        }
        return [.. paths.Append(("", rest)).Where(row => members[row.Item1].Count > 0).Select(
            row => new ParameterGroup(row.Item1, members[row.Item1], row.Item2))];
    }

    private static bool IsUnder(string name, string path) =>
        name.StartsWith(path, StringComparison.Ordinal) && (name.Length == path.Length || name[path.Length] == '.');
}
