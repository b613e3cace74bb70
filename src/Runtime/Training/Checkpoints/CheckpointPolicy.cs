namespace ModelDsl.Runtime;

/// <summary>
/// Where and how often a training saves its whole state: weights, optimizer, random state, and how far it is. The file is a
/// safetensors file; it is replaced only by a complete one, so that a crash at any moment leaves one that loads.
/// </summary>
/// <param name="path">The file, <c>*.safetensors</c>; rewritten at every save.</param>
/// <param name="everySteps">Steps between two saves within an epoch; every epoch's end is saved in any case.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="everySteps"/> is not positive.</exception>
/// <exception cref="WeightFileException">The file's name does not end in <c>.safetensors</c>.</exception>
public sealed class CheckpointPolicy(string path, int? everySteps = null)
{
    /// <summary>The file.</summary>
    public string Path { get; } = WeightFormat.Of(path) == WeightFormat.Safetensors
        ? path
        : throw new WeightFileException(path, $"a checkpoint is a {WeightFormat.Safetensors} file");

    /// <summary>Steps between two saves within an epoch, or null for the ends of epochs alone.</summary>
    public int? EverySteps { get; } = everySteps is null or > 0
        ? everySteps
        : throw new ArgumentOutOfRangeException(nameof(everySteps), everySteps, "a positive number of steps");

    internal bool IsDue(int step) => EverySteps is { } every && step % every == 0;
}
