using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace ModelDsl.Runtime;

internal sealed class BceObjective(bool probabilities) : PairObjective
{
    public override Tensor GeneratorLoss(Tensor fakeScores) => Entropy(fakeScores, real: true);

    public override Tensor DiscriminatorLoss(Tensor realScores, Tensor fakeScores) =>
        Entropy(realScores, real: true) + Entropy(fakeScores, real: false);

    private Tensor Entropy(Tensor scores, bool real)
    {
        var target = real ? ones_like(scores) : zeros_like(scores);
        return probabilities ? binary_cross_entropy(scores, target) : binary_cross_entropy_with_logits(scores, target);
    }
}
