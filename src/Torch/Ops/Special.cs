namespace TorchSharp;

public static partial class torch
{
    /// <summary>Special functions: torch.special.</summary>
    public static partial class special
    {
        /// <summary>The Airy function Ai.</summary>
        public static Tensor airy_ai(Tensor input, Tensor? @out = null) =>
            @out is null ? Aten.special_airy_ai.Call(input) : Aten.special_airy_ai_out.Call(input, @out);

        /// <summary>The Bessel function of the first kind of order 0.</summary>
        public static Tensor bessel_j0(Tensor input, Tensor? @out = null) =>
            @out is null ? Aten.special_bessel_j0.Call(input) : Aten.special_bessel_j0_out.Call(input, @out);

        /// <summary>The Bessel function of the first kind of order 1.</summary>
        public static Tensor bessel_j1(Tensor input, Tensor? @out = null) =>
            @out is null ? Aten.special_bessel_j1.Call(input) : Aten.special_bessel_j1_out.Call(input, @out);

        /// <summary>The Bessel function of the second kind of order 0.</summary>
        public static Tensor bessel_y0(Tensor input, Tensor? @out = null) =>
            @out is null ? Aten.special_bessel_y0.Call(input) : Aten.special_bessel_y0_out.Call(input, @out);

        /// <summary>The Bessel function of the second kind of order 1.</summary>
        public static Tensor bessel_y1(Tensor input, Tensor? @out = null) =>
            @out is null ? Aten.special_bessel_y1.Call(input) : Aten.special_bessel_y1_out.Call(input, @out);

        /// <summary>The modified Bessel function of the first kind of order 0.</summary>
        public static Tensor modified_bessel_i0(Tensor input, Tensor? @out = null) =>
            @out is null ? Aten.special_modified_bessel_i0.Call(input) : Aten.special_modified_bessel_i0_out.Call(input, @out);

        /// <summary>The modified Bessel function of the first kind of order 1.</summary>
        public static Tensor modified_bessel_i1(Tensor input, Tensor? @out = null) =>
            @out is null ? Aten.special_modified_bessel_i1.Call(input) : Aten.special_modified_bessel_i1_out.Call(input, @out);

        /// <summary>The modified Bessel function of the second kind of order 0.</summary>
        public static Tensor modified_bessel_k0(Tensor input, Tensor? @out = null) =>
            @out is null ? Aten.special_modified_bessel_k0.Call(input) : Aten.special_modified_bessel_k0_out.Call(input, @out);

        /// <summary>The modified Bessel function of the second kind of order 1.</summary>
        public static Tensor modified_bessel_k1(Tensor input, Tensor? @out = null) =>
            @out is null ? Aten.special_modified_bessel_k1.Call(input) : Aten.special_modified_bessel_k1_out.Call(input, @out);

        /// <summary>The modified Bessel function of the second kind of order 0, times exp(x).</summary>
        public static Tensor scaled_modified_bessel_k0(Tensor input, Tensor? @out = null) =>
            @out is null
                ? Aten.special_scaled_modified_bessel_k0.Call(input)
                : Aten.special_scaled_modified_bessel_k0_out.Call(input, @out);

        /// <summary>The modified Bessel function of the second kind of order 1, times exp(x).</summary>
        public static Tensor scaled_modified_bessel_k1(Tensor input, Tensor? @out = null) =>
            @out is null
                ? Aten.special_scaled_modified_bessel_k1.Call(input)
                : Aten.special_scaled_modified_bessel_k1_out.Call(input, @out);

        /// <summary>The spherical Bessel function of the first kind of order 0.</summary>
        public static Tensor spherical_bessel_j0(Tensor input, Tensor? @out = null) =>
            @out is null ? Aten.special_spherical_bessel_j0.Call(input) : Aten.special_spherical_bessel_j0_out.Call(input, @out);

        /// <summary>The modified Bessel function of the first kind of order 0.</summary>
        public static Tensor i0(Tensor input) => Aten.special_i0.Call(input);

        /// <summary>The modified Bessel function of the first kind of order 0, times exp(-|x|).</summary>
        public static Tensor i0e(Tensor input) => Aten.special_i0e.Call(input);

        /// <summary>The modified Bessel function of the first kind of order 1.</summary>
        public static Tensor i1(Tensor input) => Aten.special_i1.Call(input);

        /// <summary>The modified Bessel function of the first kind of order 1, times exp(-|x|).</summary>
        public static Tensor i1e(Tensor input) => Aten.special_i1e.Call(input);

