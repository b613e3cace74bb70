namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Warnings about uses whose shapes are right and whose meaning hardly is.</summary>
public class HintTests
{
    private const string Squashed = "block Squashed { input x: [B, 4]\n x -> Linear(1) -> gate: Sigmoid -> output y }\n";

    [Theory]
    [InlineData("x -> Linear(1) -> Softmax(dim: 1) -> output y", "NNET5004")]
    [InlineData("x -> Linear(1) -> log_softmax(dim: -1) -> output y", "NNET5004")]
    [InlineData("x -> Linear(2) -> Softmax(dim: 1) -> output y", null)]
    [InlineData("x -> softmax(dim: 0) -> output y", null)]
    [InlineData("x -> softmax(dim: 1) -> log -> output y", "NNET5007")]
    [InlineData("x -> softmax(dim: 1) -> as p -> it + 1e-6 -> log -> output y", null)]
    [InlineData("output y = binary_cross_entropy_with_logits(x -> Linear(1) -> Sigmoid, t)", "NNET5005")]
    [InlineData("output y = binary_cross_entropy_with_logits(x -> Squashed, t)", "NNET5005")]
    [InlineData("output y = binary_cross_entropy(x -> Squashed, t)", null)]
    [InlineData("output y = cross_entropy(x -> softmax(dim: 1), c)", "NNET5006")]
    [InlineData("output y = cross_entropy(x -> log_softmax(dim: 1), c)", "NNET5006")]
    [InlineData("output y = nll_loss(x -> log_softmax(dim: 1), c)", null)]
    public void Hint_IsGivenOnce(string statement, string? code)
    {
        var text = $"{Squashed}model Net {{\n input x: [B, 4]\n input t: [B, 1]\n input c: int64[B]\n {statement}\n}}";

        var codes = Compiled.Text(text).Compilation.Diagnostics.Select(diagnostic => diagnostic.Code).ToList();

        codes.Where(found => found is "NNET5004" or "NNET5005" or "NNET5006" or "NNET5007" || found[4] is '2' or '3')
            .ShouldBe(code is null ? [] : [code], string.Join(", ", codes));
    }
}
