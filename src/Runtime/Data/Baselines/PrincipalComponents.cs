using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The directions in which a training set varies most, as features. Owns its tensors.</summary>
public sealed class PrincipalComponents : IDisposable
{
    private PrincipalComponents(Tensor mean, Tensor components, Tensor variance, Tensor ratio) =>
        (Mean, Components, ExplainedVariance, ExplainedVarianceRatio) = (
            mean.DetachFromDisposeScope(), components.DetachFromDisposeScope(), variance.DetachFromDisposeScope(), ratio.DetachFromDisposeScope());

    /// <summary>The mean of the training set, [F].</summary>
    public Tensor Mean { get; }

    /// <summary>The directions, of length 1, [K, F], from the largest variance down; the largest part of each is positive.</summary>
    public Tensor Components { get; }

    /// <summary>The variance in each direction, of N - 1 degrees of freedom, [K].</summary>
    public Tensor ExplainedVariance { get; }

    /// <summary>The share of each in the whole variance, [K].</summary>
    public Tensor ExplainedVarianceRatio { get; }

    /// <summary>Finds the first directions by a singular value decomposition.</summary>
    /// <param name="training">Floating point, [N, F].</param>
    /// <param name="count">How many, no more than N and F.</param>
    public static PrincipalComponents Fit(Tensor training, int count)
    {
        if (training.dim() != 2 || training.size(0) < 2 || !training.is_floating_point())
        {
            throw new ArgumentException(
                $"expected features, floating point [N, F] with N of 2 or more, found {Notation.Of(training)}", nameof(training));
        }
        if (count < 1 || count > Math.Min(training.size(0), training.size(1)))
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"1 to {Math.Min(training.size(0), training.size(1))} components");
        }
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var mean = training.mean([0]);
        var (_, singular, directions) = linalg.svd(training - mean, fullMatrices: false);
        var variance = singular.square() / (training.size(0) - 1);
        var whole = variance.sum();
        var components = directions.narrow(0, 0, count);
        // A direction and its opposite are equally right; one of them is chosen.
        var largest = components.gather(1, components.abs().argmax(1, keepdim: true));
        variance = variance.narrow(0, 0, count);
        return new PrincipalComponents(
            mean, components * largest.sign(), variance.clone(), where(whole > 0, variance / whole, zeros_like(variance)));
    }

    /// <summary>The features' places along the directions, [N, K].</summary>
    public Tensor Transform(Tensor features)
    {
        RequireWidth(features, Mean.size(0), nameof(features));
        using var scope = NewDisposeScope();
        return (features - Mean).matmul(Components.t()).MoveToOuterDisposeScope();
    }

    /// <summary>The features, [N, F], that places along the directions stand for.</summary>
    public Tensor InverseTransform(Tensor places)
    {
        RequireWidth(places, Components.size(0), nameof(places));
        using var scope = NewDisposeScope();
        return (places.matmul(Components) + Mean).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Mean.Dispose();
        Components.Dispose();
        ExplainedVariance.Dispose();
        ExplainedVarianceRatio.Dispose();
    }

    private static void RequireWidth(Tensor tensor, long width, string name)
    {
        if (tensor.dim() != 2 || tensor.size(1) != width)
        {
            throw new ArgumentException($"expected [N, {width}], found {Notation.Of(tensor)}", name);
        }
    }
}
