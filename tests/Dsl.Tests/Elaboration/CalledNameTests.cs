namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>A value that cannot be called hides nothing of its name where something is called.</summary>
public class CalledNameTests
{
    private static string Body(string statements) => $$"""
        const softmax = 3
        fn half(n: int): int = n / 2
        block Part(width: int) = Linear(width)
        model Net(exp: float = 2.0, sum: int[] = [1, 2]) {
            input x: [B, 4]
            {{statements}}
            output y
        }
        """;

    [Theory]
    [InlineData("mean = x -> Linear(4)  y = mean(mean, dim: 1)", "[B]")]
    [InlineData("mean = x -> Linear(4)  y = mean -> mean(dim: 1)", "[B]")]
    [InlineData("mean = x -> Linear(4)  y = mean -> tanh -> mean()", "[]")]
    [InlineData("y = exp(x) * exp", "[B, 4]")]
    [InlineData("y = sum(x, dim: 1) + sum[0]", "[B]")]
    [InlineData("y = x -> softmax(dim: 1) -> it * softmax", "[B, 4]")]
    [InlineData("y = softmax(x, dim: 1) * softmax", "[B, 4]")]
    [InlineData("len = x + 1  y = len * len([1, 2])", "[B, 4]")]
    [InlineData("half = x + 1  y = half -> Linear(half(6))", "[B, 3]")]
    [InlineData("Part = x + 1  y = Part -> Part(5)", "[B, 5]")]
    [InlineData("Linear = x + 1  y = Linear -> Linear(5)", "[B, 5]")]
    public void ACall_FindsWhatCanBeCalled(string statements, string type) =>
        Compiled.Cleanly(Body(statements)).Output("Net").ShouldBe(type);

    [Theory]
    [InlineData("mean = x + 1  y = x -> mean", "6,28 NNET2007 'mean' is a tensor [B, 4], not a layer; for the op write `mean()`")]
    [InlineData("h = x + 1  y = x -> h", "6,25 NNET2007 'h' is a tensor [B, 4], not a layer; did you mean an expression over `it`?")]
    [InlineData("h = x + 1  y = h(x)", "6,20 NNET2007 'h' is a tensor [B, 4] and cannot be called")]
    [InlineData("y = x -> Linear(Linear)  Linear = y", "6,21 NNET2005 ")]
    public void ABareName_IsTheValue(string statements, string error) => Compiled.Text(Body(statements)).Errors[0].ShouldStartWith(error);

    /// <summary>A layer that is a value is called as ever.</summary>
    [Fact]
    public void ALayer_HidesAnOpOfItsName() =>
        Compiled.Cleanly(Body("layer mean = Linear(7)  y = mean(x)")).Output("Net").ShouldBe("[B, 7]");
}
