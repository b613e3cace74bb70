namespace TorchSharp;

// Powers, exponentials, logarithms and roots.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.exp()"/>
    public static Tensor exp(Tensor input) => input.exp();
    /// <inheritdoc cref="Tensor.exp_()"/>
    public static Tensor exp_(Tensor input) => input.exp_();

    /// <inheritdoc cref="Tensor.exp2()"/>
    public static Tensor exp2(Tensor input) => input.exp2();
    /// <inheritdoc cref="Tensor.exp2_()"/>
    public static Tensor exp2_(Tensor input) => input.exp2_();

    /// <inheritdoc cref="Tensor.expm1()"/>
    public static Tensor expm1(Tensor input) => input.expm1();
    /// <inheritdoc cref="Tensor.expm1_()"/>
    public static Tensor expm1_(Tensor input) => input.expm1_();

    /// <inheritdoc cref="Tensor.log()"/>
    public static Tensor log(Tensor input) => input.log();
    /// <inheritdoc cref="Tensor.log_()"/>
    public static Tensor log_(Tensor input) => input.log_();

    /// <inheritdoc cref="Tensor.log2()"/>
    public static Tensor log2(Tensor input) => input.log2();
    /// <inheritdoc cref="Tensor.log2_()"/>
    public static Tensor log2_(Tensor input) => input.log2_();

    /// <inheritdoc cref="Tensor.log10()"/>
    public static Tensor log10(Tensor input) => input.log10();
    /// <inheritdoc cref="Tensor.log10_()"/>
    public static Tensor log10_(Tensor input) => input.log10_();

    /// <inheritdoc cref="Tensor.log1p()"/>
    public static Tensor log1p(Tensor input) => input.log1p();
    /// <inheritdoc cref="Tensor.log1p_()"/>
    public static Tensor log1p_(Tensor input) => input.log1p_();

    /// <inheritdoc cref="Tensor.logaddexp(Tensor)"/>
    public static Tensor logaddexp(Tensor left, Tensor right) => left.logaddexp(right);

    /// <inheritdoc cref="Tensor.logaddexp2(Tensor)"/>
    public static Tensor logaddexp2(Tensor left, Tensor right) => left.logaddexp2(right);

    /// <inheritdoc cref="Tensor.xlogy(Scalar)"/>
    public static Tensor xlogy(Tensor x, Scalar y) => x.xlogy(y);
    /// <inheritdoc cref="Tensor.xlogy(Tensor)"/>
    public static Tensor xlogy(Tensor x, Tensor y) => x.xlogy(y);
    /// <inheritdoc cref="Tensor.xlogy_(Scalar)"/>
    public static Tensor xlogy_(Tensor x, Scalar y) => x.xlogy_(y);
    /// <inheritdoc cref="Tensor.xlogy_(Tensor)"/>
    public static Tensor xlogy_(Tensor x, Tensor y) => x.xlogy_(y);

    /// <inheritdoc cref="Tensor.pow(Scalar)"/>
    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);
    /// <inheritdoc cref="Tensor.pow(Tensor)"/>
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);
    /// <inheritdoc cref="Tensor.pow_(Scalar)"/>
    public static Tensor pow_(Tensor left, Scalar exponent) => left.pow_(exponent);
    /// <inheritdoc cref="Tensor.pow_(Tensor)"/>
    public static Tensor pow_(Tensor left, Tensor exponent) => left.pow_(exponent);

    /// <inheritdoc cref="Tensor.float_power(Tensor)"/>
    public static Tensor float_power(Tensor input, Tensor target) => input.float_power(target);
    /// <inheritdoc cref="Tensor.float_power_(Tensor)"/>
    public static Tensor float_power_(Tensor input, Tensor target) => input.float_power_(target);

    /// <inheritdoc cref="Tensor.sqrt()"/>
    public static Tensor sqrt(Tensor input) => input.sqrt();
    /// <inheritdoc cref="Tensor.sqrt_()"/>
    public static Tensor sqrt_(Tensor input) => input.sqrt_();

    /// <inheritdoc cref="Tensor.rsqrt()"/>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();
    /// <inheritdoc cref="Tensor.rsqrt_()"/>
    public static Tensor rsqrt_(Tensor input) => input.rsqrt_();

    /// <inheritdoc cref="Tensor.square()"/>
    public static Tensor square(Tensor input) => input.square();

    /// <inheritdoc cref="Tensor.reciprocal()"/>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();
    /// <inheritdoc cref="Tensor.reciprocal_()"/>
    public static Tensor reciprocal_(Tensor input) => input.reciprocal_();

    /// <inheritdoc cref="Tensor.hypot(Tensor)"/>
    public static Tensor hypot(Tensor left, Tensor right) => left.hypot(right);

    /// <inheritdoc cref="Tensor.sigmoid()"/>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();
    /// <inheritdoc cref="Tensor.sigmoid_()"/>
    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

    /// <inheritdoc cref="Tensor.logit(double?)"/>
    public static Tensor logit(Tensor input, double? eps = null) => input.logit(eps);
    /// <inheritdoc cref="Tensor.logit_(double?)"/>
    public static Tensor logit_(Tensor input, double? eps = null) => input.logit_(eps);

    public partial class Tensor
    {
        /// <summary>e to the power of each element.</summary>
        public Tensor exp() => Aten.exp.Call(this);
        /// <summary><see cref="exp()"/>, in place.</summary>
        public Tensor exp_() => Aten.exp_.InPlace(this);

        /// <summary>2 to the power of each element.</summary>
        public Tensor exp2() => Aten.exp2.Call(this);
        /// <summary><see cref="exp2()"/>, in place.</summary>
        public Tensor exp2_() => Aten.exp2_.InPlace(this);

        /// <summary>exp(x) - 1, exact for small elements.</summary>
        public Tensor expm1() => Aten.expm1.Call(this);
        /// <summary><see cref="expm1()"/>, in place.</summary>
        public Tensor expm1_() => Aten.expm1_.InPlace(this);

        /// <summary>Natural logarithm of each element.</summary>
        public Tensor log() => Aten.log.Call(this);
        /// <summary><see cref="log()"/>, in place.</summary>
        public Tensor log_() => Aten.log_.InPlace(this);

        /// <summary>Logarithm to base 2 of each element.</summary>
        public Tensor log2() => Aten.log2.Call(this);
        /// <summary><see cref="log2()"/>, in place.</summary>
        public Tensor log2_() => Aten.log2_.InPlace(this);

        /// <summary>Logarithm to base 10 of each element.</summary>
        public Tensor log10() => Aten.log10.Call(this);
        /// <summary><see cref="log10()"/>, in place.</summary>
        public Tensor log10_() => Aten.log10_.InPlace(this);

        /// <summary>log(1 + x), exact for small elements.</summary>
        public Tensor log1p() => Aten.log1p.Call(this);
        /// <summary><see cref="log1p()"/>, in place.</summary>
        public Tensor log1p_() => Aten.log1p_.InPlace(this);

        /// <summary>log(exp(self) + exp(other)) without overflow.</summary>
        public Tensor logaddexp(Tensor other) => Aten.logaddexp.Call(this, other);

        /// <summary>log2(2^self + 2^other) without overflow.</summary>
        public Tensor logaddexp2(Tensor other) => Aten.logaddexp2.Call(this, other);

        /// <summary>self · log(y), zero where self is zero.</summary>
        public Tensor xlogy(Scalar y) => Aten.xlogy_Scalar_Other.Call(this, y);
        /// <inheritdoc cref="xlogy(Scalar)"/>
        public Tensor xlogy(Tensor y) => Aten.xlogy_Tensor.Call(this, y);
        /// <summary><see cref="xlogy(Scalar)"/>, in place.</summary>
        public Tensor xlogy_(Scalar y) => Aten.xlogy__Scalar_Other.InPlace(this, y);
        /// <inheritdoc cref="xlogy_(Scalar)"/>
        public Tensor xlogy_(Tensor y) => Aten.xlogy__Tensor.InPlace(this, y);

        /// <summary>Each element to the power given, with broadcasting.</summary>
        public Tensor pow(Scalar exponent) => Aten.pow_Tensor_Scalar.Call(this, exponent);
        /// <inheritdoc cref="pow(Scalar)"/>
        public Tensor pow(Tensor exponent) => Aten.pow_Tensor_Tensor.Call(this, exponent);
        /// <summary><see cref="pow(Scalar)"/>, in place.</summary>
        public Tensor pow_(Scalar exponent) => Aten.pow__Scalar.InPlace(this, exponent);
        /// <inheritdoc cref="pow_(Scalar)"/>
        public Tensor pow_(Tensor exponent) => Aten.pow__Tensor.InPlace(this, exponent);

        /// <summary>Each element to the power given, computed in double precision.</summary>
        public Tensor float_power(Tensor target) => Aten.float_power_Tensor_Tensor.Call(this, target);
        /// <summary><see cref="float_power(Tensor)"/>, in place.</summary>
        public Tensor float_power_(Tensor target) => Aten.float_power__Tensor.InPlace(this, target);

        /// <summary>Square root of each element; NaN for negative ones.</summary>
        public Tensor sqrt() => Aten.sqrt.Call(this);
        /// <summary><see cref="sqrt()"/>, in place.</summary>
        public Tensor sqrt_() => Aten.sqrt_.InPlace(this);

        /// <summary>The reciprocal of the square root of each element.</summary>
        public Tensor rsqrt() => Aten.rsqrt.Call(this);
        /// <summary><see cref="rsqrt()"/>, in place.</summary>
        public Tensor rsqrt_() => Aten.rsqrt_.InPlace(this);

        /// <summary>The square of each element.</summary>
        public Tensor square() => Aten.square.Call(this);

        /// <summary>1 / x for each element.</summary>
        public Tensor reciprocal() => Aten.reciprocal.Call(this);
        /// <summary><see cref="reciprocal()"/>, in place.</summary>
        public Tensor reciprocal_() => Aten.reciprocal_.InPlace(this);

        /// <summary>The hypotenuse sqrt(self² + other²), with broadcasting.</summary>
        public Tensor hypot(Tensor other) => Aten.hypot.Call(this, other);

        /// <summary>1 / (1 + exp(-x)) for each element.</summary>
        public Tensor sigmoid() => Aten.sigmoid.Call(this);
        /// <summary><see cref="sigmoid()"/>, in place.</summary>
        public Tensor sigmoid_() => Aten.sigmoid_.InPlace(this);

        /// <summary>log(x / (1 - x)) for each element, which eps first clamps into [eps, 1 - eps].</summary>
        public Tensor logit(double? eps = null) => Aten.logit.Call(this, eps);
        /// <summary><see cref="logit(double?)"/>, in place.</summary>
        public Tensor logit_(double? eps = null) => Aten.logit_.InPlace(this, eps);
    }
}

