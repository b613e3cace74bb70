using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class ScatteringTests
{
    private static readonly OracleCases cases = new("ops_scattering")
    {
        { "scatter", (x, y, z) =>
            [x.scatter(0, y, z), x.clone().scatter_(0, y, z), torch.scatter(x, 0, y, z), torch.scatter_(x.clone(), 0, y, z)] },
        { "scatter_add", (x, y, z) =>
            [x.scatter_add(1, y, z), x.clone().scatter_add_(1, y, z), torch.scatter_add(x, 1, y, z),
             torch.scatter_add_(x.clone(), 1, y, z)] },
        { "select_scatter", (x, y) => [x.select_scatter(y, 1, -1), torch.select_scatter(x, y, 1, -1)] },
        { "slice_scatter", (x, y) => [x.slice_scatter(y, 0, 1, 4, 2), torch.slice_scatter(x, y, 0, 1, 4, 2)] },
        { "diagonal_scatter", (x, y) => [x.diagonal_scatter(y, 1), torch.diagonal_scatter(x, y, 1)] },
        { "index_add", (x, y, z) =>
            [x.index_add(0, y, z, 2), x.clone().index_add_(0, y, z, 2), torch.index_add(x, 0, y, z, 2),
             torch.index_add_(x.clone(), 0, y, z, 2)] },
        { "index_copy", (x, y, z) =>
            [x.index_copy(1, y, z), x.clone().index_copy_(1, y, z), torch.index_copy(x, 1, y, z), torch.index_copy_(x.clone(), 1, y, z)] },
        { "index_fill", (x, y) =>
            [x.index_fill(1, y, 7), x.clone().index_fill_(1, y, 7), torch.index_fill(x, 1, y, 7), torch.index_fill_(x.clone(), 1, y, 7)] },
        { "masked_fill", (x, y) => [x.masked_fill(y, -1), x.clone().masked_fill_(y, -1)] },
        { "masked_scatter", (x, y, z) => [x.masked_scatter(y, z), x.clone().masked_scatter_(y, z)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