        /// <summary>The Chebyshev polynomial of the first kind of degree n.</summary>
        public static Tensor chebyshev_polynomial_t(Tensor x, Tensor n, Tensor? @out = null) =>
            @out is null ? Aten.special_chebyshev_polynomial_t.Call(x, n) : Aten.special_chebyshev_polynomial_t_out.Call(x, n, @out);

        /// <summary>The Chebyshev polynomial of the second kind of degree n.</summary>
        public static Tensor chebyshev_polynomial_u(Tensor x, Tensor n, Tensor? @out = null) =>
            @out is null ? Aten.special_chebyshev_polynomial_u.Call(x, n) : Aten.special_chebyshev_polynomial_u_out.Call(x, n, @out);

        /// <summary>The Chebyshev polynomial of the third kind of degree n.</summary>
        public static Tensor chebyshev_polynomial_v(Tensor x, Tensor n, Tensor? @out = null) =>
            @out is null ? Aten.special_chebyshev_polynomial_v.Call(x, n) : Aten.special_chebyshev_polynomial_v_out.Call(x, n, @out);

        /// <summary>The Chebyshev polynomial of the fourth kind of degree n.</summary>
        public static Tensor chebyshev_polynomial_w(Tensor x, Tensor n, Tensor? @out = null) =>
            @out is null ? Aten.special_chebyshev_polynomial_w.Call(x, n) : Aten.special_chebyshev_polynomial_w_out.Call(x, n, @out);

        /// <summary>The shifted Chebyshev polynomial of the first kind of degree n.</summary>
        public static Tensor shifted_chebyshev_polynomial_t(Tensor x, Tensor n, Tensor? @out = null) =>
            @out is null
                ? Aten.special_shifted_chebyshev_polynomial_t.Call(x, n)
                : Aten.special_shifted_chebyshev_polynomial_t_out.Call(x, n, @out);

        /// <summary>The shifted Chebyshev polynomial of the second kind of degree n.</summary>
        public static Tensor shifted_chebyshev_polynomial_u(Tensor x, Tensor n, Tensor? @out = null) =>
            @out is null
                ? Aten.special_shifted_chebyshev_polynomial_u.Call(x, n)
                : Aten.special_shifted_chebyshev_polynomial_u_out.Call(x, n, @out);

        /// <summary>The shifted Chebyshev polynomial of the third kind of degree n.</summary>
        public static Tensor shifted_chebyshev_polynomial_v(Tensor x, Tensor n, Tensor? @out = null) =>
            @out is null
                ? Aten.special_shifted_chebyshev_polynomial_v.Call(x, n)
                : Aten.special_shifted_chebyshev_polynomial_v_out.Call(x, n, @out);

        /// <summary>The shifted Chebyshev polynomial of the fourth kind of degree n.</summary>
        public static Tensor shifted_chebyshev_polynomial_w(Tensor x, Tensor n, Tensor? @out = null) =>
            @out is null
                ? Aten.special_shifted_chebyshev_polynomial_w.Call(x, n)
                : Aten.special_shifted_chebyshev_polynomial_w_out.Call(x, n, @out);

        /// <summary>The physicist's Hermite polynomial of degree n.</summary>
        public static Tensor hermite_polynomial_h(Tensor x, Tensor n, Tensor? @out = null) =>
            @out is null ? Aten.special_hermite_polynomial_h.Call(x, n) : Aten.special_hermite_polynomial_h_out.Call(x, n, @out);

        /// <summary>The probabilist's Hermite polynomial of degree n.</summary>
        public static Tensor hermite_polynomial_he(Tensor x, Tensor n, Tensor? @out = null) =>
            @out is null ? Aten.special_hermite_polynomial_he.Call(x, n) : Aten.special_hermite_polynomial_he_out.Call(x, n, @out);

        /// <summary>The Laguerre polynomial of degree n.</summary>
        public static Tensor laguerre_polynomial_l(Tensor x, Tensor n, Tensor? @out = null) =>
            @out is null ? Aten.special_laguerre_polynomial_l.Call(x, n) : Aten.special_laguerre_polynomial_l_out.Call(x, n, @out);

        /// <summary>The Legendre polynomial of degree n.</summary>
        public static Tensor legendre_polynomial_p(Tensor x, Tensor n, Tensor? @out = null) =>
            @out is null ? Aten.special_legendre_polynomial_p.Call(x, n) : Aten.special_legendre_polynomial_p_out.Call(x, n, @out);

        /// <summary>Derivative of the logarithm of the gamma function.</summary>
        public static Tensor digamma(Tensor input) => Aten.special_digamma.Call(input);

        /// <summary>Another name of digamma.</summary>
        public static Tensor psi(Tensor input) => Aten.special_psi.Call(input);

