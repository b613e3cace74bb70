using System.Text.Json;
using ModelDsl.Runtime.Layers;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Layers;

/// <summary>Compares with lstm.json, which lstm.py makes with PyTorch: initial weights and dropout come from the same seeds.</summary>
public class ProjectedLSTMTests
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static TheoryData<string> Names => [.. Cases().Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void InitialWeights_ArePyTorchs(string name)
    {
        var expected = Cases().Single(row => row.Name == name);
        manual_seed(7);
        using var lstm = Make(expected);

        lstm.state_dict().Select(entry => $"{entry.Key} [{string.Join(", ", entry.Value.shape)}]").ShouldBe(expected.Keys);
        foreach (var (weight, numbers) in lstm.parameters().Zip(expected.Weights)) Flat(weight).ShouldBe(numbers, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ResultsAndGradients_ArePyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        var expected = Cases().Single(row => row.Name == name);
        using var lstm = Make(expected);
        using (no_grad())
        {
            foreach (var (weight, numbers) in lstm.parameters().Zip(expected.Weights)) weight.copy_(tensor(numbers, weight.shape));
        }

        var x = Numbers([2, 5, 3], 1).requires_grad_();
        var count = expected.Layers * (expected.Bidirectional ? 2 : 1);
        manual_seed(11);
        var (output, h, c) = expected.States
            ? lstm.call(x, Numbers([count, 2, 2], 40), Numbers([count, 2, 4], 70))
            : lstm.call(x, null, null);
        (output * Numbers(output.shape, 90)).sum().add(c.sum()).backward();

        output.shape.ShouldBe([2, 5, expected.Bidirectional ? 4 : 2]);
        h.shape.ShouldBe([count, 2, 2]);
        c.shape.ShouldBe([count, 2, 4]);
        Flat(output).ShouldBe(expected.Output, 1e-6);
        Flat(h).ShouldBe(expected.H, 1e-6);
        Flat(c).ShouldBe(expected.C, 1e-6);
        Flat(x.grad!).ShouldBe(expected.InputGradient, 1e-5);
        foreach (var (weight, numbers) in lstm.parameters().Zip(expected.Gradients)) Flat(weight.grad!).ShouldBe(numbers, 1e-5);
    }

    [Fact]
    public void ACall_LeavesItsResultsAlone()
    {
        using var lstm = new ProjectedLSTM(3, 4, 2, num_layers: 2, bidirectional: true);
        using var x = randn(2, 5, 3);
        using var gradients = no_grad();
        var before = LiveTensors.Settled();

        var (output, h, c) = lstm.call(x, null, null);

        Tensor.TotalCount.ShouldBe(before + 3);
        foreach (var result in new[] { output, h, c }) result.Dispose();
    }

    [Fact]
    public void Weights_OutliveTheScopeThatTheyAreMadeIn()
    {
        ProjectedLSTM lstm;
        using (NewDisposeScope()) lstm = new ProjectedLSTM(3, 4, 2);
        lstm.parameters().ShouldAllBe(weight => !weight.IsInvalid);
        lstm.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void TheProjection_IsSmallerThanTheCell(long size) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ProjectedLSTM(3, 4, size)).Message
            .ShouldContain("proj_size must be at least 1 and smaller than hidden_size, which is 4");

    private static ProjectedLSTM Make(Case row) =>
        new(3, 4, 2, row.Layers, row.Bias, row.Dropout, row.Bidirectional);

    private static float[] Flat(Tensor x) => x.contiguous().data<float>().ToArray();

    private static Tensor Numbers(long[] shape, int start)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        return arange(start, start + count, dtype: ScalarType.Float32).sin().reshape(shape);
    }

    private static List<Case> Cases()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Layers", "lstm.json"));
        return JsonSerializer.Deserialize<List<Case>>(file, Json)!;
    }

    private sealed record Case(
        string Name, long Layers, bool Bidirectional, bool Bias, bool States, double Dropout, string[] Keys, float[][] Weights,
        float[] Output, float[] H, float[] C, float[][] Gradients, float[] InputGradient);
}
