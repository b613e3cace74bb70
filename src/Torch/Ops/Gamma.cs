namespace TorchSharp;

// The gamma function's family, the error functions and the modified Bessel function of order 0.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.lgamma()"/>
    public static Tensor lgamma(Tensor input) => input.lgamma();
    /// <inheritdoc cref="Tensor.lgamma_()"/>
    public static Tensor lgamma_(Tensor input) => input.lgamma_();

    /// <inheritdoc cref="Tensor.digamma()"/>
    public static Tensor digamma(Tensor input) => input.digamma();
    /// <inheritdoc cref="Tensor.digamma_()"/>
    public static Tensor digamma_(Tensor input) => input.digamma_();

    /// <inheritdoc cref="Tensor.polygamma(long)"/>
    public static Tensor polygamma(Tensor input, long p) => input.polygamma(p);
    /// <inheritdoc cref="Tensor.polygamma_(long)"/>
    public static Tensor polygamma_(Tensor input, long p) => input.polygamma_(p);

    /// <inheritdoc cref="Tensor.mvlgamma(long)"/>
    public static Tensor mvlgamma(Tensor input, long p) => input.mvlgamma(p);
    /// <inheritdoc cref="Tensor.mvlgamma_(long)"/>
    public static Tensor mvlgamma_(Tensor input, long p) => input.mvlgamma_(p);

    /// <inheritdoc cref="Tensor.igamma(Tensor)"/>
    public static Tensor igamma(Tensor input, Tensor other) => input.igamma(other);

    /// <inheritdoc cref="Tensor.igammac(Tensor)"/>
    public static Tensor igammac(Tensor input, Tensor other) => input.igammac(other);

    /// <inheritdoc cref="Tensor.erf()"/>
    public static Tensor erf(Tensor input) => input.erf();
    /// <inheritdoc cref="Tensor.erf_()"/>
    public static Tensor erf_(Tensor input) => input.erf_();

    /// <inheritdoc cref="Tensor.erfc()"/>
    public static Tensor erfc(Tensor input) => input.erfc();
    /// <inheritdoc cref="Tensor.erfc_()"/>
    public static Tensor erfc_(Tensor input) => input.erfc_();

    /// <inheritdoc cref="Tensor.erfinv()"/>
    public static Tensor erfinv(Tensor input) => input.erfinv();
    /// <inheritdoc cref="Tensor.erfinv_()"/>
    public static Tensor erfinv_(Tensor input) => input.erfinv_();

    /// <inheritdoc cref="Tensor.i0()"/>
    public static Tensor i0(Tensor input) => input.i0();
    /// <inheritdoc cref="Tensor.i0_()"/>
    public static Tensor i0_(Tensor input) => input.i0_();

    public partial class Tensor
    {
        /// <summary>Logarithm of the absolute value of the gamma function.</summary>
        public Tensor lgamma() => Aten.lgamma.Call(this);
        /// <summary><see cref="lgamma()"/>, in place.</summary>
        public Tensor lgamma_() => Aten.lgamma_.InPlace(this);

        /// <summary>Derivative of the logarithm of the gamma function.</summary>
        public Tensor digamma() => Aten.digamma.Call(this);
        /// <summary><see cref="digamma()"/>, in place.</summary>
        public Tensor digamma_() => Aten.digamma_.InPlace(this);

        /// <summary>The p-th derivative of the digamma function.</summary>
        public Tensor polygamma(long p) => Aten.polygamma.Call(p, this);
        /// <summary><see cref="polygamma(long)"/>, in place.</summary>
        public Tensor polygamma_(long p) => Aten.polygamma_.InPlace(this, p);

        /// <summary>Logarithm of the multivariate gamma function of dimension p.</summary>
        public Tensor mvlgamma(long p) => Aten.mvlgamma.Call(this, p);
        /// <summary><see cref="mvlgamma(long)"/>, in place.</summary>
        public Tensor mvlgamma_(long p) => Aten.mvlgamma_.InPlace(this, p);

        /// <summary>Regularised lower incomplete gamma function P(self, other).</summary>
        public Tensor igamma(Tensor other) => Aten.igamma.Call(this, other);

        /// <summary>Regularised upper incomplete gamma function Q(self, other).</summary>
        public Tensor igammac(Tensor other) => Aten.igammac.Call(this, other);

        /// <summary>The error function.</summary>
        public Tensor erf() => Aten.erf.Call(this);
        /// <summary><see cref="erf()"/>, in place.</summary>
        public Tensor erf_() => Aten.erf_.InPlace(this);

        /// <summary>The complementary error function 1 - erf(x).</summary>
        public Tensor erfc() => Aten.erfc.Call(this);
        /// <summary><see cref="erfc()"/>, in place.</summary>
        public Tensor erfc_() => Aten.erfc_.InPlace(this);

        /// <summary>The inverse of the error function on (-1, 1).</summary>
        public Tensor erfinv() => Aten.erfinv.Call(this);
        /// <summary><see cref="erfinv()"/>, in place.</summary>
        public Tensor erfinv_() => Aten.erfinv_.InPlace(this);

        /// <summary>The modified Bessel function of the first kind of order 0.</summary>
        public Tensor i0() => Aten.i0.Call(this);
        /// <summary><see cref="i0()"/>, in place.</summary>
        public Tensor i0_() => Aten.i0_.InPlace(this);
    }
}

file static class Aten
{
    internal static readonly Op
        lgamma = new("lgamma"), lgamma_ = new("lgamma_"), digamma = new("digamma"), digamma_ = new("digamma_"),
        polygamma = new("polygamma"), polygamma_ = new("polygamma_"), mvlgamma = new("mvlgamma"), mvlgamma_ = new("mvlgamma_"),
        igamma = new("igamma"), igammac = new("igammac"), erf = new("erf"), erf_ = new("erf_"), erfc = new("erfc"),
        erfc_ = new("erfc_"), erfinv = new("erfinv"), erfinv_ = new("erfinv_"), i0 = new("i0"), i0_ = new("i0_");
}
