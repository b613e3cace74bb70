using System.Text;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Grey and colour pictures as Netpbm files (<c>.pgm</c>, <c>.ppm</c>, <c>.pnm</c>); reads P2, P3, P5, P6, writes P5 and P6.
/// </summary>
public sealed class Netpbm : IImageCodec
{
    private Netpbm()
    {
    }

    /// <summary>The codec.</summary>
    public static Netpbm Codec { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pgm", ".ppm", ".pnm"];

    /// <inheritdoc/>
    public Tensor Read(string path, int channels = 3, long mostPixels = ImageFolderOptions.DefaultMostPixels)
    {
        PictureBytes.RequireChannels(channels);
        return DataStream.Read(path, stream =>
        {
            // Sixteen bytes a pixel are room for three numbers in text, and for comments.
            var bytes = stream.ReadToEnd((long)Int128.Min((Int128)mostPixels * 16 + 4096, Array.MaxLength));
            return new NetpbmParser(bytes, path).Parse(channels, mostPixels);
        });
    }

    /// <inheritdoc/>
    public void Write(string path, Tensor image)
    {
        var (pixels, height, width, channels) = PictureBytes.FromTensor(image);
        AtomicFile.Write(path, stream =>
        {
            stream.Write(Encoding.ASCII.GetBytes($"P{(channels == 1 ? 5 : 6)}\n{width} {height}\n{byte.MaxValue}\n"));
            stream.Write(pixels);
        });
    }
}
