using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public class ImageWarpTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Recorded.Results.Warps.Count)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pictures_AreTorchvisions(int index)
    {
        using var scope = NewDisposeScope();
        var expected = Recorded.Results.Warps[index];
        var change = new AffineChange(expected.Degrees, expected.ShiftX, expected.ShiftY, expected.Zoom);
        ImageWarp.Affine(Recorded.Images(1, 2, 5, 8), [change]).flatten().data<float>().ToArray().ShouldBe(expected.Output, 2e-5);
    }

    [Fact]
    public void TheGrid_IsAffineGrids()
    {
        using var scope = NewDisposeScope();
        var image = Recorded.Images(1, 3, 6, 6);
        var (cos, sin) = ((float)Math.Cos(0.5), (float)Math.Sin(0.5));
        // In units of half the picture: p → R(p - shift) / zoom.
        var theta = tensor([cos / 2, -sin / 2, -cos / 6, sin / 2, cos / 2, -sin / 6], [1, 2, 3]);
        var expected = nn.functional.grid_sample(image, nn.functional.affine_grid(theta, [1, 3, 6, 6]), GridSampleMode.Bilinear,
            GridSamplePaddingMode.Border, align_corners: false);
        var change = new AffineChange(0.5 * 180 / Math.PI, ShiftX: 1, Zoom: 2);
        ImageWarp.Affine(image, [change], GridSamplePaddingMode.Border).flatten().data<float>().ToArray()
            .ShouldBe(expected.flatten().data<float>().ToArray(), 1e-5);
    }

    [Fact]
    public void NoChange_ChangesNothing()
    {
        using var scope = NewDisposeScope();
        var image = Recorded.Images(2, 1, 4, 5);
        new AffineChange().Zoom.ShouldBe(1);
        ImageWarp.Affine(image, [new AffineChange(), new AffineChange()]).flatten().data<float>().ToArray()
            .ShouldBe(image.flatten().data<float>().ToArray(), 1e-6);
        Should.Throw<ArgumentException>(() => ImageWarp.Affine(image, [default]))
            .Message.ShouldStartWith("expected [1, C, H, W], found float32 [2, 1, 4, 5]");
    }
}
