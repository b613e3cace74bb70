using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class ClampingTests
{
    private static readonly OracleCases cases = new("ops_clamping")
    {
        { "clamp", x =>
            [x.clamp(-0.5, 0.5), x.clone().clamp_(-0.5, 0.5), torch.clamp(x, -0.5, 0.5), torch.clamp_(x.clone(), -0.5, 0.5),
             x.clip(-0.5, 0.5), torch.clip(x, -0.5, 0.5)] },
        { "clamp_one_side", x =>
            [x.clamp(min: (Scalar)0), x.clamp_min(0), x.clone().clamp_min_(0), torch.clamp_min(x, 0), torch.clamp_min_(x.clone(), 0)] },
        { "clamp_max", x => [x.clamp_max(0), x.clone().clamp_max_(0), torch.clamp_max(x, 0), torch.clamp_max_(x.clone(), 0)] },
        { "clamp_tensors", (x, y, z) => [x.clamp(y, z), x.clone().clamp_(y, z), torch.clamp(x, y, z), torch.clamp_(x.clone(), y, z)] },
        { "nan_to_num", x => [x.nan_to_num(), x.clone().nan_to_num_(), torch.nan_to_num(x), torch.nan_to_num_(x.clone())] },
        { "nan_to_num_values", x =>
            [x.nan_to_num(1, 2, 3), x.clone().nan_to_num_(1, 2, 3), torch.nan_to_num(x, 1, 2, 3), torch.nan_to_num_(x.clone(), 1, 2, 3)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
