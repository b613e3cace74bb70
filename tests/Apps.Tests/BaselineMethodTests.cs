using Gallery;
using Gallery.Denoising;
using Gallery.Generation;
using static TorchSharp.torch;

namespace ModelDsl.Apps.Tests;

/// <summary>The simpler means are right, so that it means something to be better.</summary>
public class BaselineMethodTests
{
    [Fact]
    public void OneComponent_IsTheLineThroughThePoints()
    {
        using var scope = NewDisposeScope();
        // (1, 1) and three points along (3, 4) from it, one of them back.
        var points = tensor(new float[,] { { 4, 5 }, { 7, 9 }, { -2, -3 }, { -5, -7 } });
        var components = PrincipalComponents.Fit(points, 1);

        components.InverseTransform(components.Transform(points)).allclose(points, atol: 1e-5).ShouldBeTrue();
        Values(components.Transform(points).abs()).ShouldBe([5, 10, 5, 10], tolerance: 1e-4);
        // (-3, 4) off the mean is right across (4, 3); across the line nothing is kept but its foot: -9 + 16 over 25 of (3, 4).
        Values(components.InverseTransform(components.Transform(tensor(new float[,] { { -2, 5 } })))).ShouldBe([1.84f, 2.12f], tolerance: 1e-4);
    }

    [Fact]
    public void ALinearSvm_PutsTheBorderInTheMiddle()
    {
        using var scope = NewDisposeScope();
        var machine = LinearSvm.Fit(tensor(new float[,] { { 0, 0 }, { 0, 9 }, { 2, 0 }, { 2, 9 } }), tensor(new long[] { 0, 0, 1, 1 }), c: 100);

        machine.Predict(tensor(new float[,] { { 0.9f, 4 }, { 1.1f, 4 }, { -5, 20 }, { 5, -20 } })).data<long>().ToArray().ShouldBe([0L, 1, 0, 1]);
    }

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
