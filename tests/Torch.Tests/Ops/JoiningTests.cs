using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class JoiningTests
{
    private static readonly OracleCases cases = new("ops_joining")
    {
        { "cat", (x, y) =>
            [torch.cat([x, y]), torch.cat(new[] { x, y }), torch.cat((IList<Tensor>)[x, y]), torch.concat(new[] { x, y }),
             torch.concatenate(new[] { x, y }), torch.vstack(new[] { x, y }), torch.row_stack(x, y)] },
        { "cat_dim", (x, y) =>
            [torch.cat(new[] { x, y }, -1), torch.concat(new[] { x, y }, -1), torch.concatenate(new[] { x, y }, -1), torch.hstack(x, y)] },
        { "stack", (x, y) => [torch.stack([x, y], -1), torch.dstack(x, y)] },
        { "column_stack", (x, y) => [torch.column_stack(x, y)] },
        { "block_diag", (x, y) => [torch.block_diag(x, y), Tensor.block_diag(x, y)] },
        { "cartesian_prod", (x, y) => [torch.cartesian_prod(x, y), torch.cartesian_prod((IList<Tensor>)[x, y])] },
        { "combinations", x => [torch.combinations(x)] },
        { "combinations_with_replacement", x => [torch.combinations(x, 3, true)] },
        { "meshgrid", (x, y) => [torch.meshgrid([x, y])] },
        { "meshgrid_xy", (x, y) => [torch.meshgrid([x, y], "xy")] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
