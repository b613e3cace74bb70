namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary><c>expect</c>: what a model costs.</summary>
public class ExpectationTests
{
    private const string Net = """
        block Part { input x: [B, C] x -> fc: Linear(4) -> Tanh -> output y }
        model M {
        input x: [B, 8]
        x -> part: Part -> head: Sequential { Linear(3) -> ReLU } -> repeat 2 { Linear(3) } -> it * 2 -> output y

        """;

    // 4 + 4 in the block, 3 + 3 in the container, 3 + 3 in the loop, 3 of the product.
    [Theory]
    [InlineData("params == 36 + 15 + 24")]
    [InlineData("flops == (32 + 12 + 18) * B")]
    [InlineData("activations == 23 * B")]
    [InlineData("activations < 23 * B + 1")]
    [InlineData("activations <= 23 * B")]
    public void ABudgetThatHolds_IsSilent(string expectation) => Compiled.Cleanly($"{Net}expect {expectation} }}");

    [Theory]
    [InlineData("params < 75", "`expect params < 75` does not hold: the model has 75 parameters")]
    [InlineData("activations == 22 * B", "`expect activations == 22 * B` does not hold: the model has 23 * B elements of activations")]
    [InlineData("activations <= 20 * B", "does not hold: the model has 23 * B elements of activations")]
    [InlineData("1000 * B < flops", "does not hold: the model has 62 * B multiply-adds")]
    [InlineData("flops < params", "does not hold: the model has 75 parameters and 62 * B multiply-adds")]
    public void AMissedBudget_TellsWhatIsFound(string expectation, string message)
    {
        var error = Compiled.Text($"{Net}expect {expectation} }}").Error;
        error.ShouldStartWith("5,8 NNET3020");
        error.ShouldEndWith(message);
    }
}
