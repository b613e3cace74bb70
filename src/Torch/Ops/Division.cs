namespace TorchSharp;

// Quotients and remainders, element by element and with broadcasting.
public static partial class torch
{
    /// <summary>How a quotient is rounded: not at all, towards zero or down.</summary>
    public enum RoundingMode
    {
        None = 0,
        trunc = 1,
        floor = 2,
    }

    /// <inheritdoc cref="Tensor.div(Scalar, RoundingMode)"/>
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);
    /// <inheritdoc cref="Tensor.div(Tensor, RoundingMode)"/>
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);
    /// <inheritdoc cref="Tensor.div_(Scalar, RoundingMode)"/>
    public static Tensor div_(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.div_(right, rounding_mode);
    /// <inheritdoc cref="Tensor.div_(Tensor, RoundingMode)"/>
    public static Tensor div_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.div_(right, rounding_mode);

    /// <inheritdoc cref="Tensor.divide(Scalar, RoundingMode)"/>
    public static Tensor divide(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide(right, rounding_mode);
    /// <inheritdoc cref="Tensor.divide(Tensor, RoundingMode)"/>
    public static Tensor divide(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide(right, rounding_mode);
    /// <summary>Another name of <see cref="div_(Tensor, Scalar, RoundingMode)"/>.</summary>
    public static Tensor divide_(Tensor left, Scalar right) => div_(left, right);
    /// <inheritdoc cref="Tensor.divide_(Tensor, RoundingMode)"/>
    public static Tensor divide_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.divide_(right, rounding_mode);

    /// <inheritdoc cref="Tensor.true_divide(Tensor)"/>
    public static Tensor true_divide(Tensor dividend, Tensor divisor) => dividend.true_divide(divisor);
    /// <inheritdoc cref="Tensor.true_divide_(Tensor)"/>
    public static Tensor true_divide_(Tensor dividend, Tensor divisor) => dividend.true_divide_(divisor);

    /// <inheritdoc cref="Tensor.floor_divide(Tensor)"/>
    public static Tensor floor_divide(Tensor input, Tensor other) => input.floor_divide(other);
    /// <inheritdoc cref="Tensor.floor_divide_(Tensor)"/>
    public static Tensor floor_divide_(Tensor input, Tensor other) => input.floor_divide_(other);

    /// <inheritdoc cref="Tensor.fmod(Scalar)"/>
    public static Tensor fmod(Tensor left, Scalar right) => left.fmod(right);
    /// <inheritdoc cref="Tensor.fmod(Tensor)"/>
    public static Tensor fmod(Tensor left, Tensor right) => left.fmod(right);
    /// <inheritdoc cref="Tensor.fmod_(Scalar)"/>
    public static Tensor fmod_(Tensor left, Scalar right) => left.fmod_(right);
    /// <inheritdoc cref="Tensor.fmod_(Tensor)"/>
    public static Tensor fmod_(Tensor left, Tensor right) => left.fmod_(right);

    /// <inheritdoc cref="Tensor.remainder(Scalar)"/>
    public static Tensor remainder(Tensor left, Scalar right) => left.remainder(right);
    /// <inheritdoc cref="Tensor.remainder(Tensor)"/>
    public static Tensor remainder(Tensor left, Tensor right) => left.remainder(right);
    /// <inheritdoc cref="Tensor.remainder_(Scalar)"/>
    public static Tensor remainder_(Tensor left, Scalar right) => left.remainder_(right);
    /// <inheritdoc cref="Tensor.remainder_(Tensor)"/>
    public static Tensor remainder_(Tensor left, Tensor right) => left.remainder_(right);

    public partial class Tensor
    {
        /// <summary>The quotient, with broadcasting: true division, or rounded towards zero (trunc) or down (floor).</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.div_Scalar_mode.Call(this, target, Text(rounding_mode));
        /// <inheritdoc cref="div(Scalar, RoundingMode)"/>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.div_Tensor_mode.Call(this, target, Text(rounding_mode));
        /// <summary><see cref="div(Scalar, RoundingMode)"/>, in place.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.div__Scalar_mode.InPlace(this, target, Text(rounding_mode));
        /// <inheritdoc cref="div_(Scalar, RoundingMode)"/>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.div__Tensor_mode.InPlace(this, target, Text(rounding_mode));

        private static string? Text(RoundingMode mode) => mode is RoundingMode.None ? null : mode.ToString();

        /// <summary>Another name of <see cref="div(Scalar, RoundingMode)"/>.</summary>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);
        /// <inheritdoc cref="divide(Scalar, RoundingMode)"/>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);
        /// <summary><see cref="divide(Scalar, RoundingMode)"/>, in place.</summary>
        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div_(target, rounding_mode);
        /// <inheritdoc cref="divide_(Scalar, RoundingMode)"/>
        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div_(target, rounding_mode);

        /// <summary>The quotient as a floating-point tensor, whatever the types of the operands.</summary>
        public Tensor true_divide(Scalar other) => Aten.true_divide_Scalar.Call(this, other);
        /// <inheritdoc cref="true_divide(Scalar)"/>
        public Tensor true_divide(Tensor other) => Aten.true_divide_Tensor.Call(this, other);
        /// <summary><see cref="true_divide(Scalar)"/>, in place.</summary>
        public Tensor true_divide_(Scalar other) => Aten.true_divide__Scalar.InPlace(this, other);
        /// <inheritdoc cref="true_divide_(Scalar)"/>
        public Tensor true_divide_(Tensor other) => Aten.true_divide__Tensor.InPlace(this, other);

        /// <summary>The quotient rounded down.</summary>
        public Tensor floor_divide(Scalar other) => Aten.floor_divide_Scalar.Call(this, other);
        /// <inheritdoc cref="floor_divide(Scalar)"/>
        public Tensor floor_divide(Tensor other) => Aten.floor_divide.Call(this, other);
        /// <summary><see cref="floor_divide(Scalar)"/>, in place.</summary>
        public Tensor floor_divide_(Scalar other) => Aten.floor_divide__Scalar.InPlace(this, other);
        /// <inheritdoc cref="floor_divide_(Scalar)"/>
        public Tensor floor_divide_(Tensor other) => Aten.floor_divide__Tensor.InPlace(this, other);

        /// <summary>The remainder of the division rounded towards zero; its sign is the dividend's.</summary>
        public Tensor fmod(Scalar scalar) => Aten.fmod_Scalar.Call(this, scalar);
        /// <inheritdoc cref="fmod(Scalar)"/>
        public Tensor fmod(Tensor target) => Aten.fmod_Tensor.Call(this, target);
        /// <summary><see cref="fmod(Scalar)"/>, in place.</summary>
        public Tensor fmod_(Scalar scalar) => Aten.fmod__Scalar.InPlace(this, scalar);
        /// <inheritdoc cref="fmod_(Scalar)"/>
        public Tensor fmod_(Tensor target) => Aten.fmod__Tensor.InPlace(this, target);

        /// <summary>The remainder of the division rounded down; its sign is the divisor's.</summary>
        public Tensor remainder(Scalar scalar) => Aten.remainder_Scalar.Call(this, scalar);
        /// <inheritdoc cref="remainder(Scalar)"/>
        public Tensor remainder(Tensor target) => Aten.remainder_Tensor.Call(this, target);
        /// <summary><see cref="remainder(Scalar)"/>, in place.</summary>
        public Tensor remainder_(Scalar scalar) => Aten.remainder__Scalar.InPlace(this, scalar);
        /// <inheritdoc cref="remainder_(Scalar)"/>
        public Tensor remainder_(Tensor target) => Aten.remainder__Tensor.InPlace(this, target);
    }
}

file static class Aten
{
    internal static readonly Op
        div_Scalar_mode = new("div", "Scalar_mode"), div_Tensor_mode = new("div", "Tensor_mode"),
        div__Scalar_mode = new("div_", "Scalar_mode"), div__Tensor_mode = new("div_", "Tensor_mode"),
        true_divide_Scalar = new("true_divide", "Scalar"), true_divide_Tensor = new("true_divide", "Tensor"),
        true_divide__Scalar = new("true_divide_", "Scalar"), true_divide__Tensor = new("true_divide_", "Tensor"),
        floor_divide_Scalar = new("floor_divide", "Scalar"), floor_divide = new("floor_divide"),
        floor_divide__Scalar = new("floor_divide_", "Scalar"), floor_divide__Tensor = new("floor_divide_", "Tensor"),
        fmod_Scalar = new("fmod", "Scalar"), fmod_Tensor = new("fmod", "Tensor"), fmod__Scalar = new("fmod_", "Scalar"),
        fmod__Tensor = new("fmod_", "Tensor"), remainder_Scalar = new("remainder", "Scalar"),
        remainder_Tensor = new("remainder", "Tensor"), remainder__Scalar = new("remainder_", "Scalar"),
        remainder__Tensor = new("remainder_", "Tensor");
}
