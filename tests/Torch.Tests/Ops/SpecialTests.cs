using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class SpecialTests
{
    private static readonly OracleCases cases = new("ops_special")
    {
        { "airy_ai", x => [torch.special.airy_ai(x)] },
        { "bessel_j0", x => [torch.special.bessel_j0(x)] },
        { "bessel_j1", x => [torch.special.bessel_j1(x)] },
        { "bessel_y0", x => [torch.special.bessel_y0(x)] },
        { "bessel_y1", x => [torch.special.bessel_y1(x)] },
        { "modified_bessel_i0", x => [torch.special.modified_bessel_i0(x)] },
        { "modified_bessel_i1", x => [torch.special.modified_bessel_i1(x)] },
        { "modified_bessel_k0", x => [torch.special.modified_bessel_k0(x)] },
        { "modified_bessel_k1", x => [torch.special.modified_bessel_k1(x)] },
        { "scaled_modified_bessel_k0", x => [torch.special.scaled_modified_bessel_k0(x)] },
        { "scaled_modified_bessel_k1", x => [torch.special.scaled_modified_bessel_k1(x)] },
        { "spherical_bessel_j0", x => [torch.special.spherical_bessel_j0(x)] },
        { "i0", x => [torch.special.i0(x)] },
        { "i0e", x => [torch.special.i0e(x)] },
        { "i1", x => [torch.special.i1(x)] },
        { "i1e", x => [torch.special.i1e(x)] },
        { "digamma", x => [torch.special.digamma(x)] },
        { "psi", x => [torch.special.psi(x)] },
        { "gammaln", x => [torch.special.gammaln(x)] },
        { "entr", x => [torch.special.entr(x)] },
        { "erf", x => [torch.special.erf(x)] },
        { "erfc", x => [torch.special.erfc(x)] },
        { "erfcx", x => [torch.special.erfcx(x)] },
        { "exp2", x => [torch.special.exp2(x)] },
        { "expm1", x => [torch.special.expm1(x)] },
        { "expit", x => [torch.special.expit(x)] },
        { "ndtr", x => [torch.special.ndtr(x)] },
        { "sinc", x => [torch.special.sinc(x)] },
        { "erfinv", x => [torch.special.erfinv(x)] },
        { "logit", x => [torch.special.logit(x)] },
        { "ndtri", x => [torch.special.ndtri(x)] },
        { "chebyshev_polynomial_t", (x, y) => [torch.special.chebyshev_polynomial_t(x, y)] },
        { "chebyshev_polynomial_u", (x, y) => [torch.special.chebyshev_polynomial_u(x, y)] },
        { "chebyshev_polynomial_v", (x, y) => [torch.special.chebyshev_polynomial_v(x, y)] },
        { "chebyshev_polynomial_w", (x, y) => [torch.special.chebyshev_polynomial_w(x, y)] },
        { "shifted_chebyshev_polynomial_t", (x, y) => [torch.special.shifted_chebyshev_polynomial_t(x, y)] },
        { "shifted_chebyshev_polynomial_u", (x, y) => [torch.special.shifted_chebyshev_polynomial_u(x, y)] },
        { "shifted_chebyshev_polynomial_v", (x, y) => [torch.special.shifted_chebyshev_polynomial_v(x, y)] },
        { "shifted_chebyshev_polynomial_w", (x, y) => [torch.special.shifted_chebyshev_polynomial_w(x, y)] },
        { "hermite_polynomial_h", (x, y) => [torch.special.hermite_polynomial_h(x, y)] },
        { "hermite_polynomial_he", (x, y) => [torch.special.hermite_polynomial_he(x, y)] },
        { "laguerre_polynomial_l", (x, y) => [torch.special.laguerre_polynomial_l(x, y)] },
        { "legendre_polynomial_p", (x, y) => [torch.special.legendre_polynomial_p(x, y)] },
        { "multigammaln", x => [torch.special.multigammaln(x, 3)] },
        { "polygamma", x => [torch.special.polygamma(1, x)] },
        { "gammainc", (x, y) => [torch.special.gammainc(x.detach(), y)] },
        { "gammaincc", (x, y) => [torch.special.gammaincc(x.detach(), y)] },
        { "sigmoid", x => [torch.special.sigmoid(x), torch.special.sigmoid_(x.clone())] },
        { "xlog1py", (x, y) => [torch.special.xlog1py(x, y)] },
        { "zeta", (x, y) => [torch.special.zeta(x.detach(), y.detach())] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
