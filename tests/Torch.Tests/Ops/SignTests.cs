using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class SignTests
{
    private static readonly OracleCases cases = new("ops_sign")
    {
        { "abs", x => [x.abs(), x.clone().abs_(), torch.abs(x), torch.abs_(x.clone())] },
        { "absolute", x => [x.absolute(), x.clone().absolute_(), torch.absolute(x), torch.absolute_(x.clone())] },
        { "sign", x => [x.sign(), x.clone().sign_(), torch.sign(x), torch.sign_(x.clone())] },
        { "sgn", x => [x.detach().sgn(), x.detach().clone().sgn_(), torch.sgn(x.detach()), torch.sgn_(x.detach().clone())] },
        { "sgn_complex", x => [x.sgn(), x.clone().sgn_(), torch.sgn(x)] },
        { "signbit", x => [x.signbit(), torch.signbit(x)] },
        { "copysign", (x, y) => [x.copysign(y), x.clone().copysign_(y), torch.copysign(x, y), torch.copysign_(x.clone(), y)] },
        { "heaviside", (x, y) => [x.heaviside(y), x.clone().heaviside_(y), torch.heaviside(x, y), torch.heaviside_(x.clone(), y)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
