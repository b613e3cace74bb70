using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Adversarial;

public class PairTrainerTests
{
    public static TheoryData<string> Objectives => ["bce", "lsgan", "hinge", "wgan", "wgan_gp"];

    [Theory]
    [MemberData(nameof(Objectives))]
    public void AGenerator_MovesToTheRealMean(string name)
    {
        manual_seed(2);
        using var generator = nn.Linear(1, 1);
        using var discriminator = nn.Sequential(nn.Linear(1, 16), nn.LeakyReLU(0.2), nn.Linear(16, 1));
        using (no_grad())
        {
            generator.bias!.fill_(-2);
        }
        using var generatorOptimizer = optim.Adam(generator.parameters(), 0.01, beta1: 0.5);
        using var discriminatorOptimizer = optim.Adam(discriminator.parameters(), 0.01, beta1: 0.5);
        var trainer = new PairTrainer(
            generator, discriminator, Objective(name), generatorOptimizer, discriminatorOptimizer, count => randn([count, 1L]))
        {
            DiscriminatorSteps = 1,
        };

        for (var epoch = 1; epoch <= 3; epoch++)
        {
            trainer.TrainEpoch(new Normal(mean: 2, batches: 100), epoch);
        }

        generator.bias!.item<float>().ShouldBeGreaterThan(-0.5f, "it began 4 away from the real mean");
    }

    [Fact]
    public void ATraining_LeavesNoTensorBehind()
    {
        using var generator = nn.Linear(1, 1);
        using var discriminator = nn.Linear(1, 1);
        using var generatorOptimizer = optim.Adam(generator.parameters());
        using var discriminatorOptimizer = optim.Adam(discriminator.parameters());
        var trainer = new PairTrainer(
            generator, discriminator, PairObjective.WganGp(), generatorOptimizer, discriminatorOptimizer, count => randn([count, 1L]));
        trainer.TrainEpoch(new Normal(0, 10), 1);
        var before = LiveTensors.Settled();
        trainer.TrainEpoch(new Normal(0, 20), 2);
        Tensor.TotalCount.ShouldBe(before);
    }

    private static PairObjective Objective(string name) => name switch
    {
        "bce" => PairObjective.Bce,
        "lsgan" => PairObjective.LsGan,
        "hinge" => PairObjective.Hinge,
        "wgan" => PairObjective.Wgan(0.1),
        _ => PairObjective.WganGp(1),
    };

    private sealed class Normal(float mean, int batches) : IBatchSource<Tensor>
    {
        public int Count => batches;

        public IEnumerable<Tensor> Epoch(int epoch) => Enumerable.Range(0, batches).Select(_ => randn([64L, 1L]) + mean);
    }
}
