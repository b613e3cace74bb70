using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Gathers for every class how often it was right, predicted and present; the class with the highest score along dimension 1 is the
/// predicted one. A class without any sample, in prediction or target as the figure asks for it, counts as 0.
/// </summary>
public abstract class ClassScores : IMetric
{
    private Tensor? _counts;

    /// <inheritdoc/>
    public void Reset()
    {
        _counts?.Dispose();
        _counts = null;
    }

    /// <inheritdoc/>
    public void Update(Tensor output, Tensor target)
    {
        using var scope = NewDisposeScope();
        var classes = output.size(1);
        var (predicted, actual) = (output.argmax(1).flatten(), target.flatten());
        var right = predicted[predicted.eq(actual)];
        var counts = stack([bincount(right, minlength: classes), bincount(predicted, minlength: classes), bincount(actual, minlength: classes)]);
        if (counts.size(1) != classes)
        {
            throw new ArgumentException($"scores of {classes} classes got a target of class {counts.size(1) - 1}", nameof(target));
        }
        var sum = _counts is null ? counts : _counts + counts;
        _counts?.Dispose();
        _counts = sum.DetachFromDisposeScope();
    }

    /// <inheritdoc/>
    public MetricValue Compute()
    {
        if (_counts is null)
        {
            return new MetricValue(Name, double.NaN, "0.0 %");
        }

        var counts = _counts.cpu().data<long>().ToArray();
        var classes = counts.Length / 3;
        return new MetricValue(
            Name, Enumerable.Range(0, classes).Average(i => Score(counts[i], counts[classes + i], counts[(2 * classes) + i])), "0.0 %");
    }

    /// <summary>The metric's name.</summary>
    protected abstract string Name { get; }

    /// <summary>The figure of one class.</summary>
    /// <param name="right">Samples of the class that were taken for it.</param>
    /// <param name="predicted">Samples that were taken for it.</param>
    /// <param name="actual">Samples of the class.</param>
    protected abstract double Score(long right, long predicted, long actual);

    /// <summary>A share; 0 of nothing.</summary>
    protected static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
}

/// <summary>The share of right ones among those taken for a class, averaged over the classes.</summary>
public sealed class Precision : ClassScores
{
    /// <inheritdoc/>
    protected override string Name => "precision";

    /// <inheritdoc/>
    protected override double Score(long right, long predicted, long actual) => Share(right, predicted);
}

/// <summary>The share of a class that is taken for it, averaged over the classes.</summary>
public sealed class Recall : ClassScores
{
    /// <inheritdoc/>
    protected override string Name => "recall";

    /// <inheritdoc/>
    protected override double Score(long right, long predicted, long actual) => Share(right, actual);
}

/// <summary>The harmonic mean of precision and recall, averaged over the classes.</summary>
public sealed class F1 : ClassScores
{
    /// <inheritdoc/>
    protected override string Name => "f1";

    /// <inheritdoc/>
    protected override double Score(long right, long predicted, long actual) => Share(2.0 * right, predicted + actual);
}
