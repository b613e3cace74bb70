using System.Runtime.InteropServices;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp;

/// <summary>Mirrors <c>bridge::Kind</c> in Native/values.h.</summary>
internal enum ValueKind
{
    None, Tensor, Int, Double, Bool, Complex, Ints, Doubles, Bools, Tensors, ScalarType, Device, String,
    Generator, Layout, MemoryFormat, Strings,
}

/// <summary>Mirrors <c>bridge::Value</c> in Native/values.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeValue
{
    public ValueKind Kind;
    public int Count;
    public long Bits;
}

/// <summary>An operator's argument. A null converts to <see cref="None"/>, for which the operator's schema has the default.</summary>
internal readonly struct Arg
{
    public readonly object? Reference;
    public readonly long Bits;
    public readonly ValueKind Kind;

    private Arg(ValueKind kind, long bits)
    {
        Kind = kind;
        Bits = bits;
    }

    private Arg(ValueKind kind, object? reference)
    {
        Kind = reference is null ? ValueKind.None : kind;
        Reference = reference;
    }

    /// <summary>No value: an undefined tensor, an empty optional, or the parameter's default.</summary>
    public static Arg None => default;

    public static Arg Tensors(IEnumerable<Tensor?> tensors) => new(ValueKind.Tensors, tensors as Tensor?[] ?? [.. tensors]);

    public static implicit operator Arg(Tensor? value) => new(ValueKind.Tensor, value);
    public static implicit operator Arg(Tensor?[]? value) => new(ValueKind.Tensors, value);
    public static implicit operator Arg(List<Tensor>? value) => value is null ? None : Tensors(value);
    public static implicit operator Arg(ReadOnlySpan<Tensor> value) => new(ValueKind.Tensors, value.ToArray());

    public static implicit operator Arg(bool value) => new(ValueKind.Bool, value ? 1 : 0);
    public static implicit operator Arg(int value) => new(ValueKind.Int, value);
    public static implicit operator Arg(long value) => new(ValueKind.Int, value);
    public static implicit operator Arg(double value) => new(ValueKind.Double, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Arg(bool? value) => value is { } some ? some : None;
    public static implicit operator Arg(int? value) => value is { } some ? some : None;
    public static implicit operator Arg(long? value) => value is { } some ? some : None;
    public static implicit operator Arg(double? value) => value is { } some ? some : None;
    public static implicit operator Arg(Scalar? value) => value is null ? None : value.ToArg();

    public static implicit operator Arg(long[]? value) => new(ValueKind.Ints, value);
    public static implicit operator Arg(ReadOnlySpan<long> value) => new(ValueKind.Ints, value.ToArray());
    public static implicit operator Arg(int[]? value) => new(ValueKind.Ints, value is null ? null : Array.ConvertAll(value, v => (long)v));
    public static implicit operator Arg(torch.Size value) => new(ValueKind.Ints, value.Shape);
    public static implicit operator Arg(double[]? value) => new(ValueKind.Doubles, value);
    public static implicit operator Arg(bool[]? value) => new(ValueKind.Bools, value);

    public static implicit operator Arg(string? value) => new(ValueKind.String, value);
    public static implicit operator Arg(torch.ScalarType value) => new(ValueKind.ScalarType, (long)value);
    public static implicit operator Arg(torch.ScalarType? value) => value is { } some ? some : None;
    public static implicit operator Arg(torch.Device? value) => value is null ? None : new(ValueKind.Device, value.Packed);
    public static implicit operator Arg(torch.Generator? value) => new(ValueKind.Generator, value);
    public static implicit operator Arg(layout value) => new(ValueKind.Layout, (long)value);
    public static implicit operator Arg(layout? value) => value is { } some ? some : None;
    public static implicit operator Arg(memory_format? value) => value is { } some ? some : None;

    // c10 counts contiguous as 0 and preserve as 1.
    public static implicit operator Arg(memory_format value) => new(ValueKind.MemoryFormat, value switch
    {
        memory_format.preserve_format => 1,
        memory_format.contiguous_format => 0,
        _ => (long)value,
    });

    /// <summary>Names of dimensions, in the spelling of the schemas.</summary>
    public static Arg Names(IEnumerable<string?>? names) =>
        new(ValueKind.Strings, names is null ? null : string.Concat(names.Select(name => $"dimname::{name ?? "*"}\n")));

    /// <summary>A complex number; its two parts travel as a payload.</summary>
    public static Arg Complex(System.Numerics.Complex value) => new(ValueKind.Complex, value);
}
