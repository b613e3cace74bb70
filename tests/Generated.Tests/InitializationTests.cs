using TorchSharp.Modules;

namespace ModelDsl.Generated.Tests;

/// <summary><c>init</c> statements and initialisers of parameters, as numbers.</summary>
public class InitializationTests
{
    [Fact]
    public void AResidualNetwork_IsInitialisedAsTorchvisionDoesIt()
    {
        manual_seed(1);
        using var model = new Residual(width: 64);

        // kaiming_normal(fan_out, relu): std = √(2 / (out_channels · kernel²))
        Std(model.Conv1.weight).ShouldBe(Math.Sqrt(2.0 / (64 * 49)), 0.05 * Math.Sqrt(2.0 / (64 * 49)));
        Std(model.Block2.Conv2.weight).ShouldBe(Math.Sqrt(2.0 / (128 * 9)), 0.01 * Math.Sqrt(2.0 / (128 * 9)));
        All(model.Conv1.bias!, 0);
        All(model.Bn1.weight!, 1);
        All(model.Block1.Bn1.bias!, 0);
        Std(model.Fc.weight).ShouldBe(0.01, 0.001);
        All(model.Fc.bias!, 0.5f);
    }

    [Fact]
    public void ALaterStatement_Wins_AndSoDoesTheOuterModule()
    {
        using var model = new Residual();

        // The block's own `init bn2: zeros` came first, then the model's for every BatchNorm2d, then one for block1.
        All(model.Block1.Bn2.weight!, 0);
        All(model.Block2.Bn2.weight!, 1);
    }

    [Fact]
    public void EveryInitialiser_FillsWhatItNames()
    {
        manual_seed(2);
        using var model = new Initialized(depth: 2, project: true, rate: 0.25, @out: 6);

        model.Scale.abs().max().item<float>().ShouldBeLessThanOrEqualTo(2);
        Std(model.Scale).ShouldBeInRange(0.005, 0.04);
        model.Mixed.abs().max().item<float>().ShouldBeInRange(0.4f, (float)Math.Sqrt(3.0 / 8));
        model.Last.min().item<float>().ShouldBeGreaterThanOrEqualTo(0);

        // Orthogonal: W·Wᵀ = I for the matrices of the hidden state, which are taller than wide: Wᵀ·W.
        var weights = model.Lstm.named_parameters().ToDictionary(pair => pair.name, pair => pair.parameter);
        weights["weight_hh_l1"].t().matmul(weights["weight_hh_l1"]).allclose(eye(8), atol: 1e-5).ShouldBeTrue();
        weights["weight_ih_l0"].abs().max().item<float>().ShouldBeInRange(0.5f, (float)(2 * Math.Sqrt(6.0 / 40)));
        All(weights["bias_hh_l1"], 0);

        All(model.Project!.weight, 1);
        All(model.Project.bias!, 2);
        var head = (Linear)model.Head[0];
        All(head.weight, 0);
        All(model.LayerNorm1.weight!, 0.25f);

        // Sparse: half of each column is zero.
        var sparse = (Linear)model.Head[2];
        (sparse.weight == 0).sum(dim: 0).data<long>().ToArray().ShouldAllBe(zeros => zeros == 3);
        var attention = model.Attend.named_parameters().ToDictionary(pair => pair.name, pair => pair.parameter);
        All(attention["in_proj_bias"], 1);
        Std(attention["out_proj.weight"]).ShouldBe(Math.Sqrt(2.0 / 16), 0.1);
    }

    [Fact]
    public void ALayerThatIsNotThere_IsLeftOut()
    {
        using var model = new Initialized(project: false);
        model.Project.ShouldBeNull();
    }

    private static double Std(Tensor weight) => weight.std().item<float>();

    private static void All(Tensor weight, float value) => (weight == value).all().item<bool>().ShouldBeTrue();
}
