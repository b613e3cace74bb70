using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Reads and writes pictures of some file formats; usable on any thread.</summary>
public interface IImageCodec
{
    /// <summary>The endings of file names, with their dots, in lower case.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Reads a picture as uint8 [C, H, W].</summary>
    /// <param name="path">The file.</param>
    /// <param name="channels">1: grey; 3: red, green, blue. A picture of the other kind is converted.</param>
    /// <param name="mostPixels">The bound on width times height, enforced before memory is taken.</param>
    /// <exception cref="DataFileException">The file cannot be read, or holds no such picture.</exception>
    Tensor Read(string path, int channels = 3, long mostPixels = ImageFolderOptions.DefaultMostPixels);

    /// <summary>
    /// Writes a picture: uint8 [C, H, W], or floating point in 0..1; C is 1 or 3. The file is replaced only by a whole one.
    /// </summary>
    /// <exception cref="ArgumentException">The tensor is no such picture.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    void Write(string path, Tensor image);
}
