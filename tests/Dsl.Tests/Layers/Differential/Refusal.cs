namespace ModelDsl.Dsl.Tests.Layers.Differential;

/// <summary>A kind of use that the checker takes and PyTorch 1.13 raises on: not a matter of shapes.</summary>
/// <param name="Title">What PyTorch refuses, as a heading.</param>
/// <param name="Reason">Why the checker takes it.</param>
/// <param name="Example">An operation it occurs in.</param>
/// <param name="Covers">Whether what PyTorch says is of this kind.</param>
internal sealed record Refusal(string Title, string Reason, string Example, Func<Use, string, bool> Covers)
{
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
            "Whether a batch has a single value a channel, only the run knows; PyTorch says so by itself. Of known sizes it is an error at build time.",
            "InstanceNorm1d",
            (_, message) => message.Contains("Expected more than 1", StringComparison.Ordinal)),
        new(
            "Circular padding without a batch",
            "PyTorch takes it since 2.0; the libtorch that this was compared with is 1.13.",
            "pad",
            (_, message) => message.Contains("Invalid padding size", StringComparison.Ordinal)),
        new(
            "Views of what does not lie in memory in order",
            "`view` behind `transpose` or `permute` raises in PyTorch. Here it is `reshape`: the same values, copied where they must be.",
            "view",
            (_, message) => message.Contains("view size is not compatible", StringComparison.Ordinal)),
        new(
            "Rearranged pixels of an empty image",
            "PyTorch gives an empty image back as it came.",
            "pixel_unshuffle",
            (use, message) => message == OtherShapes && use.Operation.Name.StartsWith("pixel", StringComparison.OrdinalIgnoreCase) && use.First.Sizes.Contains(0)),
    ];

    /// <summary>What PyTorch "says" where it gives other shapes.</summary>
    public const string OtherShapes = "other shapes";
}
