using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class ExponentialTests
{
    private static readonly OracleCases cases = new("ops_exponential")
    {
        { "exp", x => [x.exp(), x.clone().exp_(), torch.exp(x), torch.exp_(x.clone())] },
        { "exp2", x => [x.exp2(), x.clone().exp2_(), torch.exp2(x), torch.exp2_(x.clone())] },
        { "expm1", x => [x.expm1(), x.clone().expm1_(), torch.expm1(x), torch.expm1_(x.clone())] },
        { "sigmoid", x => [x.sigmoid(), x.clone().sigmoid_(), torch.sigmoid(x), torch.sigmoid_(x.clone())] },
        { "log", x => [x.log(), x.clone().log_(), torch.log(x), torch.log_(x.clone())] },
        { "log2", x => [x.log2(), x.clone().log2_(), torch.log2(x), torch.log2_(x.clone())] },
        { "log10", x => [x.log10(), x.clone().log10_(), torch.log10(x), torch.log10_(x.clone())] },
        { "log1p", x => [x.log1p(), x.clone().log1p_(), torch.log1p(x), torch.log1p_(x.clone())] },
        { "sqrt", x => [x.sqrt(), x.clone().sqrt_(), torch.sqrt(x), torch.sqrt_(x.clone())] },
        { "rsqrt", x => [x.rsqrt(), x.clone().rsqrt_(), torch.rsqrt(x), torch.rsqrt_(x.clone())] },
        { "square", x => [x.square(), torch.square(x)] },
        { "reciprocal", x => [x.reciprocal(), x.clone().reciprocal_(), torch.reciprocal(x), torch.reciprocal_(x.clone())] },
        { "logaddexp", (x, y) => [x.logaddexp(y), torch.logaddexp(x, y)] },
        { "logaddexp2", (x, y) => [x.logaddexp2(y), torch.logaddexp2(x, y)] },
        { "xlogy", (x, y) => [x.xlogy(y), x.clone().xlogy_(y), torch.xlogy(x, y), torch.xlogy_(x.clone(), y)] },
        { "xlogy_scalar", x => [x.xlogy(3), x.clone().xlogy_(3), torch.xlogy(x, 3), torch.xlogy_(x.clone(), 3)] },
        { "pow", (x, y) => [x.pow(y), x.clone().pow_(y), torch.pow(x, y), torch.pow_(x.clone(), y)] },
        { "pow_scalar", x => [x.pow(3), x.clone().pow_(3), torch.pow(x, 3), torch.pow_(x.clone(), 3)] },
        { "float_power", (x, y) => [x.float_power(y), torch.float_power(x, y)] },
        { "float_power_in_place", (x, y) => [x.clone().float_power_(y), torch.float_power_(x.clone(), y)] },
        { "hypot", (x, y) => [x.hypot(y), torch.hypot(x, y)] },
        { "logit", x => [x.logit(), x.clone().logit_(), torch.logit(x), torch.logit_(x.clone())] },
        { "logit_eps", x => [x.logit(0.2), x.clone().logit_(0.2), torch.logit(x, 0.2), torch.logit_(x.clone(), 0.2)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
