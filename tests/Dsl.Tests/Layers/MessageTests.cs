using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Layers;

/// <summary>What users read when a use is wrong: what was needed, what was found, and the mend.</summary>
public class MessageTests
{
    [Theory]
    [InlineData(
        "Conv2d", "2,512", "NNET3001",
        "Conv2d needs [N, C, H, W] or [C, H, W], but gets [2, 512]; reshape it to [N, C, H, W] first, with `reshape` or `Unflatten`")]
    [InlineData(
        "Conv2d", "2,3,4,5,6", "NNET3001",
        "Conv2d needs [N, C, H, W] or [C, H, W], but gets [2, 3, 4, 5, 6]; use Conv3d, or change the shape with `reshape`")]
    [InlineData(
        "BatchNorm2d", "2,3,4", "NNET3001",
        "BatchNorm2d needs [N, C, H, W], but gets [2, 3, 4]; use BatchNorm1d, or change the shape with `reshape`")]
    [InlineData(
        "Conv2d", "2,3,2,9", "NNET3006",
        "the window of Conv2d (3) is larger than dim 2 of its input (2); use a smaller kernel or more padding")]
    [InlineData(
        "Linear", "int64:2,3", "NNET3002",
        "Linear needs floats of the model's dtype, but gets int64[2, 3]; embed it with `Embedding` or convert it with `to`")]
    [InlineData("Embedding", "2,3", "NNET3002", "Embedding needs indices, int64 or int32, as input, but gets float[2, 3]")]
    [InlineData(
        "PixelShuffle", "1,6,2,2", "NNET3005",
        "PixelShuffle: the square of upscale_factor must divide the channels of the input, but 9 does not divide 6")]
    public void Layer_TellsWhatItNeeds(string name, string input, string code, string message)
    {
        var layer = Catalogue.FindLayer(name)!;
        var arguments = layer.Parameters.Where(parameter => parameter.IsRequired)
            .ToDictionary(parameter => parameter.Name, _ => (object?)3L);
        var parts = input.Split(':');
        var type = new TensorType(
            Shape.Of(parts[^1].Split(',').Select(size => (Dim)long.Parse(size))),
            parts.Length > 1 ? DtypeRules.Parse(parts[0])!.Value : Dtype.Float);

        var error = Should.Throw<RuleException>(() => layer.Rule(new ConcreteRuleContext(layer, new() { ["input"] = [type] }, arguments)));

        error.Code.ShouldBe(code);
        error.Message.ShouldBe(message);
    }

    [Fact]
    public void EmbeddingBag_TakesTheLastOffset_OnlyWithOffsets()
    {
        var bag = Catalogue.FindLayer("EmbeddingBag")!;
        var arguments = new Dictionary<string, object?> { ["num_embeddings"] = 9L, ["embedding_dim"] = 4L, ["include_last_offset"] = true };

        var error = Should.Throw<RuleException>(() => bag.Rule(
            new ConcreteRuleContext(bag, new() { ["input"] = [new TensorType(Shape.Of(3, 5), Dtype.Int64)] }, arguments)));

        error.Code.ShouldBe(RuleCodes.Argument);
        error.Message.ShouldBe("EmbeddingBag takes include_last_offset only together with offsets; each row of [3, 5] is a bag");
    }

    [Fact]
    public void EmbeddingBag_TakesWeightsOfTheModelsDtype()
    {
        var bag = Catalogue.FindLayer("EmbeddingBag")!;
        var arguments = new Dictionary<string, object?> { ["num_embeddings"] = 9L, ["embedding_dim"] = 4L, ["mode"] = "sum" };
        TensorType indices = new(Shape.Of(6), Dtype.Int64), offsets = new(Shape.Of(2), Dtype.Int64);

        var error = Should.Throw<RuleException>(() => bag.Rule(new ConcreteRuleContext(
            bag, new() { ["input"] = [indices], ["offsets"] = [offsets], ["per_sample_weights"] = [indices] }, arguments)));

        error.Code.ShouldBe(RuleCodes.Dtype);
        error.Message.ShouldContain("needs floats of the model's dtype");
    }

    [Theory]
    [InlineData(-1.0, 3.0, Dtype.UInt8, "start of linspace is -1, but uint8 goes from 0 to 255")]
    [InlineData(0.0, 40_000.0, Dtype.Int16, "end of linspace is 40000, but int16 goes from -32768 to 32767")]
    public void Linspace_TakesLimitsThatItsDtypeHolds(double start, double end, Dtype dtype, string message)
    {
        var linspace = Catalogue.FindOp("linspace")!;

        var error = Should.Throw<RuleException>(() => linspace.Rule(new ConcreteRuleContext(
            linspace, new(), new Dictionary<string, object?> { ["start"] = start, ["end"] = end, ["steps"] = 3L, ["dtype"] = dtype })));

        error.Message.ShouldBe(message);
    }

    [Fact]
    public void Concat_TellsWhichSizesDiffer_AndHowToMendThem()
    {
        var height = Dim.Of(new Symbol("H", SymbolKind.Dimension, 1));
        var concat = Catalogue.FindOp("concat")!;
        TensorType skip = new(Shape.Of(1, 64, height, 8), Dtype.Float), up = new(
            Shape.Of(1, 64, 2 * Dim.FloorDiv(height, 2), 8), Dtype.Float);

        var error = Should.Throw<RuleException>(() => concat.Rule(
            new ConcreteRuleContext(concat, new() { ["tensors"] = [skip, up] }, new Dictionary<string, object?> { ["dim"] = 1L })));

        error.Code.ShouldBe(RuleCodes.MergeShapes);
        error.Message.ShouldStartWith("cannot concatenate [1, 64, H, 8] and [1, 64, 2*(H/2), 8] on dim 1: dim 2 differs (H = ");
        error.Message.ShouldEndWith("; add `where H % 2 == 0` or crop");
    }
}
