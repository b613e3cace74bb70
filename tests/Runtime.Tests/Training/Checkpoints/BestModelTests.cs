using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Checkpoints;

public sealed class BestModelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Perceptron _model = new();

    private string Best => _folder["best.safetensors"];

    [Theory]
    [InlineData(false, new[] { 3.0, 1, 2, double.NaN }, 2)]
    [InlineData(true, new[] { double.NaN, 1, 1, 0 }, 2)]
    public void TheFile_HasTheWeightsOfTheBestEpoch(bool higher, double[] figures, int best)
    {
        var keeper = new BestModel(_model, Best, report => report.Loss, higher);
        Run(keeper, figures);

        (keeper.Best!.Epoch, keeper.Value).ShouldBe((best, figures[best - 1]));
        Weight().ShouldBe(figures.Length);
        keeper.Restore();
        Weight().ShouldBe(best);
        _folder.Files.ShouldBe(["best.safetensors"]);
    }

    [Fact]
    public void AResumedTraining_KeepsTheBestOfTheEpochsBefore()
    {
        Run(new BestModel(_model, Best, report => report.Loss), [3, 1]);
        var keeper = new BestModel(_model, Best, report => report.Loss);
        keeper.Started(4, 1);
        keeper.Resumed([Report(1, 3), Report(2, 1)], 0);
        Epoch(keeper, 3, 2);
        keeper.Restore();
        Weight().ShouldBe(2);

        Epoch(keeper, 4, 0.5);
        Fill(0);
        keeper.Restore();
        Weight().ShouldBe(4);
    }

    [Fact]
    public void ALostFile_IsAnErrorWhenTrainingGoesOn()
    {
        var keeper = new BestModel(_model, Best, report => report.Loss);
        keeper.Started(4, 1);
        Should.Throw<WeightFileException>(() => keeper.Resumed([Report(1, 3), Report(2, 1)], 0)).Message.ShouldEndWith(
            "best.safetensors: the best weights so far, those of epoch 2, are not there; put the file back, or train without a BestModel");
    }

    [Fact]
    public void WithoutABestEpoch_ThereIsNothingToRestore()
    {
        var keeper = new BestModel(_model, Best, report => report.Loss);
        Run(keeper, [double.NaN]);
        Should.Throw<InvalidOperationException>(keeper.Restore).Message
            .ShouldBe("there is no best epoch yet: the watched figure was NaN in all, or none has ended");
        _folder.Files.ShouldBeEmpty();
    }

    [Fact]
    public void AFullDisk_LeavesTheBestSoFar()
    {
        var keeper = new BestModel(_model, Best, report => report.Loss);
        Run(keeper, [3]);
        var before = File.ReadAllBytes(Best);
        File.CreateSymbolicLink(_folder[".best.safetensors.tmp"], "/dev/full");

        Should.Throw<WeightFileException>(() => Epoch(keeper, 2, 1)).Message.ShouldContain("cannot be written");
        File.ReadAllBytes(Best).ShouldBe(before);
    }

    public void Dispose()
    {
        _model.Dispose();
        _folder.Dispose();
    }

    private void Run(BestModel keeper, double[] figures)
    {
        keeper.Started(figures.Length, 1);
        for (var epoch = 1; epoch <= figures.Length; epoch++)
        {
            Epoch(keeper, epoch, figures[epoch - 1]);
        }
    }

    private void Epoch(BestModel keeper, int epoch, double figure)
    {
        Fill(epoch);
        keeper.EpochEnded(Report(epoch, figure));
    }

    private void Fill(float value)
    {
        using var noGrad = no_grad();
        _model.Hidden.weight.fill_(value);
    }

    private float Weight() => _model.Hidden.weight[0, 0].item<float>();

    private static EpochReport Report(int epoch, double loss) => new(epoch, 4, loss, null, TimeSpan.Zero, TimeSpan.Zero);
}
