using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class SplittingTests
{
    private static readonly OracleCases cases = new("ops_splitting")
    {
        { "split", x => [x.split(2)] },
        { "split_dim", x => [x.split(2, -1)] },
        { "split_sizes", x => [x.split(new long[] { 1, 4 }), x.split(1L, 4L), x.split([1L, 4], 0), torch.split(x, [1, 4])] },
        { "chunk", x => [x.chunk(3, 1), torch.chunk(x, 3, 1)] },
        { "unbind", x => [x.unbind(1), torch.unbind(x, 1L), torch.unbind(x, 1)] },
        { "tensor_split", x => [x.tensor_split(3, 1), torch.tensor_split(x, 3, 1)] },
        { "tensor_split_indices", x => [x.tensor_split(new long[] { 1, 3 }, 1), torch.tensor_split(x, new long[] { 1, 3 }, 1)] },
        { "tensor_split_tensor", (x, y) => [x.tensor_split(y, 1), torch.tensor_split(x, y, 1), x.hsplit(y), torch.hsplit(x, y)] },
        { "hsplit", x => [x.hsplit(2), torch.hsplit(x, 2)] },
        { "hsplit_indices", x => [x.hsplit(1, 3), torch.hsplit(x, new long[] { 1, 3 }), torch.hsplit(x, (1, 3))] },
        { "hsplit_more", x => [torch.hsplit(x, (1, 3, 4, 5))] },
        { "hsplit_three", x => [torch.hsplit(x, (1, 3, 4))] },
        { "vsplit", x => [x.vsplit(2)] },
        { "vsplit_indices", (x, y) => [x.vsplit(1, 3), x.vsplit(y), torch.vsplit(x, [1, 3])] },
        { "dsplit", x => [x.dsplit(2), torch.dsplit(x, 2)] },
        { "dsplit_indices", (x, y) =>
            [x.dsplit(new long[] { 1, 3 }), x.dsplit((1, 3)), x.dsplit(y), torch.dsplit(x, new long[] { 1, 3 }), torch.dsplit(x, (1, 3)),
             torch.dsplit(x, y)] },
        { "dsplit_three", x => [x.dsplit((1, 3, 4)), torch.dsplit(x, (1, 3, 4))] },
        { "dsplit_four", x => [x.dsplit((1, 2, 3, 4)), torch.dsplit(x, (1, 2, 3, 4))] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
