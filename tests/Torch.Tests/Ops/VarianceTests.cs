using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class VarianceTests
{
    private static readonly OracleCases cases = new("ops_variance")
    {
        { "var", x => [x.var(), torch.var(x)] },
        { "var_biased", x => [x.var(false), torch.var(x, false)] },
        { "var_dim", x => [x.var(1, false, true), torch.var(x, 1, false, true), x.var(new long[] { 1 }, false, true)] },
        { "var_dims", x =>
            [x.var((0, 2)), x.var(new long[] { 0, 2 }), x.var([0L, 2]), torch.var(x, new long[] { 0, 2 }), torch.var(x, (0, 2))] },
        { "var_all_dims", x => [x.var((0, 1, 2)), torch.var(x, (0, 1, 2))] },
        { "std", x => [x.std(), torch.std(x)] },
        { "std_dim", x => [x.std(-1, false), torch.std(x, -1, false)] },
        { "std_dims", x =>
            [x.std((0, 2), keepdim: true), x.std(new long[] { 0, 2 }, keepdim: true), x.std([0L, 2], keepdim: true),
             torch.std(x, new long[] { 0, 2 }, keepdim: true), torch.std(x, (0, 2), keepdim: true)] },
        { "std_all_dims", x => [x.std((0, 1, 2)), torch.std(x, (0, 1, 2))] },
        { "std_dtype", x => [x.std(1, type: torch.float32)] },
        { "var_mean", x => [x.var_mean(), torch.var_mean(x)] },
        { "var_mean_dim", x =>
            [x.var_mean(1, false), torch.var_mean(x, 1, false), x.var_mean(new long[] { 1 }, false), x.var_mean([1L], false),
             torch.var_mean(x, new long[] { 1 }, false), torch.var_mean(x, [1L], false)] },
        { "var_mean_dims", x => [x.var_mean((0, 2)), torch.var_mean(x, (0, 2))] },
        { "var_mean_all_dims", x => [x.var_mean((0, 1, 2)), torch.var_mean(x, (0, 1, 2))] },
        { "std_mean", x => [x.std_mean(), torch.std_mean(x)] },
        { "std_mean_dim", x =>
            [x.std_mean(1, false), torch.std_mean(x, 1, false), x.std_mean(new long[] { 1 }, false), x.std_mean([1L], false),
             torch.std_mean(x, new long[] { 1 }, false), torch.std_mean(x, [1L], false)] },
        { "std_mean_dims", x => [x.std_mean((0, 2)), torch.std_mean(x, (0, 2))] },
        { "std_mean_all_dims", x => [x.std_mean((0, 1, 2)), torch.std_mean(x, (0, 1, 2))] },
        { "cov", x => [x.cov(), torch.cov(x)] },
        { "cov_weights", (x, y) => [x.cov(0, y), torch.cov(x, 0, y)] },
        { "corrcoef", x => [x.corrcoef(), torch.corrcoef(x)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
