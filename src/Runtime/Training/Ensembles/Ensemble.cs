using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Puts the scores of several classifiers together. Every member gives scores without a softmax, [N, C], of the same
/// samples.</summary>
public static class Ensemble
{
    /// <summary>The mean of the members' probabilities, [N, C].</summary>
    public static Tensor AverageProbabilities(IReadOnlyList<Tensor> scores)
    {
        RequireMembers(scores);
        using var scope = NewDisposeScope();
        return stack(scores.Select(member => member.softmax(1))).mean([0]).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The class that most members choose, int64 [N]. Of classes with as many votes, the one of the higher mean probability wins.
    /// </summary>
    public static Tensor MajorityVote(IReadOnlyList<Tensor> scores)
    {
        RequireMembers(scores);
        using var scope = NewDisposeScope();
        var votes = stack(scores.Select(member => nn.functional.one_hot(member.argmax(1), member.size(1)))).sum(dim: 0).to(
            ScalarType.Float64);
        // A mean probability is at most 1: halved it decides between equal numbers of votes, and no others.
        return (votes + AverageProbabilities(scores).to(ScalarType.Float64) / 2).argmax(1).MoveToOuterDisposeScope();
    }

    internal static void RequireMembers(IReadOnlyList<Tensor> scores)
    {
        if (scores.Count == 0)
        {
            throw new ArgumentException("an ensemble needs a member", nameof(scores));
        }
        if (scores.FirstOrDefault(member => member.dim() != 2 || !member.shape.SequenceEqual(scores[0].shape)) is { } other)
        {
            throw new ArgumentException($"the members' scores must be [N, C], all of one shape, but are {Notation.Of(scores[0])} and {Notation.Of(other)}", nameof(scores));
        }
    }
}
