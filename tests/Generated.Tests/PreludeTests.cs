using System.Reflection;
using System.Text.Json;

namespace ModelDsl.Generated.Tests;

/// <summary>The prelude's blocks against PyTorch's: prelude.json holds what prelude.py has got from torch.nn.</summary>
public class PreludeTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<List<Case>> Cases = new(() =>
        JsonSerializer.Deserialize<List<Case>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Oracle", "prelude.json")), Json)!);

    public static TheoryData<string, string> Names
    {
        get
        {
            var names = new TheoryData<string, string>();
            foreach (var row in Cases.Value) names.Add(row.Name, string.Join(" ", row.Masks));
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void KeysAndResults_ArePyTorchs(string name, string masks)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        var expected = Cases.Value.Single(row => row.Name == name && string.Join(" ", row.Masks) == masks);
        var type = typeof(OurEncoder).Assembly.GetType($"ModelDsl.Generated.Tests.Our{name}", throwOnError: true)!;
        var constructor = type.GetConstructors().Single();
        using var model = (nn.Module)constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]);
        model.eval();

        var state = model.state_dict();
        state.Select(entry => $"{entry.Key["net.".Length..]} [{string.Join(", ", entry.Value.shape)}]").ShouldBe(expected.Keys);
        foreach (var (tensor, i) in state.Values.Select((tensor, i) => (tensor, i))) tensor.copy_(Numbers(tensor.shape, 100 * i));

        var call = type.GetMethods().Where(method => method.Name == "call").MaxBy(method => method.DeclaringType == type)!;
        var inputs = call.GetParameters()
            .Select(parameter => !parameter.HasDefaultValue || expected.Masks.Contains(parameter.Name) ? Input(parameter) : null).ToArray();
        var before = LiveTensors.Settled();
        var result = (Tensor)call.Invoke(model, inputs)!;
        Tensor.TotalCount.ShouldBe(before + 1);
        result.data<float>().ToArray().ShouldBe(expected.Output, 2e-5);
    }

    [Fact]
    public void Blocks_HavePyTorchsDefaults()
    {
        using var model = new DefaultTransformer();
        model.parameters().Sum(parameter => parameter.numel()).ShouldBe(44_140_544);
    }

    [Fact]
    public void CausalAttention_IsThatUnderMasksOfWhatIsLater()
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        using var causal = new OurCausalTransformer();
        using var masked = new OurTransformer();
        masked.load_state_dict(causal.state_dict());
        causal.eval();
        masked.eval();
        var (src, tgt) = (Numbers([2, 5, 8], 1), Numbers([2, 3, 8], 50));

        var result = causal.call(src, tgt);

        result.data<float>().ToArray().ShouldBe(
            masked.call(src, tgt, Causal(5), Causal(3), ones(3, 5).triu(1).to(ScalarType.Bool)).data<float>().ToArray(), 1e-6);
        result.data<float>().ToArray().ShouldNotBe(masked.call(src, tgt).data<float>().ToArray());
    }

    private static Tensor Input(ParameterInfo parameter) => parameter.Name switch
    {
        "input" => Numbers([2, 3, 4, 5], 1),
        "src" => Numbers([2, 5, 8], 1),
        "tgt" => Numbers([2, 3, 8], 50),
        "src_mask" or "mask" => Causal(5),
        "tgt_mask" => Causal(3),
        "memory_mask" => ones(3, 5).triu(3).to(ScalarType.Bool),
        "src_key_padding_mask" or "memory_key_padding_mask" => Padding(5),
        "tgt_key_padding_mask" => Padding(3),
        var other => throw new InvalidOperationException($"no input {other}"),
    };

    private static Tensor Causal(long length) => ones(length, length).triu(1).to(ScalarType.Bool);

    private static Tensor Padding(long length)
    {
        var mask = zeros(2, length, dtype: ScalarType.Bool);
        mask[1, length - 1] = true;
        return mask;
    }

    private static Tensor Numbers(long[] shape, int start)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        return (arange(start, start + count, dtype: ScalarType.Float32).sin() / 2).reshape(shape);
    }

    private sealed record Case(string Name, string[] Masks, string[] Keys, float[] Output);
}
