using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Layers.Rules;

/// <summary>Windows that slide over one spatial dim: sizes by PyTorch's floor and ceiling arithmetic.</summary>
internal static class WindowRules
{
    /// <summary>Positions of a window over an input padded by <paramref name="padding"/> on both sides together.</summary>
    public static Dim Slide(
        this RuleContext context, string name, int axis, Dim size, Dim kernel, Dim stride, Dim padding, Dim dilation)
    {
        var window = dilation * (kernel - 1) + 1;
        RequireFit(context, name, axis, size + padding - window, window, size, padding);
        return Dim.FloorDiv(size + padding - window, stride) + 1;
    }

    /// <summary>Positions of a pooling window; with <paramref name="ceilMode"/> the last may hang over the right end.</summary>
    public static Dim Pool(
        this RuleContext context, string name, int axis, Dim size, Dim kernel, Dim stride, Dim padding, Dim dilation, bool ceilMode)
    {
        var both = 2 * padding;
        if (!ceilMode) return context.Slide(name, axis, size, kernel, stride, both, dilation);

        var window = dilation * (kernel - 1) + 1;
        RequireFit(context, name, axis, size + both - window + stride - 1, window, size, both);

        // Rounded up, but the last window must start inside the input or its left padding: before size + padding.
        return Dim.CeilDiv(size + padding + Dim.Min(padding - window + stride, 0), stride);
    }

    /// <summary>Size of the result of a transposed convolution.</summary>
    public static Dim Spread(
        this RuleContext context, string name, int axis, Dim size, Dim kernel, Dim stride, Dim padding, Dim outputPadding, Dim dilation)
    {
        var result = (size - 1) * stride - 2 * padding + dilation * (kernel - 1) + outputPadding + 1;
        FormattableString made = $"input {size}, kernel {kernel}, stride {stride}, padding {padding}";
        context.AtLeast(
            result, 1, $"dim {axis} of the result", RuleCodes.Window,
            $"dim {axis} of the result of {name} would have size {result}: {made}");
        return result;
    }

    private static void RequireFit(RuleContext context, string name, int axis, Dim room, Dim window, Dim size, Dim padding)
    {
        FormattableString padded = $", padded by {padding} to {size + padding}";
        if (padding.ConstantValue == 0) padded = $"";
        FormattableString from = $"dim {axis} of its input ({size}{padded})";
        context.AtLeast(
            room, 0, $"dim {axis} of the input ({size}{padded}) less the window ({window})", RuleCodes.Window,
            $"the window of {name} ({window}) is larger than {from}; use a smaller kernel or more padding");
    }
}
