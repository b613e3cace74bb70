using System.Reflection;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Finds the tensors in a batch, an input or a result, whatever it is made of. For failures alone: it goes by
/// reflection.</summary>
internal static class TensorsOf
{
    private const int Depth = 4;

    /// <summary>The tensors with the names of the properties or the numbers of the items that lead to them.</summary>
    public static IEnumerable<(string Path, Tensor Tensor)> Value(object? value, string path = "", int depth = Depth)
    {
        switch (value)
        {
            case null or string:
                return [];
            case Tensor tensor:
                return tensor.IsInvalid ? [] : [(path, tensor)];
            case var _ when depth == 0 || value.GetType().IsPrimitive:
                return [];
            case ITuple tuple:
                return Enumerable.Range(0, tuple.Length).SelectMany(i => Value(tuple[i], Join(path, $"item {i + 1}"), depth - 1));
            case System.Collections.IDictionary dictionary:
                return dictionary.Keys.Cast<object>().SelectMany(key => Value(dictionary[key], Join(path, key.ToString()!), depth - 1));
            case System.Collections.IEnumerable items:
                return items.Cast<object?>().SelectMany((item, i) => Value(item, $"{path}[{i}]", depth - 1));
            default:
                return value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.GetIndexParameters().Length == 0)
                    .SelectMany(property => Value(property.GetValue(value), Join(path, property.Name), depth - 1));
        }
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
