using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// The checks at the head of a generated <c>forward</c>. On the good path they allocate nothing: only sizes that are
/// known are asked for, one by one, because <see cref="Tensor.shape"/> makes an array.
/// </summary>
public static class ShapeGuard
{
    /// <summary>A size that may be anything.</summary>
    public const long Any = -1;

    /// <summary>A size of at least <paramref name="minimum"/>.</summary>
    public static long AtLeast(long minimum) => Any - minimum;

    /// <summary>Checks an input's dtype, rank and sizes.</summary>
    /// <param name="value">The tensor that was passed.</param>
    /// <param name="model">The model's name, for the message.</param>
    /// <param name="input">The input's name, for the message.</param>
    /// <param name="dtype">The dtype it must have; null for any floating one.</param>
    /// <param name="expected">The declared shape as written, for example <c>[B, 1, 28, 28]</c>.</param>
    /// <param name="sizes">One size per dimension, <see cref="Any"/> where any will do.</param>
    /// <exception cref="ShapeMismatchException">The tensor is another one.</exception>
    public static void Check(
        Tensor value, string model, string input, ScalarType? dtype, string expected, params ReadOnlySpan<long> sizes)
    {
        if (value is null || !Fits(value.dtype, dtype) || value.dim() != sizes.Length || !Matches(value, sizes, 0))
        {
            ShapeMismatch.Throw(value, model, input, dtype, expected, sizes, leading: false);
        }
    }

    /// <summary>The same for a shape that begins with <c>...</c>: <paramref name="sizes"/> are those of the last dimensions.</summary>
    /// <inheritdoc cref="Check"/>
    public static void CheckTrailing(
        Tensor value, string model, string input, ScalarType? dtype, string expected, params ReadOnlySpan<long> sizes)
    {
        var leading = value is null ? -1 : (int)value.dim() - sizes.Length;
        if (value is null || !Fits(value.dtype, dtype) || leading < 0 || !Matches(value, sizes, leading))
        {
            ShapeMismatch.Throw(value, model, input, dtype, expected, sizes, leading: true);
        }
    }

    /// <summary>Checks that an input is on the device of the model, which <paramref name="weight"/> stands for.</summary>
    /// <exception cref="ShapeMismatchException">They are on different devices.</exception>
    public static void CheckDevice(Tensor value, string model, string input, Tensor weight)
    {
        if (value.device_type != weight.device_type || value.device_index != weight.device_index)
        {
            ShapeMismatch.ThrowDevice(value, model, input, weight);
        }
    }

    /// <summary>Checks one dimension of an input, for sizes that two inputs share; negative ones count from the end.</summary>
    /// <exception cref="ShapeMismatchException">The size is another one.</exception>
    public static void Dim(Tensor value, string model, string input, string expected, int dim, long size)
    {
        if (value.size(dim) != size)
        {
            Fail(model, input, expected, value, ShapeMismatch.Dimension(dim < 0 ? dim + (int)value.dim() : dim, size, value.size(dim)));
        }
    }

    /// <summary>Checks that a value inside <c>forward</c> can be cut into equal parts; a negative dimension counts from the end.</summary>
    /// <exception cref="ShapeMismatchException">The parts would be unequal.</exception>
    public static void Divides(Tensor value, string model, int dim, long parts)
    {
        if (value.size(dim) % parts != 0) ShapeMismatch.ThrowParts(value, model, dim < 0 ? dim + (int)value.dim() : dim, parts);
    }

    /// <summary>Reports a constraint between dimensions that does not hold, for example <c>H % 16 == 0</c>.</summary>
    /// <exception cref="ShapeMismatchException">Always.</exception>
    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    public static void Fail(string model, string input, string expected, Tensor value, string reason) =>
        ShapeMismatch.Throw(model, input, $"{Notation.Of(value.dtype)} {expected}", Notation.Of(value), reason);

    internal static bool Fits(ScalarType found, ScalarType? dtype) =>
        dtype is { } wanted ? found == wanted : found is ScalarType.Float32 or ScalarType.Float64 or ScalarType.Float16 or ScalarType.BFloat16;

    private static bool Matches(Tensor value, ReadOnlySpan<long> sizes, int leading)
    {
        for (var i = 0; i < sizes.Length; i++)
        {
            var size = value.size(leading + i);
            if (sizes[i] >= 0 ? size != sizes[i] : size < Any - sizes[i])
            {
                return false;
            }
        }
        return true;
    }
}
