using System.Text;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Writes a tensor to a file.</summary>
    public static void Save(this Tensor tensor, string location)
    {
        using var stream = File.Create(location);
        tensor.Save(stream);
    }

    /// <summary>Writes a tensor.</summary>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        tensor.Save(writer);
    }

    /// <summary>Writes a tensor.</summary>
    public static void Save(this Tensor tensor, BinaryWriter writer) => TensorFileEntry.Write(writer, tensor);

    /// <summary>Reads the elements of a tensor, which must have the type and shape of the file's.</summary>
    /// <param name="tensor">The tensor to fill.</param>
    /// <param name="reader">Where to read from.</param>
    /// <param name="skip">Whether to pass over the elements.</param>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        var entry = TensorFileEntry.ReadHeader(reader);
        if (!skip && entry.Type != tensor.dtype)
            throw new ArgumentException($"Mismatched tensor data type: expected {tensor.dtype}, but found {entry.Type}.", nameof(tensor));
        if (!skip && !entry.Shape.AsSpan().SequenceEqual(tensor.shape))
        {
            throw new ArgumentException(
                $"Mismatched tensor shape: expected [{string.Join(", ", tensor.shape)}], but found [{string.Join(", ", entry.Shape)}].",
                nameof(tensor));
        }
        if (skip)
        {
            entry.Skip(reader);
            return;
        }
        using var _ = no_grad();
        using var read = entry.Read(reader);
        tensor.copy_(read);
    }
}
