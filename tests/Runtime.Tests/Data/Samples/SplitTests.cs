using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public class SplitTests
{
    private static readonly long[] Labels = [.. Enumerable.Range(0, 100).Select(i => i < 60 ? 0L : i < 90 ? 1 : 2)];

    [Fact]
    public void ARandomSplit_HoldsEachSampleOnce()
    {
        var fold = Splits.Random(10, validation: 0.3, seed: 4);
        fold.Validation.Count.ShouldBe(3);
        fold.Training.Concat(fold.Validation).Order().ShouldBe(Enumerable.Range(0, 10).Select(i => (long)i));
        fold.Training.ShouldBe(Splits.Random(10, 0.3, 4).Training);
        fold.Training.ShouldNotBe(Splits.Random(10, 0.3, 5).Training);
    }

    [Fact]
    public void AStratifiedSplit_GivesEachClassItsShare()
    {
        var fold = Splits.Stratified(Labels, validation: 0.2, seed: 1);
        Counts(fold.Validation).ShouldBe([12, 6, 2]);
        Counts(fold.Training).ShouldBe([48, 24, 8]);
        fold.Training.Concat(fold.Validation).Distinct().Count().ShouldBe(100);
    }

    [Fact]
    public void RareClasses_AreInBothSets_AndASingleSampleInTraining()
    {
        var fold = Splits.Stratified([0, 0, 0, 0, 1, 1, 2], validation: 0.1, seed: 1);
        fold.Validation.Count(i => i is 4 or 5).ShouldBe(1);
        fold.Training.ShouldContain(6);
    }

    [Fact]
    public void KFold_IsScikitLearns()
    {
        // KFold(3).split(range(7))
        Splits.KFold(7, 3).Select(fold => fold.Validation).ShouldBe([[0, 1, 2], [3, 4], [5, 6]]);
        Splits.KFold(7, 3)[1].Training.ShouldBe([0, 1, 2, 5, 6]);
    }

    [Fact]
    public void EverySample_IsForValidationOnce()
    {
        foreach (var folds in (IReadOnlyList<Fold>[])[Splits.KFold(100, 7, shuffleSeed: 2), Splits.StratifiedKFold(Labels, 7, seed: 2)])
        {
            folds.SelectMany(fold => fold.Validation).Order().ShouldBe(Enumerable.Range(0, 100).Select(i => (long)i));
            folds
                .ShouldAllBe(fold => !fold.Training.Intersect(fold.Validation).Any() && fold.Training.Count + fold.Validation.Count == 100);
        }
    }

    [Fact]
    public void StratifiedFolds_DifferByOneSampleOfAClass() =>
        Splits.StratifiedKFold(Labels, 7, seed: 2).Select(fold => Counts(fold.Validation))
            .ShouldAllBe(
                counts => counts[0] >= 8 && counts[0] <= 9 && counts[1] >= 4 && counts[1] <= 5 && counts[2] >= 1 && counts[2] <= 2);

    [Fact]
    public void AFold_CutsADataSet()
    {
        using var scope = NewDisposeScope();
        using var data = new TensorDataset(arange(4), arange(4));
        var (training, validation) = data.Split(new Fold([3, 0], [2]));
        using (training)
        using (validation)
        {
            training.Input.data<long>().ToArray().ShouldBe([3, 0]);
            validation.Target.data<long>().ToArray().ShouldBe([2]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void AShare_IsBetweenNoneAndAll(double share)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Splits.Random(10, share, 1)).Message.ShouldStartWith("a share between 0 and 1");
        Should.Throw<ArgumentOutOfRangeException>(() => Splits.Stratified(Labels, share, 1)).ParamName.ShouldBe("validation");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    public void Folds_AreNoMoreThanSamples(int folds) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Splits.KFold(10, folds))
            .Message.ShouldStartWith("2 or more folds, and no more than the 10 samples");

    private static int[] Counts(IEnumerable<long> samples) =>
        [.. samples.CountBy(i => Labels[(int)i]).OrderBy(pair => pair.Key).Select(pair => pair.Value)];
}
