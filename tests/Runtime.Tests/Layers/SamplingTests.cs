using ModelDsl.Runtime.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Layers;

public class SamplingTests
{
    [Fact]
    public void Reparameterize_SamplesTheDistribution_AndPassesGradientsOn()
    {
        manual_seed(2);
        using var scope = NewDisposeScope();
        var mean = full([20_000], 3.0, requires_grad: true);
        var logvar = full([20_000], Math.Log(4), requires_grad: true);

        var sample = Sampling.reparameterize(mean, logvar);

        sample.mean().item<float>().ShouldBe(3, 0.05);
        sample.std().item<float>().ShouldBe(2, 0.05);
        sample.sum().backward();
        mean.grad!.data<float>().ToArray().ShouldAllBe(gradient => gradient == 1);
        logvar.grad!.sub((sample - mean).detach() / 2).abs().max().item<float>().ShouldBeLessThan(1e-5f);
    }
}
