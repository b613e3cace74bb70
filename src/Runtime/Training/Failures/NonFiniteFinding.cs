namespace ModelDsl.Runtime;

/// <summary>What the search for the origin of a loss that is not finite found.</summary>
internal sealed record NonFiniteFinding(NonFiniteOrigin Origin, string? Path, string Text)
{
    public static NonFiniteFinding Unknown { get; } =
        new(NonFiniteOrigin.Unknown, null, "lower the learning rate, clip the gradients, or look for log(0), 0/0 and bad samples");

    public static NonFiniteFinding ReadLater { get; } =
        new(NonFiniteOrigin.Unknown, null, $"{Unknown.Text}; to have the layer named, train with CheckEveryStep");
}
