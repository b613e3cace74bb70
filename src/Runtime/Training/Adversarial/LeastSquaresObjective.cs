using static TorchSharp.torch;

namespace ModelDsl.Runtime;

internal sealed class LeastSquaresObjective : PairObjective
{
    public override Tensor GeneratorLoss(Tensor fakeScores) => (fakeScores - 1).pow(2).mean() / 2;

    public override Tensor DiscriminatorLoss(Tensor realScores, Tensor fakeScores) =>
        ((realScores - 1).pow(2).mean() + fakeScores.pow(2).mean()) / 2;
}
