using ModelDsl.Runtime;
using static TorchSharp.torch;

namespace Gallery;

/// <summary>Files of the folder <c>artifacts</c> that show small pictures, each of their pixels large enough for an eye.</summary>
internal static class PictureFile
{
    private const int Magnification = 8;

    /// <summary>Writes a file, and tells its path.</summary>
    /// <param name="session">Where the path is told.</param>
    /// <param name="name">The file's name, which ends with <c>.pgm</c>.</param>
    /// <param name="images">[N, 1, H, W], values from 0, black, to 1, white; what lies beyond is cut off.</param>
    /// <param name="columns">Pictures in a row.</param>
    public static void Write(Session session, string name, Tensor images, int columns)
    {
        using var scope = NewDisposeScope();
        var magnified = images.repeat_interleave(Magnification, 2).repeat_interleave(Magnification, 3);
        var path = Path.Combine("artifacts", name);
        try
        {
            Directory.CreateDirectory("artifacts");
            Netpbm.Codec.Write(path, ImageGrid.Of(magnified, columns, padding: Magnification, fill: 0.5));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
        session.WriteLine($"pictures written to {path}");
    }
}
