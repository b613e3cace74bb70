using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class ComparisonTests
{
    private static readonly OracleCases cases = new("ops_comparison")
    {
        { "eq", (x, y) => [x.eq(y), x == y, torch.eq(x, y), x.equal(y), torch.equal(x, y)] },
        { "eq_scalar", x => [x.eq(3), x == 3, (Scalar)3 == x] },
        { "eq_in_place", (x, y) => [x.detach().clone().eq_(y)] },
        { "ne", (x, y) => [x.ne(y), x != y, torch.ne(x, y), x.not_equal(y), torch.not_equal(x, y)] },
        { "ne_scalar", x => [x.ne(3), x != 3, (Scalar)3 != x] },
        { "lt", (x, y) => [x.lt(y), x < y, torch.lt(x, y), x.less(y), torch.less(x, y)] },
        { "lt_scalar", x => [x.lt(4), x < 4, (Scalar)4 > x] },
        { "le", (x, y) => [x.le(y), x <= y, torch.le(x, y), x.less_equal(y), torch.less_equal(x, y)] },
        { "le_scalar", x => [x.le(4), x <= 4, (Scalar)4 >= x] },
        { "gt", (x, y) => [x.gt(y), x > y, torch.gt(x, y), x.greater(y), torch.greater(x, y)] },
        { "gt_scalar", x => [x.gt(4), x > 4, (Scalar)4 < x] },
        { "ge", (x, y) => [x.ge(y), x >= y, torch.ge(x, y), x.greater_equal(y), torch.greater_equal(x, y)] },
        { "ge_scalar", x => [x.ge(4), x >= 4, (Scalar)4 <= x] },
        { "lt_in_place", (x, y) => [x.clone().lt_(y)] },
        { "le_in_place", (x, y) => [x.clone().le_(y), x.clone().less_equal_(y)] },
        { "gt_in_place", (x, y) => [x.clone().gt_(y)] },
        { "ge_in_place", (x, y) => [x.clone().ge_(y)] },
        { "ne_in_place", (x, y) => [x.clone().ne_(y), x.clone().not_equal_(y)] },
        { "isclose", (x, y) => [x.isclose(y, 0.3, 0.2), torch.isclose(x, y, 0.3, 0.2)] },
        { "isclose_nan", (x, y) => [x.isclose(y, nanEqual: true), torch.isclose(x, y, nanEqual: true)] },
        { "maximum", (x, y) => [x.maximum(y), torch.maximum(x, y), x.max(y), torch.max(x, y)] },
        { "minimum", (x, y) => [x.minimum(y), torch.minimum(x, y), x.min(y), torch.min(x, y)] },
        { "fmax", (x, y) => [x.fmax(y), torch.fmax(x, y)] },
        { "fmin", (x, y) => [x.fmin(y), torch.fmin(x, y)] },
        { "isnan", x => [x.isnan(), torch.isnan(x)] },
        { "isinf", x => [x.isinf(), torch.isinf(x)] },
        { "isfinite", x => [x.isfinite(), torch.isfinite(x)] },
        { "isposinf", x => [x.isposinf(), torch.isposinf(x)] },
        { "isneginf", x => [x.isneginf(), torch.isneginf(x)] },
        { "isreal", x => [x.isreal(), torch.isreal(x)] },
        { "isin", (x, y) => [x.isin(y), torch.isin(x, y)] },
        { "isin_invert", (x, y) => [x.isin(y, invert: true), torch.isin(x, y, invert: true)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
