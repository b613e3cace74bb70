using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace ModelDsl.Runtime;

internal sealed class HingeObjective : PairObjective
{
    public override Tensor GeneratorLoss(Tensor fakeScores) => -fakeScores.mean();

    public override Tensor DiscriminatorLoss(Tensor realScores, Tensor fakeScores) =>
        relu(1 - realScores).mean() + relu(1 + fakeScores).mean();
}
