using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class TrigonometryTests
{
    private static readonly OracleCases cases = new("ops_trigonometry")
    {
        { "acos", x => [x.acos(), x.clone().acos_(), torch.acos(x), torch.acos_(x.clone())] },
        { "arccos", x => [x.arccos(), x.clone().arccos_(), torch.arccos(x), torch.arccos_(x.clone())] },
        { "asin", x => [x.asin(), x.clone().asin_(), torch.asin(x), torch.asin_(x.clone())] },
        { "arcsin", x => [x.arcsin(), x.clone().arcsin_(), torch.arcsin(x), torch.arcsin_(x.clone())] },
        { "atanh", x => [x.atanh(), torch.atanh(x)] },
        { "atanh_in_place", x => [x.detach().clone().atanh_(), torch.atanh_(x.detach().clone())] },
        { "arctanh", x => [x.arctanh(), torch.arctanh(x)] },
        { "arctanh_in_place", x => [x.detach().clone().arctanh_(), torch.arctanh_(x.detach().clone())] },
        { "acosh", x => [x.acosh(), torch.acosh(x)] },
        { "acosh_in_place", x => [x.detach().clone().acosh_(), torch.acosh_(x.detach().clone())] },
        { "arccosh", x => [x.arccosh(), torch.arccosh(x)] },
        { "arccosh_in_place", x => [x.detach().clone().arccosh_(), torch.arccosh_(x.detach().clone())] },
        { "asinh", x => [x.asinh(), torch.asinh(x)] },
        { "asinh_in_place", x => [x.detach().clone().asinh_(), torch.asinh_(x.detach().clone())] },
        { "arcsinh", x => [x.arcsinh(), torch.arcsinh(x)] },
        { "arcsinh_in_place", x => [x.detach().clone().arcsinh_(), torch.arcsinh_(x.detach().clone())] },
        { "atan", x => [x.atan(), x.clone().atan_(), torch.atan(x), torch.atan_(x.clone())] },
        { "arctan", x => [x.arctan(), x.clone().arctan_(), torch.arctan(x), torch.arctan_(x.clone())] },
        { "cos", x => [x.cos(), x.clone().cos_(), torch.cos(x), torch.cos_(x.clone())] },
        { "cosh", x => [x.cosh(), x.clone().cosh_(), torch.cosh(x), torch.cosh_(x.clone())] },
        { "sin", x => [x.sin(), x.clone().sin_(), torch.sin(x), torch.sin_(x.clone())] },
        { "sinh", x => [x.sinh(), x.clone().sinh_(), torch.sinh(x), torch.sinh_(x.clone())] },
        { "sinc", x => [x.sinc(), x.clone().sinc_(), torch.sinc(x), torch.sinc_(x.clone())] },
        { "tan", x => [x.tan(), x.clone().tan_(), torch.tan(x), torch.tan_(x.clone())] },
        { "tanh", x => [x.tanh(), x.clone().tanh_(), torch.tanh(x), torch.tanh_(x.clone())] },
        { "deg2rad", x => [x.deg2rad(), x.clone().deg2rad_(), torch.deg2rad(x), torch.deg2rad_(x.clone())] },
        { "rad2deg", x => [x.rad2deg(), x.clone().rad2deg_(), torch.rad2deg(x), torch.rad2deg_(x.clone())] },
        { "atan2", (x, y) =>
            [x.atan2(y), x.clone().atan2_(y), torch.atan2(x, y), torch.atan2_(x.clone(), y), x.arctan2(y), x.clone().arctan2_(y),
             torch.arctan2(x, y), torch.arctan2_(x.clone(), y), x.arctan(y), x.clone().arctan_(y), torch.arctan(x, y),
             torch.arctan_(x.clone(), y)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
