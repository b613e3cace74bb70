using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// A second model on top of an ensemble: multinomial logistic regression on the members' log-probabilities, fitted to predictions for
/// samples that no member was trained on (of a held-out set, or <see cref="CrossValidation.OutOfFold"/>).
/// </summary>
public sealed class Stacking : IDisposable
{
    private readonly Parameter _weight;
    private readonly Parameter _bias;
    private readonly int _members;

    private Stacking(Parameter weight, Parameter bias, int members) => (_weight, _bias, _members) = (weight, bias, members);

    private long Classes => _bias.size(0);

    /// <summary>Fits the regression. The start is the average of the members; nothing is random.</summary>
    /// <param name="heldOut">Each member's scores without a softmax, [N, C].</param>
    /// <param name="target">The classes of these samples, [N].</param>
    /// <param name="penalty">The weight of the squared distance from the average, against overfitting.</param>
    /// <param name="iterations">Steps of Adam over all samples.</param>
    /// <exception cref="TargetOutOfRangeException">A target is no class.</exception>
    public static Stacking Fit(IReadOnlyList<Tensor> heldOut, Tensor target, double penalty = 1e-3, int iterations = 300)
    {
        Ensemble.RequireMembers(heldOut);
        var classes = heldOut[0].size(1);
        ClassTargets.Require(target, classes);
        using var scope = NewDisposeScope();
        using var withGrad = enable_grad();
        var average = cat([.. heldOut.Select(_ => eye(classes) / heldOut.Count)], 1);
        var weight = new Parameter(average.clone());
        var bias = new Parameter(zeros(classes));
        weight.DetachFromDisposeScope();
        bias.DetachFromDisposeScope();

        var features = Features(heldOut);
        using var optimizer = optim.Adam([weight, bias], 0.02);
        for (var i = 0; i < iterations; i++)
        {
            using var step = NewDisposeScope();
            optimizer.zero_grad();
            var loss = nn.functional.cross_entropy(nn.functional.linear(features, weight, bias), target)
                + (weight - average).pow(2).sum() * penalty;
            loss.backward();
            optimizer.step();
        }
        return new Stacking(weight, bias, heldOut.Count);
    }

    /// <summary>The probabilities [N, C] from the members' scores, in the order of the fit.</summary>
    /// <exception cref="ArgumentException">There are fewer or more members than in the fit.</exception>
    public Tensor Predict(IReadOnlyList<Tensor> scores)
    {
        Ensemble.RequireMembers(scores);
        if (scores.Count != _members || scores[0].size(1) != Classes)
        {
            throw new ArgumentException(
                $"the fit had {_members} members of {Classes} classes, these are {scores.Count} of {scores[0].size(1)}", nameof(scores));
        }
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        return nn.functional.linear(Features(scores), _weight, _bias).softmax(1).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _weight.Dispose();
        _bias.Dispose();
    }

    private static Tensor Features(IReadOnlyList<Tensor> scores) =>
        cat([.. scores.Select(member => member.detach().to(ScalarType.Float32).log_softmax(1))], 1);
}
