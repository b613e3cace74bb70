namespace ModelDsl.Runtime;

/// <summary>A target is no class that the model scores.</summary>
public sealed class TargetOutOfRangeException : ArgumentException
{
    internal TargetOutOfRangeException(long target, long classes, long[] place, int epoch = 0, int step = 0, Exception? inner = null)
        : base(
            (epoch > 0 ? $"epoch {epoch}, step {step}: " : "")
            + $"the target at {Notation.Of(place)} is class {target}, but the model scores {classes} classes, 0 to {classes - 1}; "
            + "count labels from 0, or give the model as many outputs as there are classes",
            inner) =>
        (Target, Classes, Place, Epoch, Step) = (target, classes, place, epoch, step);

    /// <summary>The first target that is out of range.</summary>
    public long Target { get; }

    /// <summary>How many classes there are.</summary>
    public long Classes { get; }

    /// <summary>Its indices in the tensor of targets.</summary>
    public IReadOnlyList<long> Place { get; }

    /// <summary>The epoch, from 1, or 0 outside a training.</summary>
    public int Epoch { get; }

    /// <summary>The step in the epoch, from 1, or 0 outside a training.</summary>
    public int Step { get; }

    internal TargetOutOfRangeException At(int epoch, int step, Exception inner) => new(Target, Classes, [.. Place], epoch, step, inner);
}
