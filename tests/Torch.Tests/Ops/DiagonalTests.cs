using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class DiagonalTests
{
    private static readonly OracleCases cases = new("ops_diagonal")
    {
        { "diag", x => [x.diag(1), torch.diag(x, 1)] },
        { "diag_vector", x => [x.diag(-1), torch.diag(x, -1)] },
        { "diagonal", x => [x.diagonal(1, 1, 2), torch.diagonal(x, 1, 1, 2)] },
        { "diag_embed", x => [x.diag_embed(1), torch.diag_embed(x, 1)] },
        { "diagflat", x => [x.diagflat(1), torch.diagflat(x, 1)] },
        { "tril", x => [x.tril(-1), x.clone().tril_(-1), torch.tril(x, -1), torch.tril_(x.clone(), -1)] },
        { "triu", x => [x.triu(1), x.clone().triu_(1), torch.triu(x, 1), torch.triu_(x.clone(), 1)] },
        { "tril_indices", x => [torch.tril_indices(3, 4, 1)] },
        { "triu_indices", x => [torch.triu_indices(3, 4, 1, torch.int32)] },
        { "trace", x => [x.trace(), torch.trace(x)] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);
}
