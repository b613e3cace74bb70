using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// A linear support vector machine, hinge loss with an L2 penalty, one against the others for each class. Owns its tensors.
/// </summary>
public sealed class LinearSvm : IDisposable
{
    private LinearSvm(Tensor weight, Tensor bias) => (Weight, Bias) = (weight.DetachFromDisposeScope(), bias.DetachFromDisposeScope());

    /// <summary>float32 [K, F].</summary>
    public Tensor Weight { get; }

    /// <summary>float32 [K].</summary>
    public Tensor Bias { get; }

    /// <summary>Trains to the optimum, within the tolerance, whatever the order of the samples.</summary>
    /// <param name="features">[N, F]; scaled, so that the penalty concerns all alike.</param>
    /// <param name="labels">int64 [N], the classes from 0.</param>
    /// <param name="c">The weight of the losses against the penalty, in which the bias takes part.</param>
    /// <param name="tolerance">How far from the optimum a gradient may be at the end.</param>
    /// <param name="epochs">The bound on the passes.</param>
    /// <exception cref="ArgumentException">Shapes or classes are wrong, or there is but one class.</exception>
    /// <exception cref="InvalidOperationException">The passes did not suffice.</exception>
    public static LinearSvm Fit(Tensor features, Tensor labels, double c = 1, double tolerance = 1e-3, int epochs = 10_000)
    {
        if (features.dim() != 2 || labels.dim() != 1 || features.size(0) != labels.size(0) || labels.dtype != ScalarType.Int64)
        {
            throw new ArgumentException(
                $"expected features [N, F] and classes int64 [N], found {Notation.Of(features)} and {Notation.Of(labels)}");
        }
        Bounds.Require(c, double.Epsilon, double.MaxValue, nameof(c));
        Bounds.Require(tolerance, double.Epsilon, double.MaxValue, nameof(tolerance));
        var (rows, classes) = Read(features, labels);
        var count = (int)classes.Max() + 1;
        // Of two classes, one machine tells them apart.
        var machines = Enumerable.Range(0, count == 2 ? 1 : count).Select(k =>
            HingeMachine.Fit(rows, [.. classes.Select(label => label == (count == 2 ? 1 : k) ? 1 : -1)], c, tolerance, epochs, seed: k)).ToList();
        double[][] all = count == 2 ? [[.. machines[0].Select(value => -value)], machines[0]] : [.. machines];
        return new LinearSvm(
            tensor(all.SelectMany(machine => machine[..^1]).Select(value => (float)value).ToArray(), [count, features.size(1)]),
            tensor(all.Select(machine => (float)machine[^1]).ToArray()));
    }

    /// <summary>The score of every class, float32 [N, K]: the distance from the border in units of the margin.</summary>
    public Tensor Scores(Tensor features)
    {
        if (features.dim() != 2 || features.size(1) != Weight.size(1))
        {
            throw new ArgumentException($"expected [N, {Weight.size(1)}], found {Notation.Of(features)}", nameof(features));
        }
        using var scope = NewDisposeScope();
        return nn.functional.linear(features.to(Weight.dtype), Weight, Bias).MoveToOuterDisposeScope();
    }

    /// <summary>The class of the highest score, int64 [N].</summary>
    public Tensor Predict(Tensor features)
    {
        using var scope = NewDisposeScope();
        return Scores(features).argmax(1).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Weight.Dispose();
        Bias.Dispose();
    }

    private static (double[][] Rows, long[] Classes) Read(Tensor features, Tensor labels)
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var width = (int)features.size(1);
        var values = features.to(ScalarType.Float64).cpu().contiguous().data<double>().ToArray();
        var classes = labels.cpu().data<long>().ToArray();
        if (classes.Distinct().Count() < 2 || classes.Min() < 0 || classes.Max() > short.MaxValue)
        {
            throw new ArgumentException($"expected two classes or more, numbered from 0 to {short.MaxValue} at most", nameof(labels));
        }
        if (Array.FindIndex(values, value => !double.IsFinite(value)) is var wrong and >= 0)
        {
            throw new ArgumentException($"feature {wrong % width} of sample {wrong / width} is {values[wrong]}", nameof(features));
        }
        return ([.. Enumerable.Range(0, classes.Length).Select(row => values[(row * width)..((row + 1) * width)])], classes);
    }
}
