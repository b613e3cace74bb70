using System.Text.Json;
using ModelDsl.Runtime.Layers;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Layers;

/// <summary>Compares with attention.json, which attention.py makes with PyTorch.</summary>
public class BatchFirstAttentionTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Names => [.. Cases().Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ResultAndWeights_ArePyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        var expected = Cases().Single(row => row.Name == name);
        using var attention = new BatchFirstAttention(
            4, 2, expected.Dropout, kdim: expected.KDim, average_attn_weights: expected.Average, is_causal: expected.Causal);
        using var alone = new AttentionWithoutWeights(4, 2, expected.Dropout, kdim: expected.KDim, is_causal: expected.Causal);
        foreach (nn.Module module in new nn.Module[] { attention, alone })
        {
            using var gradients = no_grad();
            foreach (var (parameter, i) in module.parameters().Select((parameter, i) => (parameter, i)))
            {
                parameter.copy_(Numbers(parameter.shape, 100 * i));
            }

            module.state_dict().Keys.ShouldBe(expected.Keys, ignoreOrder: true);
        }

        long[] Shape(params long[] shape) => expected.Batched ? [2, .. shape] : shape;
        var mask = expected.Mask ? ones(3, 5).triu(2).to(ScalarType.Bool) : null;
        var padding = expected.Padding ? tensor([false, false, false, false, false, false, false, false, true, true], [2, 5]) : null;
        var (q, k, v) = (Numbers(Shape(3, 4), 1), Numbers(Shape(5, expected.KDim ?? 4), 50), Numbers(Shape(5, 4), 90));
        manual_seed(11);
        var before = LiveTensors.Settled();
        var (output, weights) = attention.call(q, k, v, padding, mask);
        Tensor.TotalCount.ShouldBe(before + 2);
        manual_seed(11);
        var result = alone.call(q, k, v, padding, mask);
        Tensor.TotalCount.ShouldBe(before + 3);

        output.data<float>().ToArray().ShouldBe(expected.Output, 1e-5);
        result.data<float>().ToArray().ShouldBe(expected.Output, 1e-5);
        weights.shape.ShouldBe(expected.Shape);
        weights.data<float>().ToArray().ShouldBe(expected.Weights, 1e-5);
    }

    [Fact]
    public void WithoutKeyAndValue_TheQueryAttendsToItself()
    {
        using var scope = NewDisposeScope();
        using var attention = new BatchFirstAttention(4, 2);
        var x = Numbers([2, 3, 4], 1);
        var alone = attention.forward(x).output.data<float>().ToArray();
        alone.ShouldBe(attention.forward(x, x, x).output.data<float>().ToArray());
    }

    private static Tensor Numbers(long[] shape, int start)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        return arange(start, start + count, dtype: ScalarType.Float32).sin().reshape(shape);
    }

    private static List<Case> Cases()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Layers", "attention.json"));
        return JsonSerializer.Deserialize<List<Case>>(file, Json)!;
    }

    private sealed record Case(
        string Name, long? KDim, bool Mask, bool Padding, bool Batched, bool Average, bool Causal, double Dropout, long[] Shape,
        string[] Keys,
        float[] Output, float[] Weights);
}
