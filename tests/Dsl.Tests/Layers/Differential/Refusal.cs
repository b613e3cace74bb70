namespace ModelDsl.Dsl.Tests.Layers.Differential;

/// <summary>A kind of use that the checker takes and PyTorch 1.13 raises on: not a matter of shapes.</summary>
/// <param name="Title">What PyTorch refuses, as a heading.</param>
/// <param name="Reason">Why the checker takes it.</param>
/// <param name="Example">An operation it occurs in.</param>
/// <param name="Covers">Whether what PyTorch says is of this kind.</param>
internal sealed record Refusal(string Title, string Reason, string Example, Func<Use, string, bool> Covers)
{
    private readonly string? wording;

    /// <summary>A kind that is known by what PyTorch says alone.</summary>
    private Refusal(string title, string reason, string example, string wording)
        : this(title, reason, example, (_, message) => message.Contains(wording, StringComparison.Ordinal)) => this.wording = wording;

    /// <summary>Whether what PyTorch says of a network is of a kind that its words tell.</summary>
    public static bool Tells(string message) =>
        All.Any(refusal => refusal.wording is { } wording && message.Contains(wording, StringComparison.Ordinal));

    public static IReadOnlyList<Refusal> All { get; } =
    [
        new(
            "Empty tensors",
            "A size that only the run knows may be 0. The shapes are right then, too, but some of PyTorch's kernels take no empty tensors, "
            + "and say so by themselves.",
            "AdaptiveAvgPool2d",
            (use, message) => message != OtherShapes && use.Inputs.Any(input => input.Sizes.Contains(0))),
        new(
            "Statistics of one value",
            "Whether a batch has a single value a channel, only the run knows; PyTorch says so by itself. Of known sizes it is an error "
            + "at build time.",
            "InstanceNorm1d",
            "Expected more than 1 "),
        new(
            "Circular padding without a batch",
            "PyTorch takes it since 2.0; the libtorch that this was compared with is 1.13.",
            "pad",
            "Invalid padding size"),
        new(
            "Views of what does not lie in memory in order",
            "`view` behind `transpose` or `permute` raises in PyTorch. Here it is `reshape`: the same values, copied where they must be.",
            "view",
            "view size is not compatible"),
        new(
            "Rearranged pixels of an empty image",
            "PyTorch gives an empty image back as it came.",
            "pixel_unshuffle",
            (use, message) => message == OtherShapes && use.Operation.Name.StartsWith("pixel",
                StringComparison.OrdinalIgnoreCase) && use.First.Sizes.Contains(0)),
    ];

    /// <summary>What PyTorch "says" where it gives other shapes.</summary>
    public const string OtherShapes = "other shapes";
}
