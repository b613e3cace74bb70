using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Losses that <c>nn.functional</c> lacks. Each is a mean over the batch, one number to be minimised.</summary>
public static class Objectives
{
    /// <summary>
    /// Cross entropy of scores [N, C, ...] and class indices [N, ...] that are checked before; on an accelerator the check waits for
    /// it, so that <see cref="ClassTargets.Require"/> on the whole data set before the training is the faster way.
    /// </summary>
    /// <exception cref="TargetOutOfRangeException">A target is no class.</exception>
    public static Tensor CrossEntropy(Tensor scores, Tensor target)
    {
        ClassTargets.Require(target, scores.size(1));
        return nn.functional.cross_entropy(scores, target);
    }

    /// <summary>
    /// The Kullback-Leibler divergence of a diagonal normal distribution from the standard one: a variational autoencoder's second
    /// term. Summed over the latent dimensions, mean over the batch; both inputs are [N, ...].
    /// </summary>
    public static Tensor NormalKl(Tensor mean, Tensor logVariance)
    {
        RequireSameShape(mean, logVariance, "mean", "log variance");
        using var scope = NewDisposeScope();
        return ((mean.pow(2) + logVariance.exp() - 1 - logVariance).sum() / (2 * mean.size(0))).MoveToOuterDisposeScope();
    }

    /// <summary>The hinge loss, max(0, 1 - t·y), of scores and targets -1 and 1: a linear layer under it is a support vector
    /// machine.</summary>
    public static Tensor Hinge(Tensor scores, Tensor target) => Margin(scores, target, squared: false);

    /// <summary>The squared hinge loss, which has a gradient everywhere.</summary>
    public static Tensor SquaredHinge(Tensor scores, Tensor target) => Margin(scores, target, squared: true);

    /// <summary>
    /// What a student learns from a teacher: the cross entropy of its classes' scores at a temperature with the teacher's, times the
    /// temperature's square (so that its gradients keep their scale), less the teacher's own entropy. Both are [N, C].
    /// </summary>
    public static Tensor Distillation(Tensor student, Tensor teacher, double temperature = 2)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        RequireSameShape(student, teacher, "student", "teacher");
        using var scope = NewDisposeScope();
        var expected = (teacher.detach() / temperature).log_softmax(1);
        var found = (student / temperature).log_softmax(1);
        return ((expected.exp() * (expected - found)).sum() * (temperature * temperature / student.size(0))).MoveToOuterDisposeScope();
    }

    private static Tensor Margin(Tensor scores, Tensor target, bool squared)
    {
        RequireSameShape(scores, target, "scores", "targets");
        using var scope = NewDisposeScope();
        var margin = nn.functional.relu(1 - target * scores);
        return (squared ? margin.pow(2) : margin).mean().MoveToOuterDisposeScope();
    }

    // Shapes that differ would be broadcast, to a number that looks like a loss.
    private static void RequireSameShape(Tensor a, Tensor b, string nameOfA, string nameOfB)
    {
        if (!a.shape.SequenceEqual(b.shape))
        {
            throw new ArgumentException($"{nameOfA} and {nameOfB} must have one shape, but are {Notation.Of(a)} and {Notation.Of(b)}");
        }
    }
}
