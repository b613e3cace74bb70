using SkiaSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Reads PNG and JPEG pictures, and writes PNG, by SkiaSharp. Orientation tags are not followed, as torchvision does not.
/// </summary>
public sealed class SkiaCodec : IImageCodec
{
    private const int Rgba = 4;

    private SkiaCodec()
    {
    }

    /// <summary>The codec.</summary>
    public static SkiaCodec Codec { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".png", ".jpg", ".jpeg"];

    /// <inheritdoc/>
    /// <remarks>An alpha channel is left out.</remarks>
    public Tensor Read(string path, int channels = 3, long mostPixels = ImageFolderOptions.DefaultMostPixels)
    {
        PictureBytes.RequireChannels(channels);
        // A picture is hardly ever longer than its pixels; the constant is room for tags and profiles.
        return DataStream.Read(path, stream =>
            Decode(stream, stream.ReadToEnd((long)Int128.Min((Int128)mostPixels * Rgba + (16 << 20), Array.MaxLength)), channels, mostPixels));
    }

    /// <inheritdoc/>
    /// <remarks>The name must end in <c>.png</c>.</remarks>
    public void Write(string path, Tensor image)
    {
        if (!path.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"pictures are written as .png, not as {Path.GetFileName(path)}", nameof(path));
        }
        var (pixels, height, width, channels) = PictureBytes.FromTensor(image);
        using var source = SKImage.FromPixelCopy(
            new SKImageInfo(width, height, channels == 1 ? SKColorType.Gray8 : SKColorType.Rgba8888, SKAlphaType.Opaque),
            channels == 1 ? pixels : Opaque(pixels)) ?? throw new IOException($"{path}: {width} x {height} pixels are too many for a picture");
        using var png = source.Encode(SKEncodedImageFormat.Png, quality: 100) ?? throw new IOException($"{path}: the picture could not be encoded");
        AtomicFile.Write(path, png.SaveTo);
    }

    private static Tensor Decode(DataStream stream, byte[] bytes, int channels, long mostPixels)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data) ?? throw stream.Wrong(0, "no picture in PNG or JPEG, or its header is damaged");
        if (codec.EncodedFormat is not (SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg))
        {
            throw stream.Wrong(0, $"a picture in {codec.EncodedFormat}, expected PNG or JPEG");
        }
        if (!(codec.EncodedFormat == SKEncodedImageFormat.Png ? PictureEnd.IsInPng(bytes) : PictureEnd.IsInJpeg(bytes)))
        {
            throw stream.Wrong(bytes.Length, "truncated: the mark at the end of the picture is missing");
        }
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > Math.Min(mostPixels, Array.MaxLength / Rgba))
        {
            throw stream.Wrong(
                0, $"{width} x {height} pixels, more than the {Math.Min(mostPixels, Array.MaxLength / Rgba)} that are allowed");
        }

        var isGrey = codec.Info.ColorType == SKColorType.Gray8;
        var info = new SKImageInfo(width, height, isGrey ? SKColorType.Gray8 : SKColorType.Rgba8888, isGrey ? SKAlphaType.Opaque : SKAlphaType.Unpremul);
        var pixels = new byte[info.BytesSize];
        SKCodecResult result;
        unsafe
        {
            fixed (byte* start = pixels)
            {
                result = codec.GetPixels(info, (nint)start);
            }
        }
        if (result != SKCodecResult.Success)
        {
            throw stream.Wrong(
                null, result == SKCodecResult.IncompleteInput ? "truncated: pixels are missing" : $"the pixels cannot be decoded: {result}");
        }
        return isGrey
            ? PictureBytes.ToTensor(pixels, height, width, found: 1, channels)
            : PictureBytes.ToTensor(WithoutAlpha(pixels), height, width, found: 3, channels);
    }

    private static byte[] WithoutAlpha(byte[] pixels)
    {
        var colours = new byte[pixels.Length / Rgba * 3];
        for (int from = 0, to = 0; from < pixels.Length; from += Rgba, to += 3)
        {
            pixels.AsSpan(from, 3).CopyTo(colours.AsSpan(to));
        }
        return colours;
    }

    private static byte[] Opaque(byte[] colours)
    {
        var pixels = new byte[checked(colours.Length / 3 * Rgba)];
        for (int from = 0, to = 0; from < colours.Length; from += 3, to += Rgba)
        {
            colours.AsSpan(from, 3).CopyTo(pixels.AsSpan(to));
            pixels[to + 3] = byte.MaxValue;
        }
        return pixels;
    }
}
