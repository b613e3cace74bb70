using System.Text;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Compares a weight file with a model's state_dict, before anything is copied.</summary>
internal static class ModelFit
{
    private const int MostNamed = 10;

    /// <exception cref="WeightFileException">A key is missing or unexpected, or a shape or dtype differs.</exception>
    public static void Check(WeightFile file, IReadOnlyDictionary<string, Tensor> state, string model)
    {
        var found = file.Entries.ToDictionary(entry => entry.Key);
        var missing = state.Keys.Where(key => !found.ContainsKey(key)).ToList();
        var unexpected = file.Entries.Select(entry => entry.Key).Where(key => !state.ContainsKey(key)).ToList();
        var different = state
            .Where(pair => found.TryGetValue(pair.Key, out var entry) && !Same(entry, pair.Value))
            .Select(pair => $"{pair.Key}: expected {Notation.Of(pair.Value)}, found {found[pair.Key]}")
            .ToList();

        if (missing.Count + unexpected.Count + different.Count == 0)
        {
            return;
        }

        var problem = new StringBuilder($"the weights do not fit {model}");
        if (file.Metadata.TryGetValue(WeightFile.ModelKey, out var saved) && saved != model)
        {
            problem.Append($"; they were saved from {saved}");
        }
        Append(problem, "\n  ", "\n  ", different);
        Append(problem, "\n  missing: ", ", ", missing);
        Append(problem, "\n  unexpected: ", ", ", unexpected);
        throw new WeightFileException(file.Path, problem.ToString());
    }

    private static bool Same(WeightEntry entry, Tensor tensor) =>
        entry.DType == tensor.dtype && entry.Shape.SequenceEqual(tensor.shape);

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
