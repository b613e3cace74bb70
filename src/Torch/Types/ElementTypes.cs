using System.Numerics;

namespace TorchSharp;

/// <summary>Which .NET type holds an element of which dtype.</summary>
internal static class ElementTypes
{
    private static readonly Dictionary<Type, torch.ScalarType> scalarTypes = new()
    {
        [typeof(bool)] = torch.ScalarType.Bool,
        [typeof(byte)] = torch.ScalarType.Byte,
        [typeof(sbyte)] = torch.ScalarType.Int8,
        [typeof(short)] = torch.ScalarType.Int16,
        [typeof(int)] = torch.ScalarType.Int32,
        [typeof(long)] = torch.ScalarType.Int64,
        [typeof(Half)] = torch.ScalarType.Float16,
        [typeof(BFloat16)] = torch.ScalarType.BFloat16,
        [typeof(float)] = torch.ScalarType.Float32,
        [typeof(double)] = torch.ScalarType.Float64,
        [typeof((float, float))] = torch.ScalarType.ComplexFloat32,
        [typeof(Complex)] = torch.ScalarType.ComplexFloat64,
    };

    public static torch.ScalarType Of(Type type) =>
        scalarTypes.TryGetValue(type, out var scalarType)
            ? scalarType
            : throw new NotSupportedException($"The type {type} is not supported as the element of a tensor.");
}
