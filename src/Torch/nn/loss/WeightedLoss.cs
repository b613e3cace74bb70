using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A loss of two inputs with weights for classes or elements.</summary>
public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    /// <summary>Makes a loss.</summary>
    public WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
    {
        this.weight = weight;
    }

    /// <summary>The weights, or null.</summary>
    public Tensor? weight { get; }
}

/// <summary>A loss of three inputs with weights for classes or elements.</summary>
public abstract class WeightedLoss<T1, T2, T3, TResult> : Loss<T1, T2, T3, TResult>
{
    /// <summary>Makes a loss.</summary>
    public WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
    {
        this.weight = weight;
    }

    /// <summary>The weights, or null.</summary>
    public Tensor? weight { get; }
}

/// <summary>A loss of four inputs with weights for classes or elements.</summary>
public abstract class WeightedLoss<T1, T2, T3, T4, TResult> : Loss<T1, T2, T3, T4, TResult>
{
    /// <summary>Makes a loss.</summary>
    public WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
    {
        this.weight = weight;
    }

    /// <summary>The weights, or null.</summary>
    public Tensor? weight { get; }
}
