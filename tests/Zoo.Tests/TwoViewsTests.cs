using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>
/// The elaborated graph and the generated class are two views of one model: what the first proves, the second must do.
/// </summary>
public class TwoViewsTests
{
    public static TheoryData<string> Models => [.. Repository.Zoo.Models.Select(model => model.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void State_IsTheGraphsInOrder(string name)
    {
        using var model = new ModelCase(name);
        var parameters = model.Module.named_parameters().Select(parameter => parameter.name).ToHashSet();
        var actual = model.Module.state_dict().Select(entry =>
            $"{(parameters.Contains(entry.Key) ? WeightKind.Parameter : WeightKind.Buffer)} {entry.Key}: {entry.Value.dtype} [{string.Join(", ", entry.Value.shape)}]");
        actual.ShouldBe(model.Model.State.Select(weight =>
            $"{weight.Kind} {weight.Key}: {weight.Dtype.TorchSharpName() ?? nameof(ScalarType.Float32)} {weight.Shape}"));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void EveryIntermediateShape_IsTheProvedOne(string name)
    {
        using var model = new ModelCase(name);

        // Two runs with different sizes: a shape that is right by chance is right once.
        foreach (var start in new long[] { 33, 46 })
        {
            var sizes = new Dictionary<Symbol, long>();
            long SizeOf(Symbol symbol)
            {
                if (!sizes.TryGetValue(symbol, out var size)) sizes[symbol] = size = symbol.Name == "B" ? 2 : start + sizes.Count;
                return size;
            }

            var seen = Shapes(model, model.Example(SizeOf));
            foreach (var (path, outputs) in model.Nodes)
            {
                seen[path].ShouldBe(outputs.Select(type => Evaluate(type, SizeOf)), $"{name}.{path}");
            }
        }
    }

    private static string Evaluate(TensorType type, Func<Symbol, long> size) => $"[{string.Join(", ", type.Shape.AsEnumerable().Select(dim => dim.Evaluate(size)))}]";

    /// <summary>The shapes that each submodule gave in one run, by path.</summary>
    private static Dictionary<string, List<string>> Shapes(ModelCase model, IReadOnlyList<Tensor> inputs)
    {
        var seen = new Dictionary<string, List<string>>();
        var removals = new List<Action>();
        foreach (var (path, module) in model.Module.named_modules())
        {
            void Note(params Tensor[] results) => seen[path] = [.. results.Select(result => $"[{string.Join(", ", result.shape)}]")];
            switch (module)
            {
                case nn.Module<Tensor, Tensor> plain:
                    removals.Add(plain.register_forward_hook((_, _, result) =>
                    {
                        Note(result);
                        return result;
                    }).remove);
                    break;
                case TorchSharp.Modules.LSTM lstm:
                    removals.Add(lstm.register_forward_hook((_, _, _, result) =>
                    {
                        Note(result.Item1, result.Item2, result.Item3);
                        return result;
                    }).remove);
                    break;
            }
        }

        using var gradients = no_grad();
        var outputs = model.Call(inputs);
        foreach (var tensor in outputs.Concat(inputs)) tensor.Dispose();
        foreach (var remove in removals) remove();
        return seen;
    }
}
