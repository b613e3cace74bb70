using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class RepeatingTests
{
    private static readonly OracleCases cases = new("ops_repeating")
    {
        { "repeat", x => [x.repeat(2, 1, 2)] },
        { "tile", x => [x.tile([2, 2]), torch.tile(x, [2, 2])] },
        { "repeat_interleave", x => [x.repeat_interleave(2), torch.repeat_interleave(x, 2)] },
        { "repeat_interleave_dim", x => [x.repeat_interleave(2, -1), torch.repeat_interleave(x, 2, -1)] },
        { "repeat_interleave_tensor", (x, y) =>
            [x.repeat_interleave(y, 1), torch.repeat_interleave(x, y, 1), x.repeat_interleave(y, 1, 3)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
