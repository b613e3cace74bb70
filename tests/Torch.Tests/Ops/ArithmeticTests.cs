using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class ArithmeticTests
{
    private static readonly OracleCases cases = new("ops_arithmetic")
    {
        { "add", (x, y) => [x.add(y), x.clone().add_(y), torch.add(x, y), torch.add_(x.clone(), y), x + y] },
        { "add_alpha", (x, y) => [x.add(y, 0.5), x.clone().add_(y, 0.5), torch.add(x, y, 0.5), torch.add_(x.clone(), y, 0.5)] },
        { "add_scalar", x =>
            [x.add(2.5), x.clone().add_(2.5), torch.add(x, 2.5), torch.add_(x.clone(), 2.5), x + 2.5, 2.5 + x, x + 2.5f, 2.5f + x,
             x + (Scalar)2.5, (Scalar)2.5 + x] },
        { "add_scalar_alpha", x => [x.add(3, 2), x.clone().add_(3, 2), torch.add(x, 3, 2), torch.add_(x.clone(), 3, 2)] },
        { "add_integers", x => [x + 3, 3 + x, x + 3L, 3L + x] },
        { "add_promotes", x => [x + 1.5, x.add(1.5)] },
        { "sub", (x, y) =>
            [x.sub(y), x.clone().sub_(y), torch.sub(x, y), torch.sub_(x.clone(), y), x - y, x.subtract(y), x.clone().subtract_(y),
             torch.subtract(x, y), torch.subtract_(x.clone(), y)] },
        { "sub_scalar", x =>
            [x.sub(2), x.clone().sub_(2), torch.sub(x, 2), torch.sub_(x.clone(), 2), x - 2, x - 2L, x - 2f, x - 2.0, x - (Scalar)2,
             x.subtract(2), x.clone().subtract_(2), torch.subtract(x, 2), torch.subtract_(x.clone(), 2)] },
        { "sub_from_scalar", x => [2 - x, 2L - x, 2f - x, 2.0 - x, (Scalar)2 - x] },
        { "mul", (x, y) =>
            [x.mul(y), x.clone().mul_(y), torch.mul(x, y), torch.mul_(x.clone(), y), x * y, x.multiply(y), torch.multiply(x, y),
             torch.multiply_(x.clone(), y)] },
        { "mul_scalar", x =>
            [x.mul(3), x.clone().mul_(3), torch.mul(x, 3), torch.mul_(x.clone(), 3), x * 3, 3 * x, x * 3L, 3L * x, x * 3f, 3f * x,
             x * 3.0, 3.0 * x, x * (Scalar)3, (Scalar)3 * x, x.multiply(3), torch.multiply(x, 3), torch.multiply_(x.clone(), 3)] },
        { "neg", x =>
            [x.neg(), x.clone().neg_(), torch.neg(x), torch.neg_(x.clone()), -x, x.negative(), torch.negative(x),
             torch.negative_(x.clone())] },
        { "positive", x => [x.positive(), torch.positive(x)] },
        { "addcmul", (x, y, z) =>
            [x.addcmul(y, z, 0.5), x.clone().addcmul_(y, z, 0.5), torch.addcmul(x, y, z, 0.5), torch.addcmul_(x.clone(), y, z, 0.5)] },
        { "addcdiv", (x, y, z) =>
            [x.addcdiv(y, z, 0.5), x.clone().addcdiv_(y, z, 0.5), torch.addcdiv(x, y, z, 0.5), torch.addcdiv_(x.clone(), y, z, 0.5)] },
        { "addcdiv_plain", (x, y, z) => [x.addcdiv(y, z), x.clone().addcdiv_(y, z)] },
        { "lerp", (x, y, z) => [x.lerp(y, z), x.clone().lerp_(y, z), torch.lerp(x, y, z)] },
        { "gcd", (x, y) => [x.gcd(y), x.clone().gcd_(y), torch.gcd(x, y), torch.gcd_(x.clone(), y)] },
        { "lcm", (x, y) => [x.lcm(y), x.clone().lcm_(y), torch.lcm(x, y), torch.lcm_(x.clone(), y)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
