using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Binding;

public class DuplicateParameterTests
{
    [Theory]
    [InlineData("model M(n: int = 2, n: int = 3) { input x: [B, n] x -> Linear(n) -> output y }", 21)]
    [InlineData("model Net3(size: int, count: int = 2, count: bool = false) {}", 39)]
    [InlineData("block P(count: int = 2, count: int = 3) {}", 25)]
    [InlineData("fn f(a: int, a: int): int = a", 14)]
    [InlineData(
        "pair G(n: int = 2, n: int = 3) { generator A discriminator A objective bce } model A { input x: [B, 1] x -> Linear(1) -> output "
        + "y }",
        20)]
    public void ParameterDeclaredTwice_IsOneErrorAtTheSecond(string text, int column)
    {
        var errors = Compiler.Compile([new SourceFile("test.nnet", text)]).Diagnostics.Where(diagnostic => diagnostic.Code == "NNET2002");

        var error = errors.ShouldHaveSingleItem();
        error.Location.Start.Column.ShouldBe(column);
        error.Message.ShouldMatch("^the parameter '(n|count|a)' is declared twice$");
    }
}
