using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace Gallery;

/// <summary>Writes grey pictures side by side and row under row into one file, in the format PGM.</summary>
internal static class PictureFile
{
    private const int Magnification = 8;
    private const int Gap = 1;

    /// <summary>Writes a file of the folder <c>artifacts</c>, and tells its path.</summary>
    /// <param name="session">Where the path is told.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="images">[N, 1, H, W], values from 0, black, to 1, white; what lies beyond is cut off.</param>
    /// <param name="columns">Pictures in a row; the last row must be full.</param>
    public static void Write(Session session, string name, Tensor images, int columns)
    {
        var path = Path.Combine("artifacts", name);
        try
        {
            Directory.CreateDirectory("artifacts");
            File.WriteAllBytes(path, Encode(images, columns));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
        session.WriteLine($"pictures written to {path}");
    }

    /// <summary>The bytes of the file.</summary>
    public static byte[] Encode(Tensor images, int columns)
    {
        using var scope = NewDisposeScope();
        var (height, width) = (images.size(2) + Gap, images.size(3) + Gap);
        var grid = nn.functional.pad(images.detach(), [0, Gap, 0, Gap], PaddingModes.Constant, 0.5)
            .reshape(-1, columns, height, width).permute(0, 2, 1, 3).reshape(-1, columns * width)
            .repeat_interleave(Magnification, 0).repeat_interleave(Magnification, 1);
        var bytes = (grid.clamp(0, 1) * byte.MaxValue).round().to(ScalarType.Byte).data<byte>().ToArray();
        return [.. Encoding.ASCII.GetBytes($"P5\n{grid.size(1)} {grid.size(0)}\n{byte.MaxValue}\n"), .. bytes];
    }
}
