namespace ModelDsl.Runtime;

/// <summary>Which tensors of a file go where in a model; as it is, all of them under the same keys.</summary>
public sealed record LoadOptions
{
    /// <summary>All tensors, same keys, nothing missing or left over.</summary>
    public static LoadOptions Default { get; } = new();

    /// <summary>
    /// Only the file's keys that begin with this take part, and it is taken from them: <c>module.</c> for what PyTorch's
    /// <c>DataParallel</c> wrote.
    /// </summary>
    public string FilePrefix { get; init; } = "";

    /// <summary>
    /// Put in front of the file's keys: <c>encoder.</c> for the weights of a part. The model's other keys are neither changed nor missed.
    /// </summary>
    public string ModelPrefix { get; init; } = "";

    /// <summary>Whether a key that only one side has is an error; otherwise it is reported, and the model's own values stay.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>
    /// Whether a tensor of another shape or dtype is left out and reported, as for a new head on a trained body; otherwise it is an error.
    /// </summary>
    public bool SkipMisshaped { get; init; }
}
