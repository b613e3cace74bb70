using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>A figure of each class's hits, predictions and targets, averaged over the classes.</summary>
public abstract class ClassMetric : IMetric
{
    private readonly string _name;
    private readonly Averaging? _averaging;
    private readonly double _threshold;
    private readonly int? _classes;
    private long[] _hits = [], _predicted = [], _actual = [];

    private protected ClassMetric(string name, int? classes, Averaging? averaging, double threshold)
    {
        if (classes is { } count)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 2, nameof(classes));
        }
        (_name, _classes, _averaging, _threshold) = (name, classes, averaging, threshold);
        Begin(_classes ?? 0);
    }

    private int Classes => _hits.Length;

    /// <inheritdoc/>
    public void Reset() => Begin(_classes ?? 0);

    /// <inheritdoc/>
    /// <exception cref="TargetOutOfRangeException">A target is no class.</exception>
    public void Update(Tensor output, Tensor target)
    {
        using var scope = NewDisposeScope();
        if (Classes == 0)
        {
            Begin(output.dim() == target.dim() + 1 && output.size(1) > 1 ? (int)output.size(1) : 2);
        }

        var predicted = Predicted(output, target).flatten().cpu().data<long>().ToArray();
        var actual = target.to(ScalarType.Int64).flatten().cpu().data<long>().ToArray();
        if (ClassTargets.Find(target, Classes) is { } failure)
        {
            throw failure;
        }
        for (var i = 0; i < actual.Length; i++)
        {
            if (actual[i] == ClassTargets.IgnoreIndex)
            {
                continue;
            }
            _predicted[predicted[i]]++;
            _actual[actual[i]]++;
            _hits[actual[i]] += predicted[i] == actual[i] ? 1 : 0;
        }
    }

    /// <summary>The averaged figure; NaN before the first sample.</summary>
    public MetricValue Compute() => new(_name, Average(), "0.0000");

    /// <summary>The figure of one class, or of all together.</summary>
    private protected abstract double Figure(long hits, long predicted, long actual);

    private void Begin(int classes)
    {
        if (_averaging == Averaging.Binary && classes > 2)
        {
            throw new ArgumentException(
                $"binary figures are those of 2 classes, not of {classes}; choose Averaging.Macro or Averaging.Micro", "averaging");
        }
        (_hits, _predicted, _actual) = (new long[classes], new long[classes], new long[classes]);
    }

    private double Average()
    {
        if (_actual.Sum() == 0)
        {
            return double.NaN;
        }
        return (_averaging ?? (Classes == 2 ? Averaging.Binary : Averaging.Macro)) switch
        {
            Averaging.Binary => Figure(_hits[1], _predicted[1], _actual[1]),
            Averaging.Micro => Figure(_hits.Sum(), _predicted.Sum(), _actual.Sum()),
            _ => Enumerable.Range(0, Classes)
                .Where(c => _predicted[c] + _actual[c] > 0)
                .Average(c => Figure(_hits[c], _predicted[c], _actual[c])),
        };
    }

    // Two classes may be one score per sample, which has the shape of the targets or a last dimension of 1 more.
    private Tensor Predicted(Tensor output, Tensor target)
    {
        if (Classes == 2 && (output.shape.SequenceEqual(target.shape) || output.dim() == target.dim() + 1 && output.size(1) == 1))
        {
            return output.gt(_threshold).to(ScalarType.Int64);
        }
        return output.dim() == target.dim() + 1 && output.size(1) == Classes
            ? output.argmax(1)
            : throw new ArgumentException(
                $"a metric of {Classes} classes got scores {Notation.Of(output)} and targets {Notation.Of(target)}; "
                + $"expected scores [N, {Classes}, ...] and targets [N, ...]");
    }
}
