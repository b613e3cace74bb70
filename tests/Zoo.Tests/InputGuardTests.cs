using ModelDsl.Runtime;
using TorchSharp;
using Zoo.Text;
using Zoo.Vision;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>What a generated module says to a wrong tensor or argument.</summary>
public class InputGuardTests
{
    [Fact]
    public void AWrongSize_IsNamed()
    {
        using var model = new DigitNet();
        using var image = randn(32, 3, 8, 8);
        Should.Throw<ShapeMismatchException>(() => model.call(image)).Message
            .ShouldBe(
                "DigitNet: input 'image' must be float32 [B, 1, size, size], but is float32 [32, 3, 8, 8] (dim 1: expected 1, found 3)");
    }

    [Fact]
    public void AWrongRank_IsNamed()
    {
        using var model = new ResNet18();
        using var image = randn(3, 32, 32);
        Should.Throw<ShapeMismatchException>(() => model.call(image)).Message
            .ShouldBe("ResNet18: input 'image' must be float32 [B, 3, H, W], but is float32 [3, 32, 32] (rank: expected 4, found 3)");
    }

    [Fact]
    public void TheModelsOwnDtype_IsWhatItWasMadeWith()
    {
        using var model = new DigitNet(dtype: ScalarType.Float64);
        using var image = randn(2, 1, 8, 8);
        Should.Throw<ShapeMismatchException>(() => model.call(image)).Message
            .ShouldBe(
                "DigitNet: input 'image' must be float64 [B, 1, size, size], but is float32 [2, 1, 8, 8] (dtype: expected float64, found "
                + "float32)");
    }

    [Fact]
    public void AWrongDtype_IsNamed()
    {
        using var model = new TextClassifier();
        using var ids = randn(2, 5);
        Should.Throw<ShapeMismatchException>(() => model.call(ids)).Message
            .ShouldBe("TextClassifier: input 'ids' must be int64 [B, T], but is float32 [2, 5] (dtype: expected int64, found float32)");
    }

    [Fact]
    public void ADimensionBelowItsInferredBound_IsNamed()
    {
        using var model = new TextClassifier();
        using var ids = zeros(2, 0, dtype: ScalarType.Int64);
        Should.Throw<ShapeMismatchException>(() => model.call(ids)).Message
            .ShouldBe("TextClassifier: input 'ids' must be int64 [B, T], but is int64 [2, 0] (dim 1: expected at least 1, found 0)");
    }

    [Fact]
    public void AParameterBelowItsInferredBound_IsNamedByTheConstructor() =>
        Should.Throw<ArgumentException>(() => new DigitNet(size: 3)).Message.ShouldBe("DigitNet: size >= 4");

    [Fact]
    public void ANullInput_IsNamed()
    {
        using var model = new DigitNet();
        Should.Throw<ArgumentException>(() => model.forward(null!)).Message.ShouldContain("image");
    }
}
