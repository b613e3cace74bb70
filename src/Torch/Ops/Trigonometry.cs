namespace TorchSharp;

// Trigonometric and hyperbolic functions.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.acos()"/>
    public static Tensor acos(Tensor input) => input.acos();
    /// <inheritdoc cref="Tensor.acos_()"/>
    public static Tensor acos_(Tensor input) => input.acos_();

    /// <inheritdoc cref="Tensor.arccos()"/>
    public static Tensor arccos(Tensor input) => input.arccos();
    /// <inheritdoc cref="Tensor.arccos_()"/>
    public static Tensor arccos_(Tensor input) => input.arccos_();

    /// <inheritdoc cref="Tensor.acosh()"/>
    public static Tensor acosh(Tensor input) => input.acosh();
    /// <inheritdoc cref="Tensor.acosh_()"/>
    public static Tensor acosh_(Tensor input) => input.acosh_();

    /// <inheritdoc cref="Tensor.arccosh()"/>
    public static Tensor arccosh(Tensor input) => input.arccosh();
    /// <inheritdoc cref="Tensor.arccosh_()"/>
    public static Tensor arccosh_(Tensor input) => input.arccosh_();

    /// <inheritdoc cref="Tensor.asin()"/>
    public static Tensor asin(Tensor input) => input.asin();
    /// <inheritdoc cref="Tensor.asin_()"/>
    public static Tensor asin_(Tensor input) => input.asin_();

    /// <inheritdoc cref="Tensor.arcsin()"/>
    public static Tensor arcsin(Tensor input) => input.arcsin();
    /// <inheritdoc cref="Tensor.arcsin_()"/>
    public static Tensor arcsin_(Tensor input) => input.arcsin_();

    /// <inheritdoc cref="Tensor.asinh()"/>
    public static Tensor asinh(Tensor input) => input.asinh();
    /// <inheritdoc cref="Tensor.asinh_()"/>
    public static Tensor asinh_(Tensor input) => input.asinh_();

    /// <inheritdoc cref="Tensor.arcsinh()"/>
    public static Tensor arcsinh(Tensor input) => input.arcsinh();
    /// <inheritdoc cref="Tensor.arcsinh_()"/>
    public static Tensor arcsinh_(Tensor input) => input.arcsinh_();

    /// <inheritdoc cref="Tensor.atan()"/>
    public static Tensor atan(Tensor input) => input.atan();
    /// <inheritdoc cref="Tensor.atan_()"/>
    public static Tensor atan_(Tensor input) => input.atan_();

    /// <inheritdoc cref="Tensor.arctan()"/>
    public static Tensor arctan(Tensor input) => input.arctan();
    /// <inheritdoc cref="Tensor.arctan(Tensor)"/>
    public static Tensor arctan(Tensor input, Tensor other) => input.arctan(other);
    /// <inheritdoc cref="Tensor.arctan_()"/>
    public static Tensor arctan_(Tensor input) => input.arctan_();
    /// <inheritdoc cref="Tensor.arctan_(Tensor)"/>
    public static Tensor arctan_(Tensor input, Tensor other) => input.arctan_(other);

    /// <inheritdoc cref="Tensor.atan2(Tensor)"/>
    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);
    /// <inheritdoc cref="Tensor.atan2_(Tensor)"/>
    public static Tensor atan2_(Tensor input, Tensor other) => input.atan2_(other);

    /// <inheritdoc cref="Tensor.arctan2(Tensor)"/>
    public static Tensor arctan2(Tensor input, Tensor other) => input.arctan2(other);
    /// <inheritdoc cref="Tensor.arctan2_(Tensor)"/>
    public static Tensor arctan2_(Tensor input, Tensor other) => input.arctan2_(other);

    /// <inheritdoc cref="Tensor.atanh()"/>
    public static Tensor atanh(Tensor input) => input.atanh();
    /// <inheritdoc cref="Tensor.atanh_()"/>
    public static Tensor atanh_(Tensor input) => input.atanh_();

    /// <inheritdoc cref="Tensor.arctanh()"/>
    public static Tensor arctanh(Tensor input) => input.arctanh();
    /// <inheritdoc cref="Tensor.arctanh_()"/>
    public static Tensor arctanh_(Tensor input) => input.arctanh_();

    /// <inheritdoc cref="Tensor.cos()"/>
    public static Tensor cos(Tensor input) => input.cos();
    /// <inheritdoc cref="Tensor.cos_()"/>
    public static Tensor cos_(Tensor input) => input.cos_();

    /// <inheritdoc cref="Tensor.cosh()"/>
    public static Tensor cosh(Tensor input) => input.cosh();
    /// <inheritdoc cref="Tensor.cosh_()"/>
    public static Tensor cosh_(Tensor input) => input.cosh_();

    /// <inheritdoc cref="Tensor.sin()"/>
    public static Tensor sin(Tensor input) => input.sin();
    /// <inheritdoc cref="Tensor.sin_()"/>
    public static Tensor sin_(Tensor input) => input.sin_();

    /// <inheritdoc cref="Tensor.sinh()"/>
    public static Tensor sinh(Tensor input) => input.sinh();
    /// <inheritdoc cref="Tensor.sinh_()"/>
    public static Tensor sinh_(Tensor input) => input.sinh_();

    /// <inheritdoc cref="Tensor.sinc()"/>
    public static Tensor sinc(Tensor input) => input.sinc();
    /// <inheritdoc cref="Tensor.sinc_()"/>
    public static Tensor sinc_(Tensor input) => input.sinc_();

    /// <inheritdoc cref="Tensor.tan()"/>
    public static Tensor tan(Tensor input) => input.tan();
    /// <inheritdoc cref="Tensor.tan_()"/>
    public static Tensor tan_(Tensor input) => input.tan_();

    /// <inheritdoc cref="Tensor.tanh()"/>
    public static Tensor tanh(Tensor input) => input.tanh();
    /// <inheritdoc cref="Tensor.tanh_()"/>
    public static Tensor tanh_(Tensor input) => input.tanh_();

    /// <inheritdoc cref="Tensor.deg2rad()"/>
    public static Tensor deg2rad(Tensor input) => input.deg2rad();
    /// <inheritdoc cref="Tensor.deg2rad_()"/>
    public static Tensor deg2rad_(Tensor input) => input.deg2rad_();

    /// <inheritdoc cref="Tensor.rad2deg()"/>
    public static Tensor rad2deg(Tensor input) => input.rad2deg();
    /// <inheritdoc cref="Tensor.rad2deg_()"/>
    public static Tensor rad2deg_(Tensor input) => input.rad2deg_();

    public partial class Tensor
    {
        /// <summary>Arc cosine of each element, in radians; NaN outside [-1, 1].</summary>
        public Tensor acos() => Aten.acos.Call(this);
        /// <summary><see cref="acos()"/>, in place.</summary>
        public Tensor acos_() => Aten.acos_.InPlace(this);

        /// <summary>Another name of <see cref="acos()"/>.</summary>
        public Tensor arccos() => acos();
        /// <summary><see cref="arccos()"/>, in place.</summary>
        public Tensor arccos_() => acos_();

        /// <summary>Inverse hyperbolic cosine of each element; NaN below 1.</summary>
        public Tensor acosh() => Aten.acosh.Call(this);
        /// <summary><see cref="acosh()"/>, in place.</summary>
        public Tensor acosh_() => Aten.acosh_.InPlace(this);

        /// <summary>Another name of <see cref="acosh()"/>.</summary>
        public Tensor arccosh() => acosh();
        /// <summary><see cref="arccosh()"/>, in place.</summary>
        public Tensor arccosh_() => acosh_();

        /// <summary>Arc sine of each element, in radians; NaN outside [-1, 1].</summary>
        public Tensor asin() => Aten.asin.Call(this);
        /// <summary><see cref="asin()"/>, in place.</summary>
        public Tensor asin_() => Aten.asin_.InPlace(this);

        /// <summary>Another name of <see cref="asin()"/>.</summary>
        public Tensor arcsin() => asin();
        /// <summary><see cref="arcsin()"/>, in place.</summary>
        public Tensor arcsin_() => asin_();

        /// <summary>Inverse hyperbolic sine of each element.</summary>
        public Tensor asinh() => Aten.asinh.Call(this);
        /// <summary><see cref="asinh()"/>, in place.</summary>
        public Tensor asinh_() => Aten.asinh_.InPlace(this);

        /// <summary>Another name of <see cref="asinh()"/>.</summary>
        public Tensor arcsinh() => asinh();
        /// <summary><see cref="arcsinh()"/>, in place.</summary>
        public Tensor arcsinh_() => asinh_();

        /// <summary>Arc tangent of each element, in radians.</summary>
        public Tensor atan() => Aten.atan.Call(this);
        /// <summary><see cref="atan()"/>, in place.</summary>
        public Tensor atan_() => Aten.atan_.InPlace(this);

        /// <summary>Another name of <see cref="atan()"/>.</summary>
        public Tensor arctan() => atan();
        /// <inheritdoc cref="arctan()"/>
        public Tensor arctan(Tensor other) => atan2(other);
        /// <summary><see cref="arctan()"/>, in place.</summary>
        public Tensor arctan_() => atan_();
        /// <inheritdoc cref="arctan_()"/>
        public Tensor arctan_(Tensor other) => atan2_(other);

        /// <summary>The angle of the point (other, self), in radians, in (-π, π].</summary>
        public Tensor atan2(Tensor other) => Aten.atan2.Call(this, other);
        /// <summary><see cref="atan2(Tensor)"/>, in place.</summary>
        public Tensor atan2_(Tensor other) => Aten.atan2_.InPlace(this, other);

        /// <summary>Another name of <see cref="atan2(Tensor)"/>.</summary>
        public Tensor arctan2(Tensor other) => atan2(other);
        /// <summary><see cref="arctan2(Tensor)"/>, in place.</summary>
        public Tensor arctan2_(Tensor other) => atan2_(other);

        /// <summary>Inverse hyperbolic tangent of each element; NaN outside [-1, 1].</summary>
        public Tensor atanh() => Aten.atanh.Call(this);
        /// <summary><see cref="atanh()"/>, in place.</summary>
        public Tensor atanh_() => Aten.atanh_.InPlace(this);

        /// <summary>Another name of <see cref="atanh()"/>.</summary>
        public Tensor arctanh() => atanh();
        /// <summary><see cref="arctanh()"/>, in place.</summary>
        public Tensor arctanh_() => atanh_();

        /// <summary>Cosine of each element, in radians.</summary>
        public Tensor cos() => Aten.cos.Call(this);
        /// <summary><see cref="cos()"/>, in place.</summary>
        public Tensor cos_() => Aten.cos_.InPlace(this);

        /// <summary>Hyperbolic cosine of each element.</summary>
        public Tensor cosh() => Aten.cosh.Call(this);
        /// <summary><see cref="cosh()"/>, in place.</summary>
        public Tensor cosh_() => Aten.cosh_.InPlace(this);

        /// <summary>Sine of each element, in radians.</summary>
        public Tensor sin() => Aten.sin.Call(this);
        /// <summary><see cref="sin()"/>, in place.</summary>
        public Tensor sin_() => Aten.sin_.InPlace(this);

        /// <summary>Hyperbolic sine of each element.</summary>
        public Tensor sinh() => Aten.sinh.Call(this);
        /// <summary><see cref="sinh()"/>, in place.</summary>
        public Tensor sinh_() => Aten.sinh_.InPlace(this);

        /// <summary>sin(πx) / (πx) for each element, 1 at zero.</summary>
        public Tensor sinc() => Aten.sinc.Call(this);
        /// <summary><see cref="sinc()"/>, in place.</summary>
        public Tensor sinc_() => Aten.sinc_.InPlace(this);

        /// <summary>Tangent of each element, in radians.</summary>
        public Tensor tan() => Aten.tan.Call(this);
        /// <summary><see cref="tan()"/>, in place.</summary>
        public Tensor tan_() => Aten.tan_.InPlace(this);

        /// <summary>Hyperbolic tangent of each element.</summary>
        public Tensor tanh() => Aten.tanh.Call(this);
        /// <summary><see cref="tanh()"/>, in place.</summary>
        public Tensor tanh_() => Aten.tanh_.InPlace(this);

        /// <summary>Degrees to radians.</summary>
        public Tensor deg2rad() => Aten.deg2rad.Call(this);
        /// <summary><see cref="deg2rad()"/>, in place.</summary>
        public Tensor deg2rad_() => Aten.deg2rad_.InPlace(this);

        /// <summary>Radians to degrees.</summary>
        public Tensor rad2deg() => Aten.rad2deg.Call(this);
        /// <summary><see cref="rad2deg()"/>, in place.</summary>
        public Tensor rad2deg_() => Aten.rad2deg_.InPlace(this);
    }
}

file static class Aten
{
    internal static readonly Op
        acos = new("acos"), acos_ = new("acos_"), acosh = new("acosh"), acosh_ = new("acosh_"), asin = new("asin"),
        asin_ = new("asin_"), asinh = new("asinh"), asinh_ = new("asinh_"), atan = new("atan"), atan_ = new("atan_"),
        atan2 = new("atan2"), atan2_ = new("atan2_"), atanh = new("atanh"), atanh_ = new("atanh_"), cos = new("cos"),
        cos_ = new("cos_"), cosh = new("cosh"), cosh_ = new("cosh_"), sin = new("sin"), sin_ = new("sin_"), sinh = new("sinh"),
        sinh_ = new("sinh_"), sinc = new("sinc"), sinc_ = new("sinc_"), tan = new("tan"), tan_ = new("tan_"), tanh = new("tanh"),
        tanh_ = new("tanh_"), deg2rad = new("deg2rad"), deg2rad_ = new("deg2rad_"), rad2deg = new("rad2deg"),
        rad2deg_ = new("rad2deg_");
}
