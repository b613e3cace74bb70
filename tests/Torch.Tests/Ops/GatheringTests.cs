using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class GatheringTests
{
    private static readonly OracleCases cases = new("ops_gathering")
    {
        { "gather", (x, y) => [x.gather(1, y), torch.gather(x, 1, y), torch.gather(x, 1, y, sparse_grad: false)] },
        { "index_select", (x, y) => [x.index_select(-1, y), torch.index_select(x, -1, y)] },
        { "take", (x, y) => [x.take(y), torch.take(x, y)] },
        { "take_along_dim", (x, y) => [x.take_along_dim(y, 0), torch.take_along_dim(x, y), torch.take_along_dim(x, y, 0)] },
        { "take_along_dim_numbers", x =>
            [x.take_along_dim([3L, 0, 3]), x.take_along_dim([3L, 0, 3], 0), torch.take_along_dim(x, [3L, 0, 3])] },
        { "take_along_dim_flat", (x, y) => [x.take_along_dim(y)] },
        { "masked_select", (x, y) => [x.masked_select(y), torch.masked_select(x, y)] },
        { "nonzero", x => [x.nonzero(), torch.nonzero(x), x.argwhere(), torch.argwhere(x)] },
        { "nonzero_as_list", x => [x.nonzero_as_list().ToArray()] },
        { "where", (x, y, z) => [torch.where(x, y, z), y.where(x, z)] },
        { "where_condition", x => [torch.where(x)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
