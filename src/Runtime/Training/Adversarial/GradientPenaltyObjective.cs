using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Holds the critic's gradient at norm 1 on random points between real and generated samples.</summary>
internal sealed class GradientPenaltyObjective : PairObjective
{
    private readonly double _weight;

    public GradientPenaltyObjective(double weight)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        _weight = weight;
    }

    public override int DiscriminatorSteps => 5;

    public override Tensor GeneratorLoss(Tensor fakeScores) => -fakeScores.mean();

    public override Tensor DiscriminatorLoss(Tensor realScores, Tensor fakeScores) => fakeScores.mean() - realScores.mean();

    public override Tensor Penalty(Func<Tensor, Tensor> discriminator, Tensor real, Tensor fake)
    {
        // One share per sample, the same for all its elements.
        var shares = real.shape;
        Array.Fill(shares, 1, 1, shares.Length - 1);
        var share = rand(shares, dtype: real.dtype, device: real.device);
        var between = (real.detach() * share + fake.detach() * (1 - share)).requires_grad_();

        var gradient = autograd.grad([discriminator(between).sum()], [between], retain_graph: true, create_graph: true)[0];
        var norm = gradient.flatten(1).pow(2).sum(1).sqrt();
        return (norm - 1).pow(2).mean() * _weight;
    }
}
