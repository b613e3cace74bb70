using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class RoundingTests
{
    private static readonly OracleCases cases = new("ops_rounding")
    {
        { "ceil", x => [x.ceil(), x.clone().ceil_(), torch.ceil(x), torch.ceil_(x.clone())] },
        { "floor", x => [x.floor(), x.clone().floor_(), torch.floor(x), torch.floor_(x.clone())] },
        { "round", x => [x.round(), x.clone().round_(), torch.round(x), torch.round_(x.clone())] },
        { "trunc", x => [x.trunc(), x.clone().trunc_(), torch.trunc(x), torch.trunc_(x.clone())] },
        { "fix", x => [x.fix(), x.clone().fix_(), torch.fix(x), torch.fix_(x.clone())] },
        { "frac", x => [x.frac(), x.clone().frac_(), torch.frac(x), torch.frac_(x.clone())] },
        { "round_decimals", x => [x.round(2), x.clone().round_(2), torch.round(x, 2), torch.round_(x.clone(), 2)] },
        { "frexp", x => [x.frexp(), torch.frexp(x)] },
        { "ldexp", (x, y) => [x.ldexp(y), torch.ldexp(x, y)] },
        { "ldexp_in_place", (x, y) => [x.detach().clone().ldexp_(y), torch.ldexp_(x.detach().clone(), y)] },
        { "nextafter", (x, y) => [x.nextafter(y), x.clone().nextafter_(y), torch.nextafter(x, y), torch.nextafter_(x.clone(), y)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
