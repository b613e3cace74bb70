using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public class AugmentationTests
{
    private static readonly Dictionary<string, Augmentation> All = new()
    {
        ["rotation"] = RandomAffine.Rotation(30),
        ["shift"] = RandomAffine.Shift(0.2),
        ["zoom"] = RandomAffine.Zoom(0.8, 1.2),
        ["all three"] = new RandomAffine(10, 0.1, (0.9, 1.1), GridSamplePaddingMode.Border),
        ["crop"] = new RandomCrop(8, 8, padding: 2),
        ["flip"] = RandomFlip.Horizontal().Then(RandomFlip.Vertical()),
        ["noise"] = new GaussianNoise(0.1),
        ["salt"] = new SaltAndPepperNoise(0.1),
        ["erasing"] = new RandomErasing(0.7),
    };

    public static TheoryData<string> Names => [.. All.Keys, "composed"];

    [Theory]
    [MemberData(nameof(Names))]
    public void ASample_LooksTheSame_InAnyBatch(string name)
    {
        using var scope = NewDisposeScope();
        var augmentation = Of(name);
        var images = rand(7, 3, 8, 8);
        long[] samples = [5, 100, 3, 17, 2, 8, 9_000_000_000];
        var batch = augmentation.Apply(images, seed: 4, epoch: 2, samples);
        for (var i = 0; i < samples.Length; i++)
        {
            augmentation.ApplyOne(images[i], 4, 2, samples[i]).Equals(batch[i]).ShouldBeTrue($"sample {i}");
        }
        augmentation.Apply(images.flip(0), 4, 2, [.. samples.Reverse()]).flip(0).Equals(batch).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SeedEpochAndIndex_Decide(string name)
    {
        using var scope = NewDisposeScope();
        var augmentation = Of(name);
        var images = rand(1, 1, 8, 8).expand(32, 1, 8, 8);
        long[] samples = [.. Enumerable.Range(0, 32).Select(i => (long)i)];
        var first = augmentation.Apply(images, 4, 2, samples);
        augmentation.Apply(images, 4, 2, samples).Equals(first).ShouldBeTrue();
        augmentation.Apply(images, 5, 2, samples).Equals(first).ShouldBeFalse();
        augmentation.Apply(images, 4, 3, samples).Equals(first).ShouldBeFalse();
        Enumerable.Range(1, 31).Any(i => !first[0].Equals(first[i])).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheGivenPictures_StayAsTheyAre_AndNothingIsLeft(string name)
    {
        using var scope = NewDisposeScope();
        var images = rand(4, 1, 8, 8);
        var copy = images.clone();
        var before = LiveTensors.Settled();
        Of(name).Apply(images, 1, 1, [0, 1, 2, 3]).Dispose();
        images.Equals(copy).ShouldBeTrue();
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void TheGlobalGenerator_IsLeftAlone()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var expected = rand(3);
        manual_seed(1);
        Of("composed").Apply(zeros(2, 1, 8, 8), 1, 1, [0, 1]);
        rand(3).Equals(expected).ShouldBeTrue();
    }

    [Fact]
    public void Flips_Mirror()
    {
        using var scope = NewDisposeScope();
        var image = tensor([1f, 2, 3, 4], [1, 1, 2, 2]);
        RandomFlip.Horizontal(1).Apply(image, 1, 1, [0]).data<float>().ToArray().ShouldBe([2, 1, 4, 3]);
        RandomFlip.Vertical(1).Apply(image, 1, 1, [0]).data<float>().ToArray().ShouldBe([3, 4, 1, 2]);
        RandomFlip.Vertical(0).Apply(image, 1, 1, [0]).data<float>().ToArray().ShouldBe([1, 2, 3, 4]);
        long[] many = [.. Enumerable.Range(0, 2000).Select(i => (long)i)];
        RandomFlip.Horizontal(0.3).Apply(image.expand(2000, 1, 2, 2), 1, 1, many).eq(image).to(ScalarType.Float32).mean().item<float>()
            .ShouldBe(0.7f, 0.03f);
    }

    [Fact]
    public void ACrop_IsAPartOfThePaddedPicture()
    {
        using var scope = NewDisposeScope();
        var image = arange(1, 10, dtype: ScalarType.Float32).reshape(1, 1, 3, 3);
        var crops = new RandomCrop(3, 3, padding: 1, fill: -1)
            .Apply(image.expand(200, 1, 3, 3), 1, 1, [.. Enumerable.Range(0, 200).Select(i => (long)i)]);
        var padded = nn.functional.pad(image, [1L, 1, 1, 1], PaddingModes.Constant, -1)[0];
        var seen = new HashSet<int>();
        for (var i = 0; i < 200; i++)
        {
            var place = Enumerable.Range(0, 9).Single(at => padded.narrow(1, at / 3, 3).narrow(2, at % 3, 3).Equals(crops[i]));
            seen.Add(place);
        }
        seen.Count.ShouldBe(9);
        Should.Throw<ArgumentException>(() => new RandomCrop(6, 3, padding: 1).Apply(image, 1, 1, [0]))
            .Message.ShouldStartWith("cannot cut 6 x 3 pixels out of float32 [1, 1, 3, 3] padded by 1");
    }

    [Fact]
    public void Noise_HasItsDeviation()
    {
        using var scope = NewDisposeScope();
        var noise = new GaussianNoise(0.25).Apply(full([4, 3, 50, 50], 2f), 1, 1, [0, 1, 2, 3]);
        noise.mean().item<float>().ShouldBe(2, 0.01);
        noise.std().item<float>().ShouldBe(0.25f, 0.01);
    }

    [Fact]
    public void SaltAndPepper_HaveTheirShare_InAllChannels()
    {
        using var scope = NewDisposeScope();
        var noisy = new SaltAndPepperNoise(0.2, low: -1, high: 2).Apply(full([4, 3, 50, 50], 0.5f), 1, 1, [0, 1, 2, 3]);
        Share(noisy.eq(-1)).ShouldBe(0.1f, 0.01);
        Share(noisy.eq(2)).ShouldBe(0.1f, 0.01);
        Share(noisy.eq(0.5)).ShouldBe(0.8f, 0.02);
        noisy.amax([1]).Equals(noisy.amin([1])).ShouldBeTrue();
    }

    [Fact]
    public void Erasing_TakesOneRectangle()
    {
        using var scope = NewDisposeScope();
        var erased = new RandomErasing(1, share: (0.25, 0.25), ratio: (1, 1), value: 9)
            .Apply(zeros(50, 2, 8, 8), 1, 1, [.. Enumerable.Range(0, 50).Select(i => (long)i)]);
        var (rows, columns) = (erased.eq(9).any(3), erased.eq(9).any(2));
        rows.sum(2).eq(4).all().item<bool>().ShouldBeTrue();
        columns.sum(2).eq(4).all().item<bool>().ShouldBeTrue();
        erased.eq(9).sum().item<long>().ShouldBe(50 * 2 * 16);
    }

    [Fact]
    public void Batches_AreAugmented_ByTheirSamples()
    {
        using var scope = NewDisposeScope();
        using var data = new TensorDataset(rand(20, 1, 8, 8), arange(20));
        IBatchSource<Batch> Source(int size) => data.Batches(size, shuffleSeed: 3).Augment(Of("composed"), seed: 6);
        Dictionary<long, float[]> Seen(IEnumerable<Batch> batches) => batches
            .SelectMany(
                batch => batch.Target.data<long>().ToArray().Select(
                    (target, i) => (target, batch.Input[i].flatten().data<float>().ToArray())))
            .ToDictionary();
        var expected = Seen(Source(4).Epoch(2));
        expected.Count.ShouldBe(20);
        foreach (var batches in (IEnumerable<Batch>[])[Source(7).Epoch(2), Source(4).Prefetch(3).Epoch(2), Source(4).Epoch(2, done: 3)])
        {
            foreach (var (target, pixels) in Seen(batches))
            {
                pixels.ShouldBe(expected[target]);
            }
        }
        Should.Throw<ArgumentException>(() => data.Batches(4).Prefetch().Augment(Of("noise"), 1)).Message
            .ShouldStartWith(
                "PrefetchedBatches`1 does not tell which samples its batches hold; augment the batches of a data set, before Prefetch");
    }

    [Fact]
    public void OtherTensors_AreNamed()
    {
        using var scope = NewDisposeScope();
        foreach (var wrong in (Tensor[])[zeros(2, 8, 8), zeros([2, 1, 8, 8], ScalarType.Byte), zeros(3, 1, 8, 8)])
        {
            Should.Throw<ArgumentException>(() => Of("noise").Apply(wrong, 1, 1, [0, 1])).Message
                .ShouldStartWith($"expected 2 pictures, floating point [2, C, H, W], but they are {Notation.Of(wrong)}");
        }
    }

    [Fact]
    public void Bounds_AreChecked()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new RandomErasing(probability: 2)).Message.ShouldStartWith("a number from 0 to 1");
        Should.Throw<ArgumentOutOfRangeException>(() => new RandomErasing(share: (0.5, 0.2)))
            .Message.ShouldStartWith("two positive numbers, the smaller first");
        Should.Throw<ArgumentOutOfRangeException>(() => RandomAffine.Zoom(0, 1))
            .Message.ShouldStartWith("two positive factors, the smaller first");
        Should.Throw<ArgumentOutOfRangeException>(() => RandomAffine.Zoom(2, 1)).ParamName.ShouldBe("zoom");
        Should.Throw<ArgumentOutOfRangeException>(() => RandomAffine.Shift(-1)).ParamName.ShouldBe("shift");
        Should.Throw<ArgumentOutOfRangeException>(() => new GaussianNoise(double.NaN)).ParamName.ShouldBe("deviation");
        Should.Throw<ArgumentOutOfRangeException>(() => new RandomCrop(0, 1)).ParamName.ShouldBe("height");
    }

    [Fact]
    public void RandomNumbers_AreTheSameOnEveryMachine()
    {
        // Computed in Python from SplitMix64's definition.
        var random = new SampleRandom(seed: 0, epoch: 1, sample: 0);
        ((double[])[random.Between(0, 1), random.Between(0, 1), random.Between(0, 1)])
            .ShouldBe([0.7682768830978309, 0.5392618014680707, 0.16743320371001025]);
        Enumerable.Range(0, 1000).Select(i => new SampleRandom(0, 1, i).Between(0, 1)).Average().ShouldBe(0.5, 0.03);
        Enumerable.Range(0, 1000).Select(i => new SampleRandom(0, 1, i).Below(3)).Distinct().Order().ShouldBe([0, 1, 2]);
    }

    private static Augmentation Of(string name) => name == "composed"
        ? All["flip"].Then(All["crop"]).Then(All["rotation"]).Then(All["erasing"]).Then(All["noise"])
        : All[name];

    private static float Share(Tensor mask) => mask.to(ScalarType.Float32).mean().item<float>();
}
