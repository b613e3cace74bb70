using System.Text;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Compares a weight file with a model's state_dict, before anything is copied.</summary>
internal static class ModelFit
{
    private const int MostNamed = 10;

    public static IReadOnlyList<TensorHead> HeadsOf(IReadOnlyDictionary<string, Tensor> state) =>
        [.. state.Select(pair => new TensorHead(pair.Key, StoredDType.OfCode((long)pair.Value.dtype)!, pair.Value.shape))];

    /// <summary>Compares the tensors of a file, under the model's names for them, with those that the options ask of the model.</summary>
    /// <exception cref="WeightFileException">They do not fit as the options demand.</exception>
    public static StateComparison Check(WeightIndex file, IReadOnlyDictionary<string, Tensor> state, string model, LoadOptions options)
    {
        var all = HeadsOf(state);
        var expected = all.Where(tensor => tensor.Key.StartsWith(options.ModelPrefix, StringComparison.Ordinal)).ToList();
        var found = file.Entries
            .Where(tensor => tensor.Key.StartsWith(options.FilePrefix, StringComparison.Ordinal))
            .Select(tensor => tensor with { Key = options.ModelPrefix + tensor.Key[options.FilePrefix.Length..] })
            .ToList();
        if (expected.Count == 0 && all.Count > 0)
        {
            throw new ArgumentException($"{model} has no key that begins with '{options.ModelPrefix}'", nameof(options));
        }
        if (found.Count == 0 && file.Entries.Count > 0)
        {
            throw new WeightFileException(file.Path, $"no key begins with '{options.FilePrefix}'");
        }

        var comparison = StateComparison.Of(expected, found);
        if (options.Strict && comparison.Missing.Count + comparison.Unexpected.Count > 0
            || !options.SkipMisshaped && comparison.Misshaped.Count > 0
            || comparison.Matching.Count == 0 && expected.Count > 0)
        {
            throw new WeightFileException(
                file.Path, Problem(comparison, $"the weights do not fit {model}{file.Origin(model, all)}"), null, ReportOf(comparison));
        }
        return comparison;
    }

    public static LoadReport ReportOf(StateComparison comparison) => new(
        Keys(comparison.Matching),
        Keys(comparison.Missing),
        Keys(comparison.Unexpected),
        [.. comparison.Misshaped.Select(pair => new MisshapedWeight(pair.Expected.Key, pair.Expected.Kind, pair.Found.Kind))]);

    private static string Problem(StateComparison comparison, string head)
    {
        var problem = new StringBuilder(head);
        var different = comparison.Misshaped.Select(pair => $"{pair.Expected.Key}: expected {pair.Expected.Kind}, found {pair.Found.Kind}");
        Append(problem, "\n  ", "\n  ", [.. different]);
        Append(problem, "\n  missing: ", ", ", Keys(comparison.Missing));
        Append(problem, "\n  unexpected: ", ", ", Keys(comparison.Unexpected));
        if (comparison.Hint() is { } hint)
        {
            problem.Append("\n  ").Append(hint);
        }
        return problem.ToString();
    }

    private static List<string> Keys(IEnumerable<TensorHead> tensors) => [.. tensors.Select(tensor => tensor.Key)];

    private static void Append(StringBuilder text, string head, string separator, List<string> items)
    {
        if (items.Count > 0)
        {
            text.Append(head).AppendJoin(separator, items.Take(MostNamed));
            if (items.Count > MostNamed)
            {
                text.Append($"{separator}and {items.Count - MostNamed} more");
            }
        }
    }
}
