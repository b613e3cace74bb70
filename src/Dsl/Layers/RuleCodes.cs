namespace ModelDsl.Dsl.Layers;

/// <summary>The diagnostics of shape and dtype rules.</summary>
public static class RuleCodes
{
    /// <summary>The input has the wrong number of dimensions.</summary>
    public const string Rank = "NNET3001";

    /// <summary>The input has the wrong dtype.</summary>
    public const string Dtype = "NNET3002";

    /// <summary>Two sizes that must be equal differ.</summary>
    public const string SizesDiffer = "NNET3003";

    /// <summary>Tensors that are merged differ in shape.</summary>
    public const string MergeShapes = "NNET3004";

    /// <summary>One size does not divide another, or another demand on parameters is not met.</summary>
    public const string Constraint = "NNET3005";

    /// <summary>A size is not positive, or a window is larger than its input.</summary>
    public const string Window = "NNET3006";

    /// <summary>A size that a constructor needs depends on a dimension that only the run knows.</summary>
    public const string ConstructorSize = "NNET3007";

    /// <summary>Shapes cannot be broadcast together.</summary>
    public const string Broadcast = "NNET3008";

    /// <summary>A reshape changes the number of elements.</summary>
    public const string ElementCount = "NNET3009";

    /// <summary>An axis is out of range or given twice.</summary>
    public const string Axis = "NNET3010";

    /// <summary>A claimed shape is wrong.</summary>
    public const string Refuted = "NNET3011";

    /// <summary>A claimed shape can be neither proved nor refuted (a warning).</summary>
    public const string Open = "NNET3012";

    /// <summary>An argument has a value that the operation does not take.</summary>
    public const string Argument = "NNET3013";

    /// <summary>An argument has no effect (a warning).</summary>
    public const string NoEffect = "NNET3014";

    /// <summary>A softmax over a single value (a hint).</summary>
    public const string SingleSoftmax = "NNET5004";

    /// <summary>A sigmoid in front of a loss of logits (a hint).</summary>
    public const string SigmoidBeforeLogits = "NNET5005";

    /// <summary>A softmax in front of a loss of logits (a hint).</summary>
    public const string SoftmaxBeforeLogits = "NNET5006";

    /// <summary>The logarithm of a softmax (a hint).</summary>
    public const string LogOfSoftmax = "NNET5007";
}
