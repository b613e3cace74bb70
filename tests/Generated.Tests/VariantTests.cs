using System.Text.Json;

namespace ModelDsl.Generated.Tests;

/// <summary>
/// Layers whose arguments choose their module, against PyTorch: variants.json holds what variants.py has got from torch.nn.
/// </summary>
public class VariantTests
{
    private static readonly BothViews Views = new("Variants.nnet");

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly Lazy<List<Case>> Cases = new(() =>
        JsonSerializer.Deserialize<List<Case>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Oracle", "variants.json")), Json)!);

    public static TheoryData<string> Models => Views.Names;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Value.Count)];

    [Theory]
    [MemberData(nameof(Models))]
    public void TheConstructedState_IsTheElaboratedOne(string name) => Views.StatesShouldAgree(name, BothViews.Construct(name));

    [Theory]
    [MemberData(nameof(Models))]
    public void TheOutputs_HaveTheElaboratedShapes_AndNothingElseIsLeft(string name) => Views.OutputsShouldAgree(name);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void KeysAndResults_ArePyTorchs(int number)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        var expected = Cases.Value[number];
        using var model = BothViews.Construct(expected.Name);

        var state = model.state_dict();
        state.Select(entry => $"{entry.Key} [{string.Join(", ", entry.Value.shape)}]").ShouldBe(expected.Keys, ignoreOrder: true);
        foreach (var (key, i) in expected.Keys.Select((key, i) => (key[..key.IndexOf(' ')], i)))
        {
            state[key].copy_(Sines(state[key].shape, 100 * i));
        }

        var type = model.GetType();
        var call = type.GetMethods().Where(method => method.Name == "call").MaxBy(method => method.DeclaringType == type)!;
        var result = call.Invoke(model, [.. expected.Inputs.Select(input => input.Make())])!;
        var outputs = result is Tensor tensor
            ? [tensor]
            : result.GetType().GetFields().Select(field => (Tensor)field.GetValue(result)!).ToArray();

        outputs.Length.ShouldBe(expected.Outputs.Length);
        foreach (var (output, numbers) in outputs.Zip(expected.Outputs))
        {
            output.to(ScalarType.Float32).contiguous().data<float>().ToArray().ShouldBe(numbers, 2e-6);
        }
    }

    [Fact]
    public void APlainLstm_IsTorchSharps()
    {
        using var scope = NewDisposeScope();
        using var plain = new InitialStates();
        plain.Lstm.ShouldBeOfType<TorchSharp.Modules.LSTM>();
        using var projected = new ProjectedLstm();
        projected.Lstm.ShouldBeOfType<ModelDsl.Runtime.Layers.ProjectedLSTM>();
    }

    private static Tensor Sines(long[] shape, int start)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        return (arange(start, start + count, dtype: ScalarType.Float32).sin() / 2).reshape(shape);
    }

    private sealed record Case(string Name, Input[] Inputs, string[] Keys, float[][] Outputs);

    private sealed record Input(long[]? Shape, int Start, bool IsPadding)
    {
        public Tensor? Make()
        {
            if (Shape is not null) return Sines(Shape, Start);
            if (!IsPadding) return null;
            var mask = zeros(2, 5, dtype: ScalarType.Bool);
            mask[1, 4] = true;
            return mask;
        }
    }
}