file static class Aten
{
    internal static readonly Op
        exp = new("exp"), exp_ = new("exp_"), exp2 = new("exp2"), exp2_ = new("exp2_"), expm1 = new("expm1"), expm1_ = new("expm1_"),
        log = new("log"), log_ = new("log_"), log2 = new("log2"), log2_ = new("log2_"), log10 = new("log10"), log10_ = new("log10_"),
        log1p = new("log1p"), log1p_ = new("log1p_"), logaddexp = new("logaddexp"), logaddexp2 = new("logaddexp2"),
        xlogy_Scalar_Other = new("xlogy", "Scalar_Other"), xlogy_Tensor = new("xlogy", "Tensor"),
        xlogy__Scalar_Other = new("xlogy_", "Scalar_Other"), xlogy__Tensor = new("xlogy_", "Tensor"),
        pow_Tensor_Scalar = new("pow", "Tensor_Scalar"), pow_Tensor_Tensor = new("pow", "Tensor_Tensor"),
        pow__Scalar = new("pow_", "Scalar"), pow__Tensor = new("pow_", "Tensor"),
        float_power_Tensor_Tensor = new("float_power", "Tensor_Tensor"), float_power__Tensor = new("float_power_", "Tensor"),
        sqrt = new("sqrt"), sqrt_ = new("sqrt_"), rsqrt = new("rsqrt"), rsqrt_ = new("rsqrt_"), square = new("square"),
        reciprocal = new("reciprocal"), reciprocal_ = new("reciprocal_"), hypot = new("hypot"), sigmoid = new("sigmoid"),
        sigmoid_ = new("sigmoid_"), logit = new("logit"), logit_ = new("logit_");
}
