using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class SparseTests
{
    private static readonly OracleCases cases = new("ops_sparse")
    {
        { "to_sparse", x => [x.to_sparse().to_dense()] },
        { "to_sparse_dim", x => [x.to_sparse(1).to_dense()] },
        { "indices", x => [x.to_sparse().SparseIndices] },
        { "values", x => [x.to_sparse().SparseValues] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
