using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class SortingTests
{
    private static readonly OracleCases cases = new("ops_sorting")
    {
        { "sort", x => [x.sort(), torch.sort(x)] },
        { "sort_descending", x => [x.sort(0, true, true), torch.sort(x, 0, true, true)] },
        { "msort", x => [x.msort(), torch.msort(x)] },
        { "argsort", x => [x.argsort(1, true), torch.argsort(x, 1, true)] },
        { "topk", x => [x.topk(3), torch.topk(x, 3)] },
        { "topk_smallest", x => [x.topk(2, 0, largest: false), torch.topk(x, 2, 0, largest: false)] },
        { "searchsorted", (x, y) => [torch.searchsorted(x, y, right: true)] },
        { "searchsorted_sorter", x => [torch.searchsorted(x, 0.25, false, false, x.argsort())] },
        { "bucketize", (x, y) => [x.bucketize(y, outInt32: true), torch.bucketize(x, y, outInt32: true)] },
        { "unique", x => [x.unique(), torch.unique(x)] },
        { "unique_all", x =>
            [x.unique(return_inverse: true, return_counts: true), torch.unique(x, return_inverse: true, return_counts: true)] },
        { "unique_dim", x => [x.unique(return_counts: true, dim: 0), torch.unique(x, return_counts: true, dim: 0)] },
        { "unique_consecutive", x => [x.unique_consecutive(true, true), torch.unique_consecutive(x, true, true)] },
        { "unique_consecutive_dim", x => [x.unique_consecutive(dim: 0), torch.unique_consecutive(x, dim: 0)] },
        { "bincount", x => [x.bincount(null), torch.bincount(x)] },
        { "bincount_weights", (x, y) => [x.bincount(y.detach(), 12), torch.bincount(x, y.detach(), 12)] },
        { "histc", x => [x.detach().histc(4, -1, 1), torch.histc(x.detach(), 4, -1, 1)] },
        { "histogram", x => [torch.histogram(x.detach(), 4)] },
        { "histogram_range", (x, y) => [torch.histogram(x.detach(), 4, (-1, 1), y.detach(), true)] },
        { "histogram_bins", (x, y) => [torch.histogram(x.detach(), y.detach())] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
