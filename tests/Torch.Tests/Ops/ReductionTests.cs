using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class ReductionTests
{
    private static readonly OracleCases cases = new("ops_reduction")
    {
        { "sum", x => [x.sum(), torch.sum(x)] },
        { "sum_integers", x => [x.sum()] },
        { "sum_dtype", x => [x.sum(torch.float64), torch.sum(x, torch.float64)] },
        { "sum_dim", x => [x.sum(1), torch.sum(x, 1), x.sum(new long[] { 1 })] },
        { "sum_keepdim", x => [x.sum(-1, keepdim: true), torch.sum(x, -1, keepdim: true)] },
        { "sum_dims", x => [x.sum(0, 2), x.sum(new long[] { 0, 2 }), x.sum([0L, 2]), torch.sum(x, [0L, 2])] },
        { "sum_all_dims", x => [x.sum(0, 1, 2)] },
        { "nansum", x => [x.nansum(), torch.nansum(x)] },
        { "mean", x => [x.mean(), torch.mean(x)] },
        { "mean_dims", x => [x.mean([0, -1], keepdim: true), torch.mean(x, [0, -1], keepdim: true)] },
        { "mean_dtype", x => [x.mean([0], type: torch.float64)] },
        { "nanmean", x => [x.nanmean(), torch.nanmean(x)] },
        { "nanmean_dim", x => [x.nanmean(1, keepdim: true), torch.nanmean(x, 1, keepdim: true)] },
        { "prod", x => [x.prod(), torch.prod(x)] },
        { "prod_dim", x => [x.prod(1, keepdim: true), torch.prod(x, 1, keepdim: true)] },
        { "all", x => [x.all(), torch.all(x)] },
        { "all_dim", x => [x.all(1, keepdim: true), torch.all(x, 1, keepdim: true)] },
        { "any", x => [x.any(), torch.any(x)] },
        { "any_dim", x => [x.any(0), torch.any(x, 0)] },
        { "count_nonzero", x => [x.count_nonzero(), torch.count_nonzero(x)] },
        { "count_nonzero_dims", x => [x.count_nonzero([0, 2]), torch.count_nonzero(x, [0, 2])] },
        { "logsumexp", x => [x.logsumexp(1, keepdim: true), torch.logsumexp(x, 1, keepdim: true)] },
        { "norm", x => [x.norm(), torch.norm(x)] },
        { "norm_p", x => [x.norm(3f), torch.norm(x, 3f)] },
        { "norm_dim", x => [x.norm(1, keepdim: true, p: 1), torch.norm(x, 1, keepdim: true, p: 1)] },
        { "dist", (x, y) => [x.dist(y, 3), torch.dist(x, y, 3)] },
        { "renorm", x => [x.renorm(2, 0, 1), torch.renorm(x, 2, 0, 1)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
