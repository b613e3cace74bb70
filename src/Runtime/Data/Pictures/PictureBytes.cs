using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Between picture tensors, [C, H, W], and the bytes of files, pixel after pixel.</summary>
internal static class PictureBytes
{
    /// <summary>A tensor of 1 or 3 channels from as many interleaved ones, uint8.</summary>
    public static Tensor ToTensor(byte[] pixels, long height, long width, int found, int channels)
    {
        using var scope = NewDisposeScope();
        var image = tensor(pixels, [height, width, found]).permute(2, 0, 1);
        var wanted = (found, channels) switch
        {
            (1, 3) => image.expand(3, height, width),
            (3, 1) => Grey(image),
            _ => image,
        };
        return wanted.contiguous().MoveToOuterDisposeScope();
    }

    /// <summary>Interleaved bytes; floating-point values are clamped to 0..1 and rounded.</summary>
    public static (byte[] Pixels, int Height, int Width, int Channels) FromTensor(Tensor image)
    {
        if (image.dim() != 3 || image.size(0) is not (1 or 3) || image.size(1) == 0 || image.size(2) == 0
            || image.dtype != ScalarType.Byte && !image.is_floating_point())
        {
            throw new ArgumentException(
                $"expected a picture, uint8 or floating point [C, H, W] with 1 or 3 channels, found {Notation.Of(image)}", nameof(image));
        }
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var whole = image.dtype == ScalarType.Byte ? image : image.nan_to_num(0).clamp(0, 1).mul(byte.MaxValue).round().to(ScalarType.Byte);
        var pixels = whole.cpu().permute(1, 2, 0).contiguous().data<byte>().ToArray();
        return (pixels, checked((int)image.size(1)), checked((int)image.size(2)), (int)image.size(0));
    }

    public static void RequireChannels(int channels)
    {
        if (channels is not (1 or 3))
        {
            throw new ArgumentOutOfRangeException(nameof(channels), channels, "1 for grey or 3 for red, green, blue");
        }
    }

    // ITU-R 601 in 16-bit fixed point, as PIL converts and so torchvision.
    private static Tensor Grey(Tensor image)
    {
        var wide = image.to(ScalarType.Int32);
        return (wide[0] * 19595 + wide[1] * 38470 + wide[2] * 7471 + 0x8000).bitwise_right_shift(tensor(16)).to(ScalarType.Byte).unsqueeze(0);
    }
}
