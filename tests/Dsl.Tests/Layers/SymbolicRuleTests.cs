using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Layers;

/// <summary>Shapes of inputs whose sizes only the run knows: every value of the symbol must give what the number gives.</summary>
public class SymbolicRuleTests
{
    private static readonly Symbol Batch = new("B", SymbolKind.Dimension);
    private static readonly Symbol Height = new("H", SymbolKind.Dimension);

    [Theory]
    [InlineData("Conv2d", 3, 1, 1, false, "[B, 8, H]")]
    [InlineData("Conv2d", 3, 2, 1, false, "[B, 8, (H + 1)/2]")]
    [InlineData("Conv2d", 7, 2, 3, false, "[B, 8, (H + 1)/2]")]
    [InlineData("MaxPool2d", 2, 2, 0, false, "[B, 3, H / 2]")]
    [InlineData("MaxPool2d", 2, 2, 1, true, "[B, 3, H/2 + 1]")]
    [InlineData("MaxPool2d", 3, 2, 0, true, "[B, 3, H / 2]")]
    [InlineData("ConvTranspose2d", 4, 2, 1, false, "[B, 8, 2 * H]")]
    public void Windows_GiveCanonicalSizes(string name, long kernel, long stride, long padding, bool ceilMode, string expected)
    {
        var arguments = new Dictionary<string, object?> { ["kernel_size"] = kernel, ["stride"] = stride, ["padding"] = padding };
        if (name.StartsWith("Conv", StringComparison.Ordinal)) arguments["out_channels"] = 8L;
        else arguments["ceil_mode"] = ceilMode;

        Apply(name, Shape.Of(Dim.Of(Batch), 3, Dim.Of(Height), 40), arguments).Slice(0, 3).ToString().ShouldBe(expected);
    }

    [Fact]
    public void Windows_AgreeWithNumbers()
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            long kernel = random.Next(1, 5), stride = random.Next(1, 5), padding = random.Next(0, (int)kernel / 2 + 1);
            var arguments = new Dictionary<string, object?>
            {
                ["kernel_size"] = kernel,
                ["stride"] = stride,
                ["padding"] = padding,
                ["ceil_mode"] = random.Next(2) == 0,
            };
            var symbolic = Apply("MaxPool1d", Shape.Of(1, 1, Dim.Of(Height)), arguments)[2];
            for (var height = kernel; height < 20; height++)
            {
                symbolic.Evaluate(_ => height).ShouldBe(Apply("MaxPool1d", Shape.Of(1, 1, height), arguments)[2].ConstantValue);
            }
        }
    }

    [Fact]
    public void CeilMode_DropsAWindowThatStartsInTheRightPadding() =>
        Apply("MaxPool1d", Shape.Of(1, 1, 5), new() { ["kernel_size"] = 2L, ["stride"] = 2L, ["padding"] = 1L, ["ceil_mode"] = true })[2]
            .ShouldBe((Dim)3);

    [Theory]
    [InlineData("Flatten", null, "[B, 64 * H]")]
    [InlineData("AdaptiveAvgPool2d", 7L, "[B, H, 7, 7]")]
    public void Rest_KeepsTheBatch(string name, object? outputSize, string expected)
    {
        var arguments = outputSize is null ? new Dictionary<string, object?>() : new() { ["output_size"] = outputSize };
        Apply(name, Shape.Of(Dim.Of(Batch), Dim.Of(Height), 8, 8), arguments).ToString().ShouldBe(expected);
    }

    [Fact]
    public void Reshape_FindsTheMissingSize()
    {
        var shape = Shape.Of(Dim.Of(Batch), 3136);
        Apply("reshape", shape, new() { ["shape"] = new long[] { -1, 64, 7, 7 } }).ToString().ShouldBe("[B, 64, 7, 7]");
    }

    [Fact]
    public void Reshape_ToAnotherNumberOfElements_IsRefuted()
    {
        var error = Should.Throw<RuleException>(
            () => Apply("reshape", Shape.Of(Dim.Of(Batch), 512), new() { ["shape"] = new long[] { -1, 28, 28, 1 } }));
        error.Message.ShouldBe("reshape cannot make [-1, 28, 28, 1] of [B, 512]: each sample has 512 elements, not 784");
    }

    [Fact]
    public void Lstm_GivesStatesOfEveryLayerAndDirection()
    {
        var lstm = Catalogue.FindLayer("LSTM")!;
        var input = new TensorType(Shape.Of(Dim.Of(Batch), Dim.Of(Height), 32), Dtype.Float);
        var context = new ConcreteRuleContext(
            lstm, new() { ["input"] = [input] }, new Dictionary<string, object?>
            {
                ["hidden_size"] = 128L,
                ["num_layers"] = 2L,
                ["bidirectional"] = true
            });

        var result = (ResultType.Tuple)lstm.Rule(context);

        ((ResultType.Single)result.Elements[0]).Type.ToString().ShouldBe("[B, H, 256]");
        ((ResultType.Tuple)result.Elements[1]).Elements.Select(state => ((ResultType.Single)state).Type.ToString())
            .ShouldBe(["[4, B, 128]", "[4, B, 128]"]);
        context.Sizes["input_size"].ShouldBe((Dim)32);
    }

    private static Shape Apply(string name, Shape input, Dictionary<string, object?> arguments)
    {
        OperationDescription? operation = Catalogue.FindLayer(name);
        operation ??= Catalogue.FindOp(name)!;
        var context = new ConcreteRuleContext(operation, new() { ["input"] = [new TensorType(input, Dtype.Float)] }, arguments);
        return ((ResultType.Single)operation.Rule(context)).Type.Shape;
    }
}
