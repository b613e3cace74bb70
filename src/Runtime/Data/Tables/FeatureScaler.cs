using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Brings features to one scale, as a training set has them; the same change is then made to test data. Owns its tensors.
/// </summary>
public sealed class FeatureScaler : IDisposable
{
    private FeatureScaler(Tensor offset, Tensor scale) => (Offset, Scale) = (offset.DetachFromDisposeScope(), scale.DetachFromDisposeScope());

    /// <summary>What is subtracted, [F].</summary>
    public Tensor Offset { get; }

    /// <summary>What is divided by then, [F]; 1 for a feature that never varies.</summary>
    public Tensor Scale { get; }

    /// <summary>To mean 0 and standard deviation 1, that of the population, of each feature of a training set, [N, F].</summary>
    public static FeatureScaler Standardize(Tensor training)
    {
        Require(training);
        using var scope = NewDisposeScope();
        return new FeatureScaler(training.mean([0]), Divisor(training.std(0, unbiased: false)));
    }

    /// <summary>To 0..1: the least and the largest value of each feature of a training set, [N, F]. Test data may lie outside.</summary>
    public static FeatureScaler Normalize(Tensor training)
    {
        Require(training);
        using var scope = NewDisposeScope();
        var least = training.amin([0]);
        return new FeatureScaler(least, Divisor(training.amax([0]) - least));
    }

    /// <summary>Scaled features, [N, F].</summary>
    public Tensor Apply(Tensor features)
    {
        RequireFit(features);
        using var scope = NewDisposeScope();
        return ((features - Offset) / Scale).MoveToOuterDisposeScope();
    }

    /// <summary>Scaled features as they were before.</summary>
    public Tensor Invert(Tensor features)
    {
        RequireFit(features);
        using var scope = NewDisposeScope();
        return (features * Scale + Offset).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Offset.Dispose();
        Scale.Dispose();
    }

    private static Tensor Divisor(Tensor scale) => where(scale > 0, scale, ones_like(scale));

    private static void Require(Tensor training)
    {
        if (training.dim() != 2 || training.size(0) == 0 || !training.is_floating_point())
        {
            throw new ArgumentException($"expected features, floating point [N, F], found {Notation.Of(training)}", nameof(training));
        }
    }

    private void RequireFit(Tensor features)
    {
        if (features.dim() == 0 || features.size(-1) != Offset.size(0))
        {
            throw new ArgumentException(
                $"expected [N, {Offset.size(0)}], as in the training set, found {Notation.Of(features)}", nameof(features));
        }
    }
}
