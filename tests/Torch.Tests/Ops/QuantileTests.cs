#pragma warning disable CS0618 // What the package calls obsolete is here too.
using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class QuantileTests
{
    private static readonly OracleCases cases = new("ops_quantile")
    {
        { "median", x => [x.median(), torch.median(x)] },
        { "nanmedian", x => [x.nanmedian(), torch.nanmedian(x)] },
        { "mode", x => [x.mode(1, keepdim: true), torch.mode(x, 1, keepdim: true)] },
        { "kthvalue", x => [x.kthvalue(2, null), torch.kthvalue(x, 2, null)] },
        { "kthvalue_dim", x => [x.kthvalue(2, 0, true), torch.kthvalue(x, 2, 0, true), Tensor.kthvalue(x, 2, 0, true)] },
        { "quantile", (x, y) => [x.quantile(y.detach()), torch.quantile(x, y.detach())] },
        { "quantile_dim", (x, y) => [x.quantile(y.detach(), 0, true), torch.quantile(x, y.detach(), 0, true)] },
        { "nanquantile", (x, y) => [x.nanquantile(y.detach(), 0), torch.nanquantile(x, y.detach(), 0)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
