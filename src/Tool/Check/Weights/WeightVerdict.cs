using System.Text.Json.Serialization;
using ModelDsl.Dsl.Binding;
using ModelDsl.Runtime;

namespace ModelDsl.Tool.Check.Weights;

/// <summary>How a weight file and a model agree.</summary>
/// <param name="Weights">The file.</param>
/// <param name="Fits">Whether it can be loaded as it is.</param>
/// <param name="Tensors">How many tensors agree.</param>
/// <param name="SavedFrom">The model that the file names; null if it names none.</param>
/// <param name="Problem">Why the file could not be compared; null if it was.</param>
/// <param name="Missing">Tensors of the model that the file lacks.</param>
/// <param name="Unexpected">Tensors of the file that the model lacks.</param>
/// <param name="Misshaped">Tensors of equal key and another shape or dtype.</param>
/// <param name="Hint">What would mend it at once; null if nothing would.</param>
/// <param name="Origin">The end of a sentence that says whose weights these are, or nothing.</param>
internal sealed record WeightVerdict(
    string Weights,
    string Model,
    bool Fits,
    int Tensors,
    string? SavedFrom,
    string? Problem,
    IReadOnlyList<WeightVerdictEntry> Missing,
    IReadOnlyList<WeightVerdictEntry> Unexpected,
    IReadOnlyList<WeightVerdictDifference> Misshaped,
    string? Hint,
    IReadOnlyList<DiagnosticEntry> Diagnostics,
    [property: JsonIgnore] string Origin = "")
{
    public static WeightVerdict NotCompared(string weights, string model) =>
        new(weights, model, false, 0, null, null, [], [], [], null, []);

    public static WeightVerdict Of(WeightIndex file, string model, IReadOnlyList<TensorHead> expected)
    {
        var comparison = StateComparison.Of(expected, file.Entries);
        var hint = comparison.Hint();
        return new(
            file.Path,
            model,
            comparison.Fits,
            comparison.Matching.Count,
            file.Metadata.GetValueOrDefault(WeightIndex.ModelKey),
            null,
            [.. comparison.Missing.Select(tensor => Entry(tensor, hint is null ? Nearest(tensor, comparison.Unexpected) : null))],
            [.. comparison.Unexpected.Select(tensor => Entry(tensor, null))],
            [.. comparison.Misshaped.Select(pair => new WeightVerdictDifference(pair.Expected.Key, pair.Expected.Kind, pair.Found.Kind))],
            hint,
            [],
            file.Origin(model, expected));
    }

    private static WeightVerdictEntry Entry(TensorHead tensor, string? nearest) =>
        new(tensor.Key, tensor.DType.Name, tensor.Shape, nearest);

    // Only what could take its place: a tensor of equal shape and dtype, with a similar name.
    private static string? Nearest(TensorHead missing, IReadOnlyList<StoredTensor> unexpected) =>
        Suggestions.Nearest(missing.Key, unexpected.Where(missing.IsLike).Select(tensor => tensor.Key));
}

/// <summary>A tensor that one side lacks.</summary>
/// <param name="Nearest">A similar key that the file has in its place.</param>
internal sealed record WeightVerdictEntry(string Key, string Dtype, IReadOnlyList<long> Shape, string? Nearest);

/// <summary>A tensor that both sides have, differently.</summary>
internal sealed record WeightVerdictDifference(string Key, string Expected, string Found);
