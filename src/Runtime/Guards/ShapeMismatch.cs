using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>The words for what a <see cref="ShapeGuard"/> found wrong; apart, so that the checks stay small enough to be inlined.</summary>
internal static class ShapeMismatch
{
    [DoesNotReturn]
    public static void Throw(
        Tensor? value, string model, string input, ScalarType? dtype, string expected, ReadOnlySpan<long> sizes, bool leading)
    {
        if (value is null)
        {
            throw new ArgumentNullException(input, $"{model}: input '{input}' must be {Named(dtype)} {expected}, but is null");
        }

        var shape = value.shape;
        Throw(model, input, $"{Named(dtype)} {expected}", Notation.Of(value), Reason(value.dtype, shape, dtype, sizes, leading));
    }

    [DoesNotReturn]
    public static void Throw(string model, string input, string expected, string actual, string reason) =>
        throw new ShapeMismatchException(
            model, input, expected, actual, $"{model}: input '{input}' must be {expected}, but is {actual} ({reason})");

    [DoesNotReturn]
    public static void ThrowDevice(Tensor value, string model, string input, Tensor weight)
    {
        var (expected, actual) = (Notation.DeviceOf(weight), Notation.DeviceOf(value));
        throw new ShapeMismatchException(
            model, input, expected, actual,
            $"{model}: input '{input}' is on {actual}, but the model is on {expected}; move one of them with .to(device)");
    }

    [DoesNotReturn]
    public static void ThrowParts(Tensor value, string model, int dim, long parts)
    {
        var (expected, actual) = ($"a multiple of {parts} in dim {dim}", Notation.Of(value));
        throw new ShapeMismatchException(
            model, "input", expected, actual,
            $"{model}: what chunk cuts into {parts} must have {expected}, but is {actual} (dim {dim}: {value.size(dim)})");
    }

    public static string Dimension(int dim, long expected, long found) => $"dim {dim}: expected {expected}, found {found}";

    private static string Named(ScalarType? dtype) => dtype is { } known ? Notation.Of(known) : "floating";

    private static string Reason(ScalarType found, long[] shape, ScalarType? dtype, ReadOnlySpan<long> sizes, bool leading)
    {
        if (!ShapeGuard.Fits(found, dtype))
        {
            return $"dtype: expected {Named(dtype)}, found {Notation.Of(found)}";
        }
        if (leading ? shape.Length < sizes.Length : shape.Length != sizes.Length)
        {
            return $"rank: expected {(leading ? "at least " : "")}{sizes.Length}, found {shape.Length}";
        }

        var first = shape.Length - sizes.Length;
        var reasons = new List<string>();
        for (var i = 0; i < sizes.Length; i++)
        {
            var (size, actual) = (sizes[i], shape[first + i]);
            if (size >= 0 && actual != size)
            {
                reasons.Add(Dimension(first + i, size, actual));
            }
            else if (actual < ShapeGuard.Any - size)
            {
                reasons.Add($"dim {first + i}: expected at least {ShapeGuard.Any - size}, found {actual}");
            }
        }
        return string.Join("; ", reasons);
    }
}
