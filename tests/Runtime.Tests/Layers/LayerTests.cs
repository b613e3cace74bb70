using ModelDsl.Runtime.Layers;
using ModelDsl.Runtime.Tests.TestModels;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Layers;

public class LayerTests
{
    [Fact]
    public void RMSNorm_DividesByTheRootMeanSquare()
    {
        using var norm = new RMSNorm(2, eps: 0);
        using (no_grad())
        {
            norm.weight!.copy_(tensor([1f, 10f]));
        }
        using var x = tensor([3f, 4f, 0f, 2f], [2, 2]);
        using var y = norm.call(x);
        // Root mean squares: sqrt(12.5) and sqrt(2).
        y.data<float>().ToArray().ShouldBe([0.848528f, 11.313708f, 0, 14.142136f], 1e-5);
        norm.state_dict().Keys.ShouldBe(["weight"]);
    }

    [Fact]
    public void RMSNorm_WithoutEps_TakesTheDTypes()
    {
        using var norm = new RMSNorm([2, 2], elementwise_affine: false);
        using var x = zeros(1, 2, 2);
        using var y = norm.call(x);
        y.data<float>().ToArray().ShouldAllBe(value => value == 0);
        norm.state_dict().ShouldBeEmpty();
    }

    [Fact]
    public void Converted_LayersReadTheWeightsTheyHold()
    {
        using var norm = new RMSNorm(2);
        norm.to(ScalarType.Float64);
        norm.weight.ShouldBeSameAs(norm.get_parameter("weight"));
        using var x = ones([1, 2], dtype: ScalarType.Float64);
        using var y = norm.call(x);
        y.dtype.ShouldBe(ScalarType.Float64);

        using var attention = new BatchFirstAttention(4, 2);
        attention.to(ScalarType.Float64);
        attention.in_proj_weight.ShouldBeSameAs(attention.get_parameter("in_proj_weight"));
        attention.in_proj_bias.ShouldBeSameAs(attention.get_parameter("in_proj_bias"));

        using var wide = new BatchFirstAttention(4, 2, kdim: 6);
        wide.to(ScalarType.Float64);
        wide.k_proj_weight.ShouldBeSameAs(wide.get_parameter("k_proj_weight"));
        using var query = ones([1, 2, 4], dtype: ScalarType.Float64);
        using var key = ones([1, 3, 6], dtype: ScalarType.Float64);
        using var value = ones([1, 3, 4], dtype: ScalarType.Float64);
        var (attended, weights) = wide.call(query, key, value, null, null);
        attended.dtype.ShouldBe(ScalarType.Float64);
        attended.Dispose();
        weights.Dispose();
    }

    [Fact]
    public void AsPartsOfAModule_LayersKeepTheirKeys()
    {
        using var model = nn.Sequential(("norm", new RMSNorm(2)));
        model.state_dict().Keys.ShouldBe(["norm.weight"]);

        using var attention = new BatchFirstAttention(4, 2);
        using var parts = new Holder("attention", attention);
        parts.state_dict().Keys.ShouldBe(attention.state_dict().Keys.Select(key => "attention." + key));
    }

    [Fact]
    public void MaximumPoolingWithIndices_RunsHooks()
    {
        using var scope = NewDisposeScope();
        using var pool = new MaxPool2dWithIndices([1, 2]);
        var seen = 0L;
        pool.register_forward_hook((_, _, result) =>
        {
            seen = result.indices.sum().item<long>();
            return result;
        });

        var (values, indices) = pool.call(tensor([1f, 4, 3, 2], [1, 1, 2, 2]));

        values.data<float>().ToArray().ShouldBe([4, 3]);
        indices.data<long>().ToArray().ShouldBe([1, 2]);
        seen.ShouldBe(3);
    }

    [Theory]
    [InlineData("row")]
    [InlineData("batch")]
    public void StochasticDepth_DropsWholeRows_AndKeepsTheMean(string mode)
    {
        manual_seed(1);
        using var scope = NewDisposeScope();
        using var layer = new StochasticDepth(0.25, mode);
        var rows = new List<float>();
        for (var i = 0; i < 200; i++)
        {
            var y = layer.call(ones(10, 3)).data<float>().ToArray();
            for (var row = 0; row < 10; row++)
            {
                y[(3 * row)..(3 * row + 3)].ShouldAllBe(value => value == y[3 * row]);
                rows.Add(y[3 * row]);
            }
            if (mode == "batch")
            {
                y.ShouldAllBe(value => value == y[0]);
            }
        }
        rows.ShouldAllBe(value => value == 0 || Math.Abs(value - 4f / 3) < 1e-6);
        rows.Average().ShouldBe(1, 0.12);
    }

    [Fact]
    public void StochasticDepth_IsIdentityInEvaluation()
    {
        using var layer = new StochasticDepth(0.9, "row");
        layer.eval();
        using var x = ones(4, 2);
        using var y = layer.call(x);
        y.data<float>().ToArray().ShouldAllBe(value => value == 1);
    }

    [Fact]
    public void LPPool3d_IsTheNormOfEachWindow()
    {
        using var pool = new LPPool3d(2, [1, 2, 2]);
        using var x = tensor([1f, 2f, 2f, 4f, 3f, 0f, 0f, 4f], [1, 1, 2, 2, 2]);
        using var y = pool.call(x);
        y.shape.ShouldBe([1, 1, 2, 1, 1]);
        y.data<float>().ToArray().ShouldBe([5f, 5f], 1e-5);
    }

    [Fact]
    public void Resample_ScalesByAFactorOrToASize()
    {
        using var x = tensor([1f, 2f], [1, 1, 2]);
        using var doubled = new Resample(scale_factor: 2).call(x);
        doubled.data<float>().ToArray().ShouldBe([1f, 1f, 2f, 2f]);
        using var between = Resample.interpolate(x, size: [3], mode: InterpolationMode.Linear, align_corners: true);
        between.data<float>().ToArray().ShouldBe([1f, 1.5f, 2f]);
    }
}
