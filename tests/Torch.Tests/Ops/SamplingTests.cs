using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Torch.Tests.Ops;

public class SamplingTests
{
    private static readonly OracleCases cases = new("ops_sampling")
    {
        { "normal_", x => [x.detach().clone().normal_(1, 2, Seeded())] },
        { "uniform_", x => [x.detach().clone().uniform_(-1, 2, Seeded())] },
        { "bernoulli", x => [x.bernoulli(Seeded()), torch.bernoulli(x, Seeded())] },
        { "bernoulli_", x => [x.detach().clone().bernoulli_(0.3, Seeded())] },
        { "bernoulli_tensor_", (x, y) => [x.detach().clone().bernoulli_(y.detach().expand(4, 5), Seeded())] },
        { "exponential_", x => [x.detach().clone().exponential_(2, Seeded())] },
        { "cauchy_", x => [x.detach().clone().cauchy_(1, 2, Seeded())] },
        { "geometric_", x => [x.detach().clone().geometric_(0.3, Seeded())] },
        { "log_normal_", x => [x.detach().clone().log_normal_(1, 0.5, Seeded())] },
        { "random_", x => [x.clone().random_(-5, 5, Seeded())] },
        { "multinomial", x => [x.multinomial(3, generator: Seeded()), torch.multinomial(x, 3, generator: Seeded())] },
        { "multinomial_replacement", x => [x.multinomial(6, true, Seeded()), torch.multinomial(x, 6, true, Seeded())] },
        { "poisson", x => [x.poisson(Seeded()), torch.poisson(x, Seeded())] },
        { "binomial", (x, y) => [x.binomial(y, Seeded()), torch.binomial(x, y, Seeded())] },
        { "dirichlet", x => [torch._sample_dirichlet(x, Seeded())] },
        { "gamma", x => [torch._standard_gamma(x, Seeded())] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);

    private static Generator Seeded() => new Generator().manual_seed(7);
}
