using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class LinalgTests
{
    private static readonly OracleCases cases = new("ops_linalg")
    {
        { "cholesky_ex", x => [torch.linalg.cholesky_ex(x)] },
        { "cond", x => [torch.linalg.cond(x), torch.linalg.cond(x, 2), torch.linalg.cond(x, 2.0)] },
        { "cond_fro", x => [torch.linalg.cond(x.detach(), "fro")] },
        { "matrix_rank", x => [torch.linalg.matrix_rank(x)] },
        { "matrix_rank_tolerance", x => [torch.linalg.matrix_rank(x, 1.5)] },
        { "matrix_rank_tensor", (x, y) => [torch.linalg.matrix_rank(x, y)] },
        { "cross", (x, y) => [torch.linalg.cross(x, y)] },
        { "diagonal", x => [torch.linalg.diagonal(x, 1)] },
        { "vecdot", (x, y) => [torch.linalg.vecdot(x, y)] },
        { "vander", x => [torch.linalg.vander(x, 4)] },
        { "inv_ex", x => [torch.linalg.inv_ex(x.detach())] },
        { "pinv_tolerance", (x, y) => [torch.linalg.pinv(x, rtol: 1e-3)] },
        { "pinv_tensor", (x, y) => [torch.linalg.pinv(x, y.detach() * 1e-3)] },
        { "solve", (x, y) => [torch.linalg.solve(x, y)] },
        { "solve_right", (x, y) => [torch.linalg.solve(x, y, false)] },
        { "solve_ex", (x, y) => [torch.linalg.solve_ex(x, y)] },
        { "solve_triangular", (x, y) => [torch.linalg.solve_triangular(x, y, true)] },
        { "lstsq", (x, y) => [torch.linalg.lstsq(x.detach(), y.detach())] },
        { "lstsq_rcond", (x, y) => [torch.linalg.lstsq(x.detach(), y.detach(), 1e-3)] },
        { "tensorsolve", (x, y) => [torch.linalg.tensorsolve(x, y, [0])] },
        { "tensorinv", x => [torch.linalg.tensorinv(x, 1)] },
        { "eig", x => [torch.linalg.eig(x).Item1] },
        { "eigvals", x => [torch.linalg.eigvals(x)] },
        { "eigh", x => [(torch.linalg.eigh(x).Item1, torch.linalg.eigh(x).Item2.abs())] },
        { "eigvalsh", x => [torch.linalg.eigvalsh(x, 'U')] },
        { "svd", x => [(torch.linalg.svd(x, false).U.abs(), torch.linalg.svd(x, false).S, torch.linalg.svd(x, false).Vh.abs())] },
        { "svdvals", x => [torch.linalg.svdvals(x)] },
        { "qr", x => [torch.linalg.qr(x)] },
        { "qr_complete", x => [torch.linalg.qr(x.detach(), torch.linalg.QRMode.Complete)] },
        { "qr_r", x => [torch.linalg.qr(x.detach(), torch.linalg.QRMode.R).R] },
        { "lu", x => [torch.linalg.lu(x)] },
        { "lu_factor", x => [torch.linalg.lu_factor(x)] },
        { "lu_solve", (x, y) => [torch.linalg.lu_solve(torch.linalg.lu_factor(x).LU, torch.linalg.lu_factor(x).Pivots!, y)] },
        { "ldl_factor", x => [torch.linalg.ldl_factor(x.detach())] },
        { "ldl_factor_ex", x => [torch.linalg.ldl_factor_ex(x.detach())] },
        { "ldl_solve", (x, y) =>
            [
             torch.linalg.ldl_solve(torch.linalg.ldl_factor(x.detach(), false).LU, torch.linalg.ldl_factor(x.detach(), false).Pivots!,
                 y.detach())] },
        { "norm", x => [torch.linalg.norm(x)] },
        { "norm_ord", x => [torch.linalg.norm(x, 1, [0, 1]), torch.linalg.norm(x, 1.0, [0, 1])] },
        { "norm_text", x => [torch.linalg.norm(x, "nuc")] },
        { "norm_dims", x => [torch.linalg.norm(x, [1], true)] },
        { "vector_norm", x => [torch.linalg.vector_norm(x)] },
        { "vector_norm_dims", x => [torch.linalg.vector_norm(x, 3, [1], true)] },
        { "matrix_norm", x => [torch.linalg.matrix_norm(x)] },
        { "matrix_norm_ord", x => [torch.linalg.matrix_norm(x, 1, [0, 2], true)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
