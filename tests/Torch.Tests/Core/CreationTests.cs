using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Core;

public class CreationTests
{
    [Fact]
    public void Tensor_TakesTheArraysShapeAndType()
    {
        var x = tensor(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        x.shape.ShouldBe([2, 3]);
        x.dtype.ShouldBe(float64);
        x[1, 2].item<double>().ShouldBe(6);
    }

    [Fact]
    public void Tensor_CopiesTheArray()
    {
        var array = new[] { 1, 2 };
        var x = tensor(array);
        array[0] = 7;
        x[0].ToInt32().ShouldBe(1);
    }

    [Fact]
    public void Tensor_ConvertsToTheDtype() => tensor(new[] { 1L, 2L }, dtype: float16).dtype.ShouldBe(float16);

    [Fact]
    public void Tensor_OfAnotherSizeThanItsDimensions_IsRefused() =>
        Should.Throw<ArgumentException>(() => tensor(new float[5], [2, 3])).Message.ShouldContain("6 vs. 5");

    [Fact]
    public void Full_TakesTheValuesKind()
    {
        full(2, 2, 1).dtype.ShouldBe(int64);
        full(2, 2, 1.5).dtype.ShouldBe(float32);
        full(2, 2, true).dtype.ShouldBe(@bool);
    }

    [Fact]
    public void Arange_TakesTheBoundsKind()
    {
        arange(5).dtype.ShouldBe(int64);
        arange(0, 1, 0.25).data<float>().ToArray().ShouldBe([0f, 0.25f, 0.5f, 0.75f]);
    }

    [Fact]
    public void ManualSeed_RepeatsTheNumbers()
    {
        manual_seed(42);
        var first = randn(4);
        manual_seed(42);
        randn(4).Equals(first).ShouldBeTrue();
    }

    [Fact]
    public void Generator_HasAStateOfItsOwn()
    {
        using var generator = new Generator(7);
        var state = generator.get_state();
        var first = rand(3, generator: generator);
        rand(3);
        generator.set_state(state);
        rand(3, generator: generator).Equals(first).ShouldBeTrue();
        generator.initial_seed().ShouldBe(7);
    }

    [Fact]
    public void Names_BelongToTheDimensions()
    {
        var x = zeros(2, 3, names: ["batch", "feature"]);
        x.rename(null).shape.ShouldBe([2, 3]);
        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => zeros(2, 3, names: ["one"]));
    }

    [Fact]
    public void Default_DtypeGovernsFactories()
    {
        set_default_dtype(float64);
        try
        {
            zeros(1).dtype.ShouldBe(float64);
        }
        finally
        {
            set_default_dtype(float32);
        }
    }

    [Fact]
    public void BFloat16_RoundsToNearestEven()
    {
        new BFloat16(1.00390625f).ToSingle().ShouldBe(1f);
        tensor(new[] { 3.14159f }).to(bfloat16).item<BFloat16>().ShouldBe(new BFloat16(3.14159f));
    }
}
