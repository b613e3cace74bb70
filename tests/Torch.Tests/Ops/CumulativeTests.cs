using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class CumulativeTests
{
    private static readonly OracleCases cases = new("ops_cumulative")
    {
        { "cumsum", x => [x.cumsum(1), torch.cumsum(x, 1)] },
        { "cumsum_dtype", x => [x.cumsum(0, torch.float64), torch.cumsum(x, 0, torch.float64)] },
        { "cumprod", x => [x.cumprod(-1), torch.cumprod(x, -1)] },
        { "cummax", x => [x.cummax(1), torch.cummax(x, 1)] },
        { "cummin", x => [x.cummin(1), torch.cummin(x, 1)] },
        { "logcumsumexp", x => [x.logcumsumexp(1), torch.logcumsumexp(x, 1)] },
        { "diff", x => [x.diff(2), torch.diff(x, 2)] },
        { "diff_ends", (x, y, z) => [x.diff(prepend: y, append: z), torch.diff(x, prepend: y, append: z)] },
        { "trapezoid", x => [x.trapezoid(0.5), torch.trapezoid(x, 0.5), torch.trapz(x, 0.5)] },
        { "trapezoid_points", (x, y) => [x.trapezoid(y), torch.trapezoid(x, y), torch.trapz(x, y)] },
        { "cumulative_trapezoid", x => [x.cumulative_trapezoid(0.5), torch.cumulative_trapezoid(x, 0.5)] },
        { "cumulative_trapezoid_points", (x, y) => [x.cumulative_trapezoid(y), torch.cumulative_trapezoid(x, y)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
