using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Reads the tensors of a weight file whose index was checked.</summary>
internal static class WeightData
{
    private const int BufferSize = 1 << 20;

    /// <summary>All tensors by key, on the CPU, in the current dispose scope.</summary>
    /// <exception cref="WeightFileException">The file cannot be read.</exception>
    public static Dictionary<string, Tensor> Read(WeightFile file, FileStream stream)
    {
        try
        {
            var tensors = new Dictionary<string, Tensor>(file.Entries.Count);
            foreach (var entry in file.Entries)
            {
                var tensor = empty(entry.Shape.ToArray(), dtype: entry.DType);
                stream.Position = entry.Offset;
                if (entry.Length > 0)
                {
                    tensor.ReadBytesFromStream(stream, BufferSize);
                }
                tensors.Add(entry.Key, tensor);
            }
            return tensors;
        }
        catch (IOException e)
        {
            throw new WeightFileException(file.Path, $"cannot be read: {e.Message}", e);
        }
    }
}
