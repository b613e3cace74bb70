using Gallery.Denoising;
using Gallery.Generation;
using static TorchSharp.torch;

namespace ModelDsl.Apps.Tests;

/// <summary>The simpler means are right, so that it means something to be better.</summary>
public class BaselineMethodTests
{
    [Fact]
    public void TheFrechetDistance_IsThatOfMeansAndOfDeviations()
    {
        using var scope = NewDisposeScope();
        var cross = tensor(new double[,] { { 1, 0 }, { -1, 0 }, { 0, 1 }, { 0, -1 } });

        Frechet.Distance(cross, cross).ShouldBe(0, tolerance: 1e-9);
        Frechet.Distance(cross, cross + tensor(new double[] { 3, 4 })).ShouldBe(25, tolerance: 1e-9);
        // Variances 2/3 and 6 a dimension: 2 (√6 - √(2/3))² = 16/3.
        Frechet.Distance(cross, cross * 3).ShouldBe(16.0 / 3, tolerance: 1e-9);
    }

    [Fact]
    public void ALinearDenoiser_FindsTheMapThatMadeThePictures()
    {
        using var scope = NewDisposeScope();
        var noisy = tensor(new float[,] { { 0, 0 }, { 1, 0 }, { 0, 1 }, { 1, 1 } });
        var clean = tensor(new float[,] { { 1, 2 }, { 1, 3 }, { 3, 2 }, { 3, 3 } });

        Values(LinearDenoiser.Fit(noisy, clean).Denoise(tensor(new float[,] { { 2, 3 } }))).ShouldBe([7, 4], tolerance: 1e-4);
    }

    private static float[] Values(Tensor tensor) => tensor.flatten().contiguous().data<float>().ToArray();
}
