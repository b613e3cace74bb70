using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Data sets of grey pictures with classes in two IDX files: MNIST, Fashion-MNIST, EMNIST.</summary>
public static class Mnist
{
    /// <summary>Reads pictures as float32 [N, 1, H, W] in 0..1, and classes as int64 [N].</summary>
    /// <param name="images">The pictures, for example <c>train-images-idx3-ubyte.gz</c>.</param>
    /// <param name="labels">The classes, for example <c>train-labels-idx1-ubyte.gz</c>.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="mostBytes">The bound on each file's content.</param>
    /// <exception cref="DataFileException">A file cannot be read, or they do not belong together.</exception>
    public static TensorDataset Read(string images, string labels, int classes = 10, long mostBytes = IdxFile.DefaultMostBytes)
    {
        using var scope = NewDisposeScope();
        var targets = ReadBytes(labels, rank: 1, "classes, [N]", mostBytes);
        var values = targets.bytes;
        if (values.IndexOfAnyExceptInRange((byte)0, (byte)Math.Min(classes - 1, byte.MaxValue)) is var wrong and >= 0)
        {
            throw new DataFileException(
                labels, IdxFile.HeaderLength(1) + wrong, $"sample {wrong} is of class {values[wrong]}, expected 0 to {classes - 1}");
        }

        var pixels = ReadBytes(images, rank: 3, "pictures, [N, H, W]", mostBytes);
        if (pixels.size(0) != targets.size(0))
        {
            throw new DataFileException(images, 4, $"{pixels.size(0)} pictures, but {labels} has {targets.size(0)} classes");
        }
        return new TensorDataset(pixels.unsqueeze(1).to(ScalarType.Float32).div_(byte.MaxValue), targets.to(ScalarType.Int64));
    }

    private static Tensor ReadBytes(string path, int rank, string expected, long mostBytes)
    {
        var tensor = IdxFile.Read(path, mostBytes);
        if (tensor.dtype != ScalarType.Byte || tensor.dim() != rank)
        {
            throw new DataFileException(path, 2, $"expected uint8 {expected}, found {Notation.Of(tensor)}");
        }
        return tensor.NumberOfElements > 0 ? tensor : throw new DataFileException(path, 4, $"no samples: {Notation.Of(tensor)}");
    }
}
