using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class ProductTests
{
    private static readonly OracleCases cases = new("ops_product")
    {
        { "matmul", (x, y) => [x.matmul(y), torch.matmul(x, y)] },
        { "mm", (x, y) => [x.mm(y), torch.mm(x, y)] },
        { "bmm", (x, y) => [x.bmm(y), torch.bmm(x, y)] },
        { "mv", (x, y) => [x.mv(y), torch.mv(x, y)] },
        { "dot", (x, y) => [x.dot(y), torch.dot(x, y), x.inner(y)] },
        { "vdot", (x, y) => [x.vdot(y), torch.vdot(x, y)] },
        { "inner", (x, y) => [x.inner(y), torch.inner(x, y)] },
        { "outer", (x, y) => [x.outer(y), torch.outer(x, y), x.ger(y), torch.ger(x, y)] },
        { "kron", (x, y) => [x.kron(y), torch.kron(x, y)] },
        { "addmm", (x, y, z) =>
            [x.addmm(y, z, 0.5f, 2), x.clone().addmm_(y, z, 0.5f, 2), torch.addmm(x, y, z, 0.5f, 2),
             torch.addmm_(x.clone(), y, z, 0.5f, 2)] },
        { "addmv", (x, y, z) =>
            [x.addmv(y, z, 0.5f, 2), x.clone().addmv_(y, z, 0.5f, 2), torch.addmv(x, y, z, 0.5f, 2),
             torch.addmv_(x.clone(), y, z, 0.5f, 2)] },
        { "addr", (x, y, z) =>
            [x.addr(y, z, 0.5f, 2), x.clone().addr_(y, z, 0.5f, 2), torch.addr(x, y, z, 0.5f, 2), torch.addr_(x.clone(), y, z, 0.5f, 2)] },
        { "addbmm", (x, y, z) =>
            [x.addbmm(y, z, 0.5f, 2), x.clone().addbmm_(y, z, 0.5f, 2), torch.addbmm(x, y, z, 0.5f, 2),
             torch.addbmm_(x.clone(), y, z, 0.5f, 2)] },
        { "baddbmm", (x, y, z) => [x.baddbmm(y, z, 0.5f, 2), torch.baddbmm(x, y, z, 0.5f, 2)] },
        { "chain_matmul", (x, y, z) => [torch.chain_matmul(x, y, z), torch.linalg.multi_dot([x, y, z])] },
        { "einsum", (x, y) => [torch.einsum("bi,bij->bj", x, y)] },
        { "tensordot", (x, y) => [x.tensordot(y), torch.tensordot(x, y), x.tensordot(y, 2)] },
        { "tensordot_dims", (x, y) =>
            [x.tensordot(y, [1, 2], [2, 0]), torch.tensordot(x, y, [1, 2], [2, 0]), x.tensordot(y, [(1, 2), (2, 0)]),
             torch.tensordot(x, y, [(1, 2), (2, 0)])] },
        { "cdist", (x, y) => [torch.cdist(x, y)] },
        { "cdist_p", (x, y) => [torch.cdist(x, y, 1, compute_mode.donot_use_mm_for_euclid_dist)] },
        { "vander", x => [x.detach().vander(4, true), torch.vander(x.detach(), 4, true)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
