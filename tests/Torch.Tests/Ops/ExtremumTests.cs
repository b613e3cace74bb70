using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class ExtremumTests
{
    private static readonly OracleCases cases = new("ops_extremum")
    {
        { "max", x => [x.max(), torch.max(x)] },
        { "min", x => [x.min(), torch.min(x)] },
        { "max_dim", x => [x.max(1, keepdim: true), torch.max(x, 1, keepdim: true)] },
        { "min_dim", x => [x.min(-1), torch.min(x, -1)] },
        { "amax", x => [x.amax([0, 2], keepdim: true), torch.amax(x, new long[] { 0, 2 }, keepdim: true)] },
        { "amax_dims", x => [x.amax(0, 2), x.amax([0L, 2], false), torch.amax(x, new long[] { 0, 2 }), torch.amax(x, [0L, 2], false)] },
        { "amin", x => [x.amin([0, 2], keepdim: true), torch.amin(x, new long[] { 0, 2 }, keepdim: true)] },
        { "amin_dims", x => [x.amin(0, 2), x.amin([0L, 2], false), torch.amin(x, [0L, 2], false)] },
        { "aminmax", x => [x.aminmax(), torch.aminmax(x)] },
        { "aminmax_dim", x => [x.aminmax(1, true), torch.aminmax(x, 1, true)] },
        { "argmax", x => [x.argmax(), torch.argmax(x)] },
        { "argmax_dim", x => [x.argmax(1, keepdim: true), torch.argmax(x, 1, keepdim: true)] },
        { "argmin", x => [x.argmin(), torch.argmin(x)] },
        { "argmin_dim", x => [x.argmin(-1), torch.argmin(x, -1)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
