using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class DivisionTests
{
    private static readonly OracleCases cases = new("ops_division")
    {
        { "div", (x, y) =>
            [x.div(y), x.clone().div_(y), torch.div(x, y), torch.div_(x.clone(), y), x / y, x.divide(y), x.clone().divide_(y),
             torch.divide(x, y), torch.divide_(x.clone(), y), x.true_divide(y), x.clone().true_divide_(y), torch.true_divide(x, y),
             torch.true_divide_(x.clone(), y)] },
        { "div_scalar", x =>
            [x.div(4), x.clone().div_(4), torch.div(x, 4), torch.div_(x.clone(), 4), x / 4, x / 4L, x / 4f, x / 4.0, x / (Scalar)4,
             x.divide(4), x.clone().divide_(4), torch.divide(x, 4), torch.divide_(x.clone(), 4), x.true_divide(4),
             x.clone().true_divide_(4)] },
        { "div_of_scalar", x => [4 / x, 4L / x, 4f / x, 4.0 / x, (Scalar)4 / x] },
        { "div_integers", (x, y) => [x.div(y), x / y] },
        { "div_trunc", (x, y) =>
            [x.div(y, RoundingMode.trunc), x.clone().div_(y, RoundingMode.trunc), torch.div(x, y, RoundingMode.trunc)] },
        { "div_floor", x => [x.div(-4, RoundingMode.floor), x.clone().div_(-4, RoundingMode.floor), torch.div(x, -4, RoundingMode.floor)] },
        { "floor_divide", (x, y) =>
            [x.floor_divide(y), x.clone().floor_divide_(y), torch.floor_divide(x, y), torch.floor_divide_(x.clone(), y)] },
        { "floor_divide_scalar", x => [x.floor_divide(3), x.clone().floor_divide_(3)] },
        { "fmod", (x, y) => [x.fmod(y), x.clone().fmod_(y), torch.fmod(x, y), torch.fmod_(x.clone(), y)] },
        { "fmod_scalar", x => [x.fmod(0.7), x.clone().fmod_(0.7), torch.fmod(x, 0.7), torch.fmod_(x.clone(), 0.7)] },
        { "remainder", (x, y) => [x.remainder(y), x.clone().remainder_(y), torch.remainder(x, y), torch.remainder_(x.clone(), y), x % y] },
        { "remainder_scalar", x =>
            [x.remainder(2), x.clone().remainder_(2), torch.remainder(x, 2), torch.remainder_(x.clone(), 2), x % 2, x % 2L, x % 2f,
             x % 2.0, x % (Scalar)2] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
