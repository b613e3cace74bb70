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

    [Theory]
    [InlineData(true, "in the generator the weight 0.weight, ")]
    [InlineData(false, "in the discriminator the weight 0.weight, ")]
    public void ALossThatIsNotFinite_NamesTheNetworkAndTheWeight(bool isGenerator, string text)
    {
        using var generator = nn.Sequential(nn.Linear(1, 1));
        using var discriminator = nn.Sequential(nn.Linear(1, 1));
        using (no_grad())
        {
            (isGenerator ? generator : discriminator).parameters().First().fill_(double.NaN);
        }

        var error = Should.Throw<NonFiniteLossException>(() => Train(generator, discriminator));

        error.Origin.ShouldBe(NonFiniteOrigin.Parameter);
        error.Path.ShouldBe("0.weight");
        error.Message.ShouldStartWith($"the loss became NaN in epoch 1, step 1; {text}");
    }

    [Fact]
    public void DataThatIsNotFinite_IsNamed()
    {
        using var generator = nn.Linear(1, 1);
        using var discriminator = nn.Linear(1, 1);

        Should.Throw<NonFiniteLossException>(() => Train(generator, discriminator, mean: float.NaN)).Origin.ShouldBe(NonFiniteOrigin.Data);
    }

    [Fact]
    public void WhatIsFrozen_NeitherLearnsNorCountsStatistics()
    {
        using var generator = nn.Linear(1, 1);
        var norm = nn.BatchNorm1d(1);
        using var discriminator = nn.Sequential(norm, nn.Linear(1, 1));
        norm.Freeze();
        using var mean = norm.running_mean!.clone();
        using var weight = norm.weight!.detach().clone();

        Train(generator, discriminator, mean: 5);

        norm.running_mean!.data<float>().ToArray().ShouldBe(mean.data<float>().ToArray());
        norm.weight!.data<float>().ToArray().ShouldBe(weight.data<float>().ToArray());
        discriminator.training.ShouldBeTrue();
    }

    private static void Train(nn.Module<Tensor, Tensor> generator, nn.Module<Tensor, Tensor> discriminator, float mean = 0)
    {
        using var generatorOptimizer = optim.Adam(generator.parameters());
        using var discriminatorOptimizer = optim.Adam(discriminator.parameters());
        new PairTrainer(generator, discriminator, PairObjective.Bce, generatorOptimizer, discriminatorOptimizer, count => randn([count, 1L]))
            .TrainEpoch(new Normal(mean, 2), 1);
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
