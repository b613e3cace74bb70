using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class MemoryTests
{
    private static readonly OracleCases cases = new("ops_memory")
    {
        { "clone", x => [x.clone(), torch.clone(x)] },
        { "contiguous", x => [x.t().contiguous()] },
        { "alias", x => [x.alias()] },
        { "copy", (x, y) => [x.clone().copy_(y)] },
        { "fill", x => [x.detach().clone().fill_(2.5)] },
        { "zero", x => [x.detach().clone().zero_()] },
        { "set", (x, y) => [x.detach().clone().set_(y.detach())] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
