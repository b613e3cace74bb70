#pragma warning disable CS0618 // What the package calls obsolete is here too.
using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class DecompositionTests
{
    private static readonly OracleCases cases = new("ops_decomposition")
    {
        { "cholesky", x => [x.cholesky(), torch.cholesky(x), torch.linalg.cholesky(x)] },
        { "cholesky_upper", x => [x.cholesky(true), torch.cholesky(x, true)] },
        { "cholesky_inverse", x => [x.tril().cholesky_inverse(), torch.cholesky_inverse(x.tril())] },
        { "cholesky_solve", (x, y) => [x.cholesky_solve(y.tril()), torch.cholesky_solve(x, y.tril())] },
        { "det", x => [x.det(), torch.det(x), torch.linalg.det(x)] },
        { "logdet", x => [x.logdet(), torch.logdet(x)] },
        { "slogdet", x => [torch.slogdet(x), torch.linalg.slogdet(x)] },
        { "inverse", x => [x.inverse(), torch.inverse(x), torch.linalg.inv(x)] },
        { "pinverse", x => [x.pinverse(), torch.pinverse(x), torch.linalg.pinv(x)] },
        { "matrix_exp", x => [x.matrix_exp(), torch.matrix_exp(x), torch.linalg.matrix_exp(x)] },
        { "matrix_power", x => [x.matrix_power(-2), torch.matrix_power(x, -2)] },
        { "geqrf", x => [x.detach().geqrf(), torch.geqrf(x.detach())] },
        { "orgqr", (x, y) => [torch.orgqr(x, y), torch.linalg.householder_product(x, y)] },
        { "ormqr", (x, y, z) => [x.detach().ormqr(y.detach(), z.detach()), torch.ormqr(x.detach(), y.detach(), z.detach())] },
        { "lu", x => [(torch.lu(x).A_LU, torch.lu(x).pivots!)] },
        { "lu_infos", x => [torch.lu(x, get_infos: true)] },
        { "lu_solve", (x, y) => [torch.lu_solve(x, torch.lu(y).A_LU, torch.lu(y).pivots!)] },
        { "lu_unpack", x => [torch.lu_unpack(torch.lu(x).A_LU, torch.lu(x).pivots!)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
