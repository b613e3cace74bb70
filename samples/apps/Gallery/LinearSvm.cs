using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Gallery;

/// <summary>A linear support vector machine, one class against the others: squared hinge loss with an L2 penalty.</summary>
internal sealed class LinearSvm
{
    private const int Steps = 400;
    private const double LearningRate = 0.05;

    private readonly Tensor _weight;
    private readonly Tensor _bias;

    private LinearSvm(Tensor weight, Tensor bias) => (_weight, _bias) = (weight, bias);

    /// <summary>Minimises ½‖w‖² + C Σ max(0, 1 - y (w·x + b))². The tensors belong to the current dispose scope.</summary>
    /// <param name="features">[N, F].</param>
    /// <param name="labels">int64 [N], the classes from 0.</param>
    /// <param name="c">The weight of the losses against the penalty.</param>
    public static LinearSvm Fit(Tensor features, Tensor labels, double c = 1)
    {
        var sides = nn.functional.one_hot(labels).to(ScalarType.Float32) * 2 - 1;
        var weight = new Parameter(zeros(sides.size(1), features.size(1)));
        var bias = new Parameter(zeros(sides.size(1)));
        using var optimizer = optim.Adam([weight, bias], LearningRate);
        var schedule = optim.lr_scheduler.CosineAnnealingLR(optimizer, Steps);
        for (var step = 0; step < Steps; step++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var slack = nn.functional.relu(1 - sides * nn.functional.linear(features, weight, bias));
            (weight.square().sum() / 2 + c * slack.square().sum()).backward();
            optimizer.step();
            schedule.step();
        }
        return new LinearSvm(weight.detach(), bias.detach());
    }

    /// <summary>The class of the highest score, int64 [N].</summary>
    public Tensor Predict(Tensor features) => nn.functional.linear(features, _weight, _bias).argmax(1);
}
