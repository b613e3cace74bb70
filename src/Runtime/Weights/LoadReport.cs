namespace ModelDsl.Runtime;

/// <summary>What of a file was, or could be, loaded into a model; keys are the model's.</summary>
/// <param name="Loaded">Keys whose shape and dtype agree. When loading fails, none of them has changed.</param>
/// <param name="Missing">Keys of the model that the file lacks.</param>
/// <param name="Unexpected">Keys of the file that the model lacks.</param>
/// <param name="Misshaped">Keys of both whose shape or dtype differ.</param>
public sealed record LoadReport(
    IReadOnlyList<string> Loaded, IReadOnlyList<string> Missing, IReadOnlyList<string> Unexpected, IReadOnlyList<MisshapedWeight> Misshaped);

/// <summary>A tensor of another shape or dtype than the model's.</summary>
/// <param name="Key">The model's key.</param>
/// <param name="Expected">The model's dtype and shape, for example <c>float32 [10, 512]</c>.</param>
/// <param name="Found">The file's.</param>
public sealed record MisshapedWeight(string Key, string Expected, string Found);
