using System.Security.Cryptography;
using System.Text;

namespace ModelDsl.Runtime;

/// <summary>A fingerprint of what a model's tensors are, without their values: two versions of a model differ in it.</summary>
internal static class StructureHash
{
    /// <summary>SHA-256 of the lines <c>key dtype [sizes]</c>, sorted by key, in lower-case hexadecimal digits.</summary>
    public static string Of(IEnumerable<TensorHead> tensors)
    {
        var lines = tensors.OrderBy(tensor => tensor.Key, StringComparer.Ordinal).Select(tensor => $"{tensor.Key} {tensor.Kind}\n");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines)))).ToLowerInvariant();
    }
}
