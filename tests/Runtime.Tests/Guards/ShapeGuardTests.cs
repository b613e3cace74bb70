using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Guards;

public class ShapeGuardTests
{
    private const string Declared = "[B, 1, 28, 28]";

    [Fact]
    public void TheDeclaredShape_Passes()
    {
        using var image = zeros(32, 1, 28, 28);
        ShapeGuard.Check(image, "DigitNet", "image", ScalarType.Float32, Declared, [-1, 1, 28, 28]);
    }

    [Fact]
    public void AWrongSize_IsNamedWithItsDimension()
    {
        using var image = zeros(32, 3, 28, 28);
        Failure(image).Message.ShouldBe(
            "DigitNet: input 'image' must be float32 [B, 1, 28, 28], but is float32 [32, 3, 28, 28] (dim 1: expected 1, found 3)");
    }

    [Fact]
    public void SeveralWrongSizes_AreAllNamed()
    {
        using var image = zeros(32, 3, 28, 30);
        Failure(image).Message.ShouldEndWith("(dim 1: expected 1, found 3; dim 3: expected 28, found 30)");
    }

    [Fact]
    public void AWrongRank_IsNamed()
    {
        using var image = zeros(28, 28);
        Failure(image).Message.ShouldBe(
            "DigitNet: input 'image' must be float32 [B, 1, 28, 28], but is float32 [28, 28] (rank: expected 4, found 2)");
    }

    [Fact]
    public void AWrongDType_IsNamed()
    {
        using var image = zeros(32, 1, 28, 28, dtype: ScalarType.Byte);
        Failure(image).Message.ShouldBe(
            "DigitNet: input 'image' must be float32 [B, 1, 28, 28], but is uint8 [32, 1, 28, 28] (dtype: expected float32, found uint8)");
    }

    [Fact]
    public void UnequalParts_AreNamed()
    {
        using var value = zeros(2, 5, 6);
        ShapeGuard.Divides(value, "Net", -1, 3);
        Should.Throw<ShapeMismatchException>(() => ShapeGuard.Divides(value, "Net", -2, 2)).Message.ShouldBe(
            "Net: what chunk cuts into 2 must have a multiple of 2 in dim 1, but is float32 [2, 5, 6] (dim 1: 5)");
    }

    [Fact]
    public void Null_IsNamed() =>
        Should.Throw<ArgumentNullException>(() => Check(null!))
            .Message.ShouldStartWith("DigitNet: input 'image' must be float32 [B, 1, 28, 28], but is null");

    [Fact]
    public void TheException_CarriesItsParts()
    {
        using var image = zeros(28, 28);
        var failure = Failure(image);
        failure.ShouldBeAssignableTo<ArgumentException>();
        (failure.Model, failure.Input, failure.ParamName).ShouldBe(("DigitNet", "image", "image"));
        (failure.Expected, failure.Actual).ShouldBe(("float32 [B, 1, 28, 28]", "float32 [28, 28]"));
    }

    [Theory]
    [InlineData(new long[] { 64 })]
    [InlineData(new long[] { 2, 3, 64 })]
    public void LeadingDimensions_MayBeAny(long[] shape)
    {
        using var x = zeros(shape);
        ShapeGuard.CheckTrailing(x, "Norm", "x", ScalarType.Float32, "[..., 64]", [64]);
    }

    [Fact]
    public void TrailingSizes_AreNumberedFromTheFront()
    {
        using var x = zeros(2, 3, 65);
        Should.Throw<ShapeMismatchException>(() => ShapeGuard.CheckTrailing(x, "Norm", "x", ScalarType.Float32, "[..., 64]", [64]))
            .Message.ShouldBe("Norm: input 'x' must be float32 [..., 64], but is float32 [2, 3, 65] (dim 2: expected 64, found 65)");
    }

    [Fact]
    public void TooFewDimensions_AreNamed()
    {
        using var x = zeros(64);
        Should.Throw<ShapeMismatchException>(() => ShapeGuard.CheckTrailing(x, "M", "x", ScalarType.Float32, "[..., T, 64]", [-1, 64]))
            .Message.ShouldEndWith("(rank: expected at least 2, found 1)");
    }

    [Fact]
    public void AConstraintBetweenDimensions_IsWorded()
    {
        using var image = zeros(1, 3, 35, 32);
        Should.Throw<ShapeMismatchException>(() => ShapeGuard.Fail("UNet", "image", "[B, 3, H, W]", image, "H % 16 == 0 does not hold: H = 35"))
            .Message.ShouldBe(
                "UNet: input 'image' must be float32 [B, 3, H, W], but is float32 [1, 3, 35, 32] (H % 16 == 0 does not hold: H = 35)");
    }

    [Fact]
    public void ASharedDimension_MustAgree()
    {
        using var mask = ones(4, 7);
        ShapeGuard.Dim(mask, "Encoder", "mask", "[B, T]", 1, 7);
        ShapeGuard.Dim(mask, "Encoder", "mask", "[B, T]", -1, 7);
        Should.Throw<ShapeMismatchException>(() => ShapeGuard.Dim(mask, "Encoder", "mask", "[B, T]", -1, 9))
            .Message.ShouldBe("Encoder: input 'mask' must be float32 [B, T], but is float32 [4, 7] (dim 1: expected 9, found 7)");
    }

    [Fact]
    public void AnotherDevice_IsWorded()
    {
        using var x = zeros(1);
        using var weight = zeros([1L], device: new Device(DeviceType.META));
        ShapeGuard.CheckDevice(x, "Net", "x", x);
        Should.Throw<ShapeMismatchException>(() => ShapeGuard.CheckDevice(x, "Net", "x", weight))
            .Message.ShouldBe("Net: input 'x' is on cpu, but the model is on meta; move one of them with .to(device)");
    }

    [Fact]
    public void TheGoodPath_AllocatesNothing()
    {
        using var image = zeros(32, 1, 28, 28);
        ReadOnlySpan<long> sizes = [-1, 1, 28, 28];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            ShapeGuard.Check(image, "DigitNet", "image", ScalarType.Float32, Declared, sizes);
        }
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static ShapeMismatchException Failure(Tensor image) => Should.Throw<ShapeMismatchException>(() => Check(image));

    private static void Check(Tensor image) =>
        ShapeGuard.Check(image, "DigitNet", "image", ScalarType.Float32, Declared, [-1, 1, 28, 28]);
}
