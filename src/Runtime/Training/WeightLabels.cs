using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Finds the weights that a label means.</summary>
internal static class WeightLabels
{
    /// <summary>The weights whose key is the label, or begins with it.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static List<Parameter> Under(nn.Module model, string label)
    {
        var weights = model.named_parameters().Where(entry => IsUnder(entry.name, label)).Select(entry => entry.parameter).ToList();
        return weights.Count > 0
            ? weights
            : throw new ArgumentException($"{model.GetType().Name} has no weights under the label '{label}'; as it was constructed, it has "
                + string.Join(", ", model.named_parameters().Select(entry => entry.name)), nameof(label));
    }

    private static bool IsUnder(string key, string label) => key == label || key.StartsWith(label + ".", StringComparison.Ordinal);
}
