using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class GammaTests
{
    private static readonly OracleCases cases = new("ops_gamma")
    {
        { "lgamma", x => [x.lgamma(), x.clone().lgamma_(), torch.lgamma(x), torch.lgamma_(x.clone())] },
        { "digamma", x => [x.digamma(), x.clone().digamma_(), torch.digamma(x), torch.digamma_(x.clone())] },
        { "erf", x => [x.erf(), x.clone().erf_(), torch.erf(x), torch.erf_(x.clone())] },
        { "erfc", x => [x.erfc(), x.clone().erfc_(), torch.erfc(x), torch.erfc_(x.clone())] },
        { "i0", x => [x.i0(), x.clone().i0_(), torch.i0(x), torch.i0_(x.clone())] },
        { "erfinv", x => [x.erfinv(), x.clone().erfinv_(), torch.erfinv(x), torch.erfinv_(x.clone())] },
        { "polygamma", x => [x.polygamma(2), x.clone().polygamma_(2), torch.polygamma(x, 2), torch.polygamma_(x.clone(), 2)] },
        { "mvlgamma", x => [x.mvlgamma(3), x.clone().mvlgamma_(3), torch.mvlgamma(x, 3), torch.mvlgamma_(x.clone(), 3)] },
        { "igamma", (x, y) => [x.detach().igamma(y), torch.igamma(x.detach(), y)] },
        { "igammac", (x, y) => [x.detach().igammac(y), torch.igammac(x.detach(), y)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
