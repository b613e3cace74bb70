using System.Text.Json;

namespace ModelDsl.Tool.Tests.Summary;

public sealed class SummaryJsonTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Perceptron_IsWrittenWhole()
    {
        var result = Nnet.Run("summary", "Perceptron", folder.Add("a.nnet", Networks.Perceptron.Replace("[B, ", "[2, ")), "--json");

        result.Status.ShouldBe(0);
        result.Error.ShouldBeEmpty();
        result.Output.ShouldBe(
            """
            {"model":"Perceptron","parameters":67,"trainable":67,"flops":112,
            "inputs":[{"name":"x","dtype":"float32","shape":["2","4"]}],
            "outputs":[{"name":"logits","dtype":"float32","shape":["2","3"]}],
            "state":[
            {"key":"fc1.weight","kind":"parameter","dtype":"float32","shape":["8","4"]},
            {"key":"fc1.bias","kind":"parameter","dtype":"float32","shape":["8"]},
            {"key":"fc2.weight","kind":"parameter","dtype":"float32","shape":["3","8"]},
            {"key":"fc2.bias","kind":"parameter","dtype":"float32","shape":["3"]}],
            "layers":[
            {"path":"fc1","kind":"Linear","output":["2","8"],"parameters":40},
            {"path":"fc2","kind":"Linear","output":["2","3"],"parameters":27}]}
            """.Replace("\n", "") + "\n");
    }

    [Fact]
    public void ResNet_HasTheKeysOfPyTorch()
    {
        var summary = Summarize("ResNet4", Networks.ResNet);

        summary.GetProperty("parameters").GetInt64().ShouldBe(1383);
        Shapes(summary.GetProperty("inputs"), "name").ShouldBe(["image [B,1,H,W]"]);
        Shapes(summary.GetProperty("outputs"), "name").ShouldBe(["logits [B,3]"]);
        Shapes(summary.GetProperty("state"), "key").ShouldBe(
        [
            "conv1.weight [4,1,5,5]", .. BatchNorm("bn1", 4),
            "layer1.0.conv1.weight [4,4,3,3]", .. BatchNorm("layer1.0.bn1", 4),
            "layer1.0.conv2.weight [4,4,3,3]", .. BatchNorm("layer1.0.bn2", 4),
            "layer2.0.conv1.weight [8,4,3,3]", .. BatchNorm("layer2.0.bn1", 8),
            "layer2.0.conv2.weight [8,8,3,3]", .. BatchNorm("layer2.0.bn2", 8),
            "layer2.0.downsample.0.weight [8,4,1,1]", .. BatchNorm("layer2.0.downsample.1", 8),
            "fc.weight [3,8]", "fc.bias [3]",
        ]);
    }

    [Fact]
    public void Buffers_AreToldFromParameters()
    {
        var state = Summarize("ResNet4", Networks.ResNet).GetProperty("state").EnumerateArray().Skip(1).Take(5)
            .Select(entry => $"{entry.GetProperty("kind").GetString()} {entry.GetProperty("dtype").GetString()}");

        state.ShouldBe(["parameter float32", "parameter float32", "buffer float32", "buffer float32", "buffer int64"]);
    }

    [Fact]
    public void Layers_ComeInOrderWithTheirParents()
    {
        var layers = Summarize("ResNet4", Networks.ResNet).GetProperty("layers").EnumerateArray().ToList();

        layers.Select(layer => $"{layer.GetProperty("path").GetString()} {layer.GetProperty("kind").GetString()}").ShouldBe(
        [
            "conv1 Conv2d", "bn1 BatchNorm2d",
            "layer1 Stage", "layer1.0 BasicBlock",
            "layer1.0.conv1 Conv2d", "layer1.0.bn1 BatchNorm2d", "layer1.0.conv2 Conv2d", "layer1.0.bn2 BatchNorm2d",
            "layer2 Stage", "layer2.0 BasicBlock",
            "layer2.0.conv1 Conv2d", "layer2.0.bn1 BatchNorm2d", "layer2.0.conv2 Conv2d", "layer2.0.bn2 BatchNorm2d",
            "layer2.0.downsample Sequential", "layer2.0.downsample.0 Conv2d", "layer2.0.downsample.1 BatchNorm2d",
            "fc Linear",
        ]);
        layers.Sum(layer => layer.GetProperty("parameters").GetInt64()).ShouldBe(1383);
        layers[0].GetProperty("output").EnumerateArray().Select(size => size.GetString()).ShouldBe(["B", "4", "H - 4", "W - 4"]);
    }

    [Fact]
    public void ParameterWithoutDefault_MakesAnExpression()
    {
        var summary = Summarize("Wide", "model Wide(width: int) { input x: [2, 4] x -> fc: Linear(width) -> output y }");

        summary.GetProperty("parameters").GetString().ShouldBe("5 * width");
        summary.GetProperty("flops").GetString().ShouldBe("8 * width");
        Shapes(summary.GetProperty("state"), "key").ShouldBe(["fc.weight [width,4]", "fc.bias [width]"]);
    }

    [Fact]
    public void TotalThatDoesNotFit_IsNull()
    {
        const int half = 1 << 30;

        var summary = Summarize("M", $"model M {{ input x: [B, {half}] x -> a: Linear({half}) -> b: Linear({half}) -> output y }}");

        // Each layer has 2^60 weights and more, which fits; their bytes do not.
        summary.GetProperty("parameters").GetInt64().ShouldBe(2 * ((1L << 60) + half));
        Nnet.Run("summary", "M", folder.Path).Lines.ShouldContain("  bytes          too many to count in float32, buffers included");
    }

    [Fact]
    public void DeclaredParameter_HasAnEntryOfItsOwn()
    {
        var summary = Summarize("M", "model M { input x: [B, 4] parameter scale: [4] = ones x * scale -> fc: Linear(2) -> output y }");

        summary.GetProperty("parameters").GetInt64().ShouldBe(14);
        Shapes(summary.GetProperty("state"), "key").ShouldBe(["scale [4]", "fc.weight [2,4]", "fc.bias [2]"]);
        var layers = summary.GetProperty("layers");
        layers[0].GetProperty("kind").GetString().ShouldBe("Parameter");
        layers[0].GetProperty("parameters").GetInt64().ShouldBe(4);
    }

    [Fact]
    public void ListOfModules_HasNoOutputOfItsOwn()
    {
        var summary = Summarize("M", "model M { input x: [B, 4] x -> blocks: repeat 2 { Linear(4) } -> output y }");

        var layers = summary.GetProperty("layers").EnumerateArray().ToList();
        layers.Select(layer => layer.GetProperty("path").GetString()).ShouldBe(["blocks", "blocks.0", "blocks.1"]);
        layers[0].GetProperty("output").ValueKind.ShouldBe(JsonValueKind.Null);
        layers[1].GetProperty("parameters").GetInt64().ShouldBe(20);
    }

    [Fact]
    public void IntegerInput_KeepsItsDtype()
    {
        var summary = Summarize("M", "model M { input ids: int64[B, T] ids -> embed: Embedding(10, 4) -> output y }");

        summary.GetProperty("inputs")[0].GetProperty("dtype").GetString().ShouldBe("int64");
        Shapes(summary.GetProperty("outputs"), "name").ShouldBe(["y [B,T,4]"]);
    }

    [Fact]
    public void Pair_IsAnArrayOfItsParts()
    {
        var parts = Summarize("Gan", Networks.Gan);

        parts.EnumerateArray().Select(part => part.GetProperty("model").GetString()).ShouldBe(["Generator", "Discriminator"]);
        parts[0].GetProperty("parameters").GetInt64().ShouldBe(66, "the pair's own default of `latent` holds, not the generator's");
    }

    private JsonElement Summarize(string model, string text)
    {
        var result = Nnet.Run("summary", model, folder.Add("a.nnet", text), "--json");
        result.Status.ShouldBe(0, result.Error);
        return result.Json;
    }

    private static IEnumerable<string> Shapes(JsonElement entries, string name) =>
        from entry in entries.EnumerateArray()
        let sizes = entry.GetProperty("shape").EnumerateArray().Select(size => size.GetString())
        select $"{entry.GetProperty(name).GetString()} [{string.Join(",", sizes)}]";

    private static IEnumerable<string> BatchNorm(string path, int features) =>
    [
        $"{path}.weight [{features}]", $"{path}.bias [{features}]",
        $"{path}.running_mean [{features}]", $"{path}.running_var [{features}]", $"{path}.num_batches_tracked []",
    ];
}
