using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

internal sealed class WassersteinObjective : PairObjective
{
    private readonly double _clip;

    public WassersteinObjective(double clip)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(clip);
        _clip = clip;
    }

    public override int DiscriminatorSteps => 5;

    public override Tensor GeneratorLoss(Tensor fakeScores) => -fakeScores.mean();

    public override Tensor DiscriminatorLoss(Tensor realScores, Tensor fakeScores) => fakeScores.mean() - realScores.mean();

    public override void Constrain(nn.Module discriminator)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        foreach (var parameter in discriminator.parameters())
        {
            parameter.clamp_(-_clip, _clip);
        }
    }
}
