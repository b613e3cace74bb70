using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.MetaLearning;

public sealed class ReptileTests : IDisposable
{
    private readonly Linear _model = nn.Linear(1, 1, hasBias: false);

    public ReptileTests() => Set(1);

    [Fact]
    public void AStep_GoesAPartOfTheWay()
    {
        Reptile.Step(_model, () => Set(5), rate: 0.25);
        Weight().ShouldBe(2);
    }

    [Fact]
    public void SeveralTasks_BeginAtTheSamePlace_AndAreAveraged()
    {
        Reptile.Step(_model, [() => Set(Weight() + 4), () => Set(Weight() - 2)], rate: 0.5);
        Weight().ShouldBe(1.5f);
    }

    [Fact]
    public void ATaskThatFails_LeavesTheParameters()
    {
        Should.Throw<InvalidOperationException>(() => Reptile.Step(
            _model, [() => Set(5), () => throw new InvalidOperationException()], 0.5));
        Weight().ShouldBe(1);
    }

    [Fact]
    public void OnSineWaves_ItLearnsToLearn()
    {
        // The example of the paper: waves of any amplitude and phase, learned from ten points in a few steps.
        manual_seed(3);
        var random = new Random(3);
        using var model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 32), nn.Tanh(), nn.Linear(32, 1));
        var before = AfterTenPoints(model, new Random(9));
        for (var i = 0; i < 400; i++)
        {
            Reptile.Step(model, () => Learn(model, Wave(random), points: 10, steps: 8), rate: 0.3 * (1 - i / 400.0));
        }
        AfterTenPoints(model, new Random(9)).ShouldBeLessThan(before / 2);
    }

    public void Dispose() => _model.Dispose();

    private static double AfterTenPoints(nn.Module<Tensor, Tensor> model, Random random)
    {
        using var scope = NewDisposeScope();
        var start = model.parameters().Select(parameter => parameter.detach().clone()).ToList();
        var losses = Enumerable.Range(0, 20).Select(_ =>
        {
            var wave = Wave(random);
            Learn(model, wave, points: 10, steps: 8);
            using var noGrad = no_grad();
            var x = linspace(-5, 5, 100).unsqueeze(1);
            var loss = nn.functional.mse_loss(model.call(x), wave(x)).item<float>();
            model.parameters().Zip(start).ToList().ForEach(pair => pair.First.copy_(pair.Second));
            return (double)loss;
        }).ToList();
        return losses.Average();
    }

    private static void Learn(nn.Module<Tensor, Tensor> model, Func<Tensor, Tensor> wave, int points, int steps)
    {
        using var scope = NewDisposeScope();
        using var optimizer = optim.SGD(model.parameters(), 0.02);
        var x = linspace(-5, 5, points).unsqueeze(1);
        for (var i = 0; i < steps; i++)
        {
            optimizer.zero_grad();
            nn.functional.mse_loss(model.call(x), wave(x)).backward();
            optimizer.step();
        }
    }

    private static Func<Tensor, Tensor> Wave(Random random)
    {
        var (amplitude, phase) = (0.1 + 4.9 * random.NextDouble(), Math.PI * random.NextDouble());
        return x => (x + phase).sin() * amplitude;
    }

    private void Set(float value)
    {
        using var noGrad = no_grad();
        _model.weight.fill_(value);
    }

    private float Weight() => _model.weight.item<float>();
}
