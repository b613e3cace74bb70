using System.IO.MemoryMappedFiles;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// The tensors of a weight file whose index was checked. The file is mapped into memory, a tensor at a time, so that reading
/// takes no more than the greatest tensor beside what is made of it.
/// </summary>
internal sealed class WeightData : IDisposable
{
    private const int MostBuffered = 1 << 20;

    private readonly string _path;
    private readonly MemoryMappedFile _memory;

    /// <exception cref="WeightFileException">The file cannot be mapped.</exception>
    public WeightData(FileStream stream, string path)
    {
        _path = path;
        try
        {
            _memory = MemoryMappedFile.CreateFromFile(
                stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new WeightFileException(path, $"cannot be read: {e.Message}", e);
        }
    }

    /// <summary>A tensor on the CPU, in the current dispose scope.</summary>
    /// <exception cref="WeightFileException">The file cannot be read.</exception>
    public Tensor Read(StoredTensor stored)
    {
        var tensor = empty([.. stored.Shape], dtype: (ScalarType)stored.DType.Code!.Value);
        if (stored.Length > 0)
        {
            try
            {
                using var bytes = _memory.CreateViewStream(stored.Offset, stored.Length, MemoryMappedFileAccess.Read);
                tensor.ReadBytesFromStream(bytes, (int)Math.Min(stored.Length, MostBuffered));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new WeightFileException(_path, $"cannot be read: {e.Message}", e);
            }
        }
        return tensor;
    }

    public void Dispose() => _memory.Dispose();
}
