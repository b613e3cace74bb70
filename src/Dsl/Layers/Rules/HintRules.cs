namespace ModelDsl.Dsl.Layers.Rules;

/// <summary>Hints: uses with right shapes that hardly mean what they compute.</summary>
internal static class HintRules
{
    private static readonly string[] Sigmoids = ["Sigmoid", "sigmoid"];
    private static readonly string[] Softmaxes = ["Softmax", "softmax", "Softmax2d"];
    private static readonly string[] LogSoftmaxes = ["LogSoftmax", "log_softmax"];

    /// <summary>A softmax over one value is 1 whatever the value.</summary>
    public static void HintAtSingleSoftmax(this RuleContext context, string name, TensorType input, int axis)
    {
        if (input.Shape[axis] != Shapes.Dim.One) return;
        context.Warn(
            RuleCodes.SingleSoftmax,
            $"{name} over dim {axis} of {input.Shape}, which has size 1, gives the same everywhere; use `Sigmoid`, or another dim");
    }

    /// <summary>A loss of logits squashes them by itself.</summary>
    public static void HintAtSigmoid(this RuleContext context, string name)
    {
        if (IsMadeBy(context, Sigmoids) is not { } maker) return;
        context.Warn(
            RuleCodes.SigmoidBeforeLogits,
            $"{name} applies the sigmoid itself, but its input comes from {maker}; remove that, or use `binary_cross_entropy`");
    }

    /// <summary>Cross entropy takes the softmax by itself.</summary>
    public static void HintAtSoftmax(this RuleContext context, string name)
    {
        if (IsMadeBy(context, [.. Softmaxes, .. LogSoftmaxes]) is not { } maker) return;
        var mend = LogSoftmaxes.Contains(maker) ? "remove that, or use `nll_loss`" : "remove that";
        context.Warn(RuleCodes.SoftmaxBeforeLogits, $"{name} applies the softmax itself, but its input comes from {maker}; {mend}");
    }

    /// <summary>The logarithm of a small probability is -inf where that of the softmax is a number.</summary>
    public static void HintAtLogOfSoftmax(this RuleContext context)
    {
        if (IsMadeBy(context, Softmaxes) is not { } maker) return;
        context.Warn(RuleCodes.LogOfSoftmax, $"log of {maker} loses small probabilities; use `log_softmax`");
    }

    private static string? IsMadeBy(RuleContext context, string[] names) =>
        context.MakerOf("input") is { Name: var name } && names.Contains(name) ? name : null;
}
