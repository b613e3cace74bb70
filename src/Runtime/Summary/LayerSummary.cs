namespace ModelDsl.Runtime;

/// <summary>One module in a summary.</summary>
/// <param name="Path">Its path, the beginning of its <c>state_dict</c> keys.</param>
/// <param name="Kind">Its class.</param>
/// <param name="Output">The shape it returned in the example run; null when there was none or it was not called.</param>
/// <param name="Parameters">The parameters it holds itself, without its children's.</param>
/// <param name="Trainable">How many of them require gradients.</param>
public sealed record LayerSummary(string Path, string Kind, string? Output, long Parameters, long Trainable)
{
    /// <summary>How deep it lies: 0 for the model's own children.</summary>
    public int Depth => Path.Count(c => c == '.');
}