        /// <summary>Logarithm of the absolute value of the gamma function.</summary>
        public static Tensor gammaln(Tensor input) => Aten.special_gammaln.Call(input);

        /// <summary>Logarithm of the multivariate gamma function of dimension p.</summary>
        public static Tensor multigammaln(Tensor input, long p) => Aten.special_multigammaln.Call(input, p);

        /// <summary>The n-th derivative of the digamma function.</summary>
        public static Tensor polygamma(long n, Tensor input) => Aten.special_polygamma.Call(n, input);

        /// <summary>Regularised lower incomplete gamma function P(input, other).</summary>
        public static Tensor gammainc(Tensor input, Tensor other) => Aten.special_gammainc.Call(input, other);

        /// <summary>Regularised upper incomplete gamma function Q(input, other).</summary>
        public static Tensor gammaincc(Tensor input, Tensor other) => Aten.special_gammaincc.Call(input, other);

        /// <summary>The entropy term -x · log(x); 0 at zero, negative infinity below.</summary>
        public static Tensor entr(Tensor input) => Aten.special_entr.Call(input);

        /// <summary>The error function.</summary>
        public static Tensor erf(Tensor input) => Aten.special_erf.Call(input);

        /// <summary>The complementary error function 1 - erf(x).</summary>
        public static Tensor erfc(Tensor input) => Aten.special_erfc.Call(input);

        /// <summary>The scaled complementary error function exp(x²) · erfc(x).</summary>
        public static Tensor erfcx(Tensor input) => Aten.special_erfcx.Call(input);

        /// <summary>The inverse of the error function on (-1, 1).</summary>
        public static Tensor erfinv(Tensor input) => Aten.special_erfinv.Call(input);

        /// <summary>2 to the power of each element.</summary>
        public static Tensor exp2(Tensor input) => Aten.special_exp2.Call(input);

        /// <summary>exp(x) - 1, exact for small elements.</summary>
        public static Tensor expm1(Tensor input) => Aten.special_expm1.Call(input);

        /// <summary>1 / (1 + exp(-x)) for each element.</summary>
        public static Tensor expit(Tensor input) => Aten.special_expit.Call(input);

        /// <summary>1 / (1 + exp(-x)) for each element.</summary>
        public static Tensor sigmoid(Tensor input) => torch.sigmoid(input);

        /// <summary><see cref="sigmoid(Tensor)"/>, in place.</summary>
        public static Tensor sigmoid_(Tensor input) => torch.sigmoid_(input);

        /// <summary>log(x / (1 - x)) for each element.</summary>
        public static Tensor logit(Tensor input) => Aten.special_logit.Call(input);

        /// <summary>Exponentials along dim, normalised to the sum 1.</summary>
        public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => Aten.special_softmax.Call(input, dim, dtype);

        /// <summary>The logarithm of softmax, computed stably.</summary>
        public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) =>
            Aten.special_log_softmax.Call(input, dim, dtype);

        /// <summary>The distribution function of the standard normal distribution.</summary>
        public static Tensor ndtr(Tensor input) => Aten.special_ndtr.Call(input);

        /// <summary>The quantile function of the standard normal distribution.</summary>
        public static Tensor ndtri(Tensor input) => Aten.special_ndtri.Call(input);

        /// <summary>sin(πx) / (πx) for each element, 1 at zero.</summary>
        public static Tensor sinc(Tensor input) => Aten.special_sinc.Call(input);

        /// <summary>input · log1p(other), zero where input is zero.</summary>
        public static Tensor xlog1py(Tensor input, Tensor other) => Aten.special_xlog1py.Call(input, other);

        /// <summary>The Hurwitz zeta function.</summary>
        public static Tensor zeta(Tensor x, Tensor q) => Aten.special_zeta.Call(x, q);
    }
}

