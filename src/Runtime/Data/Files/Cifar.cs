using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// The binary versions of CIFAR-10 and CIFAR-100: records of classes and a picture of 32 × 32 pixels. Files may be <c>.gz</c>.
/// </summary>
public static class Cifar
{
    private const int Size = 32;
    private const int Pixels = 3 * Size * Size;

    /// <summary>Reads CIFAR-10, <c>data_batch_1.bin</c> and its likes, as float32 [N, 3, 32, 32] in 0..1 and int64 [N].</summary>
    /// <exception cref="DataFileException">A file cannot be read, or is no such file.</exception>
    public static TensorDataset Read10(params string[] paths) => Read(paths, [10], classAt: 0);

    /// <summary>Reads CIFAR-100, <c>train.bin</c> or <c>test.bin</c>, with its 100 fine classes or its 20 coarse ones.</summary>
    /// <exception cref="DataFileException">A file cannot be read, or is no such file.</exception>
    public static TensorDataset Read100(string path, bool coarse = false) => Read([path], [20, 100], classAt: coarse ? 0 : 1);

    private static TensorDataset Read(string[] paths, int[] classes, int classAt)
    {
        if (paths.Length == 0)
        {
            throw new ArgumentException("expected one file or more", nameof(paths));
        }
        using var scope = NewDisposeScope();
        var records = cat(paths.Select(path => Records(path, classes)).ToList());
        var images = records.narrow(1, classes.Length, Pixels).to(ScalarType.Float32).div_(byte.MaxValue).reshape(-1, 3, Size, Size);
        return new TensorDataset(images, records.select(1, classAt).to(ScalarType.Int64));
    }

    private static Tensor Records(string path, int[] classes) => DataStream.Read(path, stream =>
    {
        var length = classes.Length + Pixels;
        var all = stream.ReadToEnd(IdxFile.DefaultMostBytes);
        if (all.Length == 0 || all.Length % length != 0)
        {
            throw stream.Wrong(
                all.Length - all.Length % length, all.Length == 0 ? "no records" : $"truncated: {all.Length % length} bytes of a record of {length}");
        }
        for (var start = 0; start < all.Length; start += length)
        {
            for (var i = 0; i < classes.Length; i++)
            {
                if (all[start + i] >= classes[i])
                {
                    throw stream.Wrong(start + i, $"record {start / length} is of class {all[start + i]}, expected 0 to {classes[i] - 1}");
                }
            }
        }
        return tensor(all, [all.Length / length, length]);
    });
}
