using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Checks class indices before a loss uses them; a wrong one ends a process on an accelerator, without a name.</summary>
public static class ClassTargets
{
    /// <summary>What <c>cross_entropy</c> leaves out by default.</summary>
    public const long IgnoreIndex = -100;

    /// <summary>
    /// Demands that all targets are classes from 0 to <paramref name="classes"/> - 1, or <paramref name="ignoreIndex"/>. It reads the
    /// targets back from their device: a data set is best checked once, before the training.
    /// </summary>
    /// <exception cref="TargetOutOfRangeException">One is not; the first is named.</exception>
    /// <exception cref="ArgumentException">The targets are no integers.</exception>
    public static void Require(Tensor target, long classes, long ignoreIndex = IgnoreIndex)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (target.is_floating_point())
        {
            throw new ArgumentException($"targets must be class indices of an integer dtype, but are {Notation.Of(target)}",
                nameof(target));
        }
        if (Find(target, classes, ignoreIndex) is { } failure)
        {
            throw failure;
        }
    }

    /// <summary>The first target that is no class, as an error, or null.</summary>
    internal static TargetOutOfRangeException? Find(Tensor target, long classes, long ignoreIndex = IgnoreIndex)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var wrong = target.ne(ignoreIndex).logical_and(target.lt(0).logical_or(target.ge(classes)));
        if (!wrong.any().item<bool>())
        {
            return null;
        }

        var place = wrong.nonzero()[0].cpu().data<long>().ToArray();
        var value = target;
        foreach (var index in place)
        {
            value = value.select(0, index);
        }
        return new TargetOutOfRangeException(value.to(ScalarType.Int64).item<long>(), classes, place);
    }
}
