using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Finds how much each member of an ensemble should count: weights of at least 0 that sum to 1.</summary>
public static class Blending
{
    /// <summary>
    /// The weights under which the members' mixed probabilities have the least log-loss on held-out samples, by the EM algorithm for
    /// mixtures: it never gets worse, and nothing is random.
    /// </summary>
    /// <param name="heldOut">Each member's scores without a softmax, [N, C], for samples that no member was trained on.</param>
    /// <param name="target">The classes of these samples, [N].</param>
    /// <param name="iterations">Rounds of the algorithm.</param>
    /// <exception cref="TargetOutOfRangeException">A target is no class.</exception>
    public static double[] Fit(IReadOnlyList<Tensor> heldOut, Tensor target, int iterations = 500)
    {
        Ensemble.RequireMembers(heldOut);
        ClassTargets.Require(target, heldOut[0].size(1), ignoreIndex: -1);
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var index = target.to(ScalarType.Int64).unsqueeze(1);
        var likelihood = cat([.. heldOut.Select(member => member.to(ScalarType.Float64).softmax(1).gather(1, index))], 1).clamp(1e-300);
        var weights = full([heldOut.Count], 1.0 / heldOut.Count, dtype: ScalarType.Float64);
        for (var i = 0; i < iterations; i++)
        {
            var shares = likelihood * weights;
            weights = (shares / shares.sum(1).unsqueeze(1)).mean([0]);
        }
        return weights.data<double>().ToArray();
    }

    /// <summary>The members' probabilities, mixed by their weights, [N, C].</summary>
    /// <exception cref="ArgumentException">There is not one weight a member.</exception>
    public static Tensor Predict(IReadOnlyList<Tensor> scores, IReadOnlyList<double> weights)
    {
        Ensemble.RequireMembers(scores);
        if (weights.Count != scores.Count)
        {
            throw new ArgumentException($"there are {scores.Count} members and {weights.Count} weights", nameof(weights));
        }
        using var scope = NewDisposeScope();
        return stack(scores.Select((member, i) => member.softmax(1) * weights[i])).sum(dim: 0).MoveToOuterDisposeScope();
    }
}
