namespace TorchSharp;

// Absolute value, sign and what depends on them.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.abs()"/>
    public static Tensor abs(Tensor input) => input.abs();
    /// <inheritdoc cref="Tensor.abs_()"/>
    public static Tensor abs_(Tensor input) => input.abs_();

    /// <inheritdoc cref="Tensor.absolute()"/>
    public static Tensor absolute(Tensor input) => input.absolute();
    /// <inheritdoc cref="Tensor.absolute_()"/>
    public static Tensor absolute_(Tensor input) => input.absolute_();

    /// <inheritdoc cref="Tensor.sign()"/>
    public static Tensor sign(Tensor input) => input.sign();
    /// <inheritdoc cref="Tensor.sign_()"/>
    public static Tensor sign_(Tensor input) => input.sign_();

    /// <inheritdoc cref="Tensor.sgn()"/>
    public static Tensor sgn(Tensor input) => input.sgn();
    /// <inheritdoc cref="Tensor.sgn_()"/>
    public static Tensor sgn_(Tensor input) => input.sgn_();

    /// <inheritdoc cref="Tensor.signbit()"/>
    public static Tensor signbit(Tensor input) => input.signbit();

    /// <inheritdoc cref="Tensor.copysign(Tensor)"/>
    public static Tensor copysign(Tensor input, Tensor other) => input.copysign(other);
    /// <inheritdoc cref="Tensor.copysign_(Tensor)"/>
    public static Tensor copysign_(Tensor input, Tensor other) => input.copysign_(other);

    /// <inheritdoc cref="Tensor.heaviside(Tensor)"/>
    public static Tensor heaviside(Tensor input, Tensor values) => input.heaviside(values);
    /// <inheritdoc cref="Tensor.heaviside_(Tensor)"/>
    public static Tensor heaviside_(Tensor input, Tensor values) => input.heaviside_(values);

    public partial class Tensor
    {
        /// <summary>The absolute value of each element.</summary>
        public Tensor abs() => Aten.abs.Call(this);
        /// <summary><see cref="abs()"/>, in place.</summary>
        public Tensor abs_() => Aten.abs_.InPlace(this);

        /// <summary>Another name of <see cref="abs()"/>.</summary>
        public Tensor absolute() => abs();
        /// <summary><see cref="absolute()"/>, in place.</summary>
        public Tensor absolute_() => abs_();

        /// <summary>-1, 0 or 1 by the sign of each element.</summary>
        public Tensor sign() => Aten.sign.Call(this);
        /// <summary><see cref="sign()"/>, in place.</summary>
        public Tensor sign_() => Aten.sign_.InPlace(this);

        /// <summary>The sign of each element; for complex numbers, the number divided by its absolute value.</summary>
        public Tensor sgn() => Aten.sgn.Call(this);
        /// <summary><see cref="sgn()"/>, in place.</summary>
        public Tensor sgn_() => Aten.sgn_.InPlace(this);

        /// <summary>Whether the sign bit of each element is set.</summary>
        public Tensor signbit() => Aten.signbit.Call(this);

        /// <summary>The magnitude of self with the sign of other.</summary>
        public Tensor copysign(Tensor other) => Aten.copysign_Tensor.Call(this, other);
        /// <summary><see cref="copysign(Tensor)"/>, in place.</summary>
        public Tensor copysign_(Tensor other) => Aten.copysign__Tensor.InPlace(this, other);

        /// <summary>The step function: 0 for negative elements, 1 for positive ones, and the value given for zero.</summary>
        public Tensor heaviside(Tensor other) => Aten.heaviside.Call(this, other);
        /// <summary><see cref="heaviside(Tensor)"/>, in place.</summary>
        public Tensor heaviside_(Tensor other) => Aten.heaviside_.InPlace(this, other);
    }
}

file static class Aten
{
    internal static readonly Op
        abs = new("abs"), abs_ = new("abs_"), sign = new("sign"), sign_ = new("sign_"), sgn = new("sgn"), sgn_ = new("sgn_"),
        signbit = new("signbit"), copysign_Tensor = new("copysign", "Tensor"), copysign__Tensor = new("copysign_", "Tensor"),
        heaviside = new("heaviside"), heaviside_ = new("heaviside_");
}