file static class Aten
{
    internal static readonly Op
        special_airy_ai = new("special_airy_ai"), special_airy_ai_out = new("special_airy_ai", "out"),
        special_bessel_j0 = new("special_bessel_j0"), special_bessel_j0_out = new("special_bessel_j0", "out"),
        special_bessel_j1 = new("special_bessel_j1"), special_bessel_j1_out = new("special_bessel_j1", "out"),
        special_bessel_y0 = new("special_bessel_y0"), special_bessel_y0_out = new("special_bessel_y0", "out"),
        special_bessel_y1 = new("special_bessel_y1"), special_bessel_y1_out = new("special_bessel_y1", "out"),
        special_modified_bessel_i0 = new("special_modified_bessel_i0"),
        special_modified_bessel_i0_out = new("special_modified_bessel_i0", "out"),
        special_modified_bessel_i1 = new("special_modified_bessel_i1"),
        special_modified_bessel_i1_out = new("special_modified_bessel_i1", "out"),
        special_modified_bessel_k0 = new("special_modified_bessel_k0"),
        special_modified_bessel_k0_out = new("special_modified_bessel_k0", "out"),
        special_modified_bessel_k1 = new("special_modified_bessel_k1"),
        special_modified_bessel_k1_out = new("special_modified_bessel_k1", "out"),
        special_scaled_modified_bessel_k0 = new("special_scaled_modified_bessel_k0"),
        special_scaled_modified_bessel_k0_out = new("special_scaled_modified_bessel_k0", "out"),
        special_scaled_modified_bessel_k1 = new("special_scaled_modified_bessel_k1"),
        special_scaled_modified_bessel_k1_out = new("special_scaled_modified_bessel_k1", "out"),
        special_spherical_bessel_j0 = new("special_spherical_bessel_j0"),
        special_spherical_bessel_j0_out = new("special_spherical_bessel_j0", "out"), special_i0 = new("special_i0"),
        special_i0e = new("special_i0e"), special_i1 = new("special_i1"), special_i1e = new("special_i1e"),
        special_chebyshev_polynomial_t = new("special_chebyshev_polynomial_t"),
        special_chebyshev_polynomial_t_out = new("special_chebyshev_polynomial_t", "out"),
        special_chebyshev_polynomial_u = new("special_chebyshev_polynomial_u"),
        special_chebyshev_polynomial_u_out = new("special_chebyshev_polynomial_u", "out"),
        special_chebyshev_polynomial_v = new("special_chebyshev_polynomial_v"),
        special_chebyshev_polynomial_v_out = new("special_chebyshev_polynomial_v", "out"),
        special_chebyshev_polynomial_w = new("special_chebyshev_polynomial_w"),
        special_chebyshev_polynomial_w_out = new("special_chebyshev_polynomial_w", "out"),
        special_shifted_chebyshev_polynomial_t = new("special_shifted_chebyshev_polynomial_t"),
        special_shifted_chebyshev_polynomial_t_out = new("special_shifted_chebyshev_polynomial_t", "out"),
        special_shifted_chebyshev_polynomial_u = new("special_shifted_chebyshev_polynomial_u"),
        special_shifted_chebyshev_polynomial_u_out = new("special_shifted_chebyshev_polynomial_u", "out"),
        special_shifted_chebyshev_polynomial_v = new("special_shifted_chebyshev_polynomial_v"),
        special_shifted_chebyshev_polynomial_v_out = new("special_shifted_chebyshev_polynomial_v", "out"),
        special_shifted_chebyshev_polynomial_w = new("special_shifted_chebyshev_polynomial_w"),
        special_shifted_chebyshev_polynomial_w_out = new("special_shifted_chebyshev_polynomial_w", "out"),
        special_hermite_polynomial_h = new("special_hermite_polynomial_h"),
        special_hermite_polynomial_h_out = new("special_hermite_polynomial_h", "out"),
        special_hermite_polynomial_he = new("special_hermite_polynomial_he"),
        special_hermite_polynomial_he_out = new("special_hermite_polynomial_he", "out"),
        special_laguerre_polynomial_l = new("special_laguerre_polynomial_l"),
        special_laguerre_polynomial_l_out = new("special_laguerre_polynomial_l", "out"),
        special_legendre_polynomial_p = new("special_legendre_polynomial_p"),
        special_legendre_polynomial_p_out = new("special_legendre_polynomial_p", "out"), special_digamma = new("special_digamma"),
        special_psi = new("special_psi"), special_gammaln = new("special_gammaln"), special_multigammaln = new("special_multigammaln"),
        special_polygamma = new("special_polygamma"), special_gammainc = new("special_gammainc"),
        special_gammaincc = new("special_gammaincc"), special_entr = new("special_entr"), special_erf = new("special_erf"),
        special_erfc = new("special_erfc"), special_erfcx = new("special_erfcx"), special_erfinv = new("special_erfinv"),
        special_exp2 = new("special_exp2"), special_expm1 = new("special_expm1"), special_expit = new("special_expit"),
        special_logit = new("special_logit"), special_softmax = new("special_softmax"),
        special_log_softmax = new("special_log_softmax"), special_ndtr = new("special_ndtr"), special_ndtri = new("special_ndtri"),
        special_sinc = new("special_sinc"), special_xlog1py = new("special_xlog1py"), special_zeta = new("special_zeta");
}
