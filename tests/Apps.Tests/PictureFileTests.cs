using System.Text;
using Gallery;
using static TorchSharp.torch;

namespace ModelDsl.Apps.Tests;

public class PictureFileTests
{
    [Fact]
    public void Pictures_StandInRows_EachPixelEightWide()
    {
        using var scope = NewDisposeScope();
        // Four pictures of one pixel, two in a row; what lies beyond black and white is cut off.
        var bytes = PictureFile.Encode(tensor(new[] { 0f, 1, 2, -1 }, [4, 1, 1, 1]), columns: 2);

        var head = Encoding.ASCII.GetBytes("P5\n32 32\n255\n");
        bytes[..head.Length].ShouldBe(head);
        byte At(int row, int column) => bytes[head.Length + row * 32 + column];
        (bytes.Length - head.Length).ShouldBe(32 * 32);
        ((int[])[At(0, 0), At(7, 7), At(0, 16), At(16, 0), At(31 - 8, 23)]).ShouldBe([0, 0, 255, 255, 0]);
        ((int[])[At(8, 0), At(0, 8), At(31, 31)]).ShouldAllBe(gap => gap == 128);
    }
}
