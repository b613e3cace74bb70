using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Tests.Parsing;

/// <summary>A broken statement costs one error and itself; what stands around it is in the tree.</summary>
public class RecoveryTests
{
    [Theory]
    [InlineData("x ->")]
    [InlineData("x -> Conv2d(3,")]
    [InlineData("x -> Conv2d(3, kernel_size: 3 -> ReLU")]
    [InlineData("x -> Conv2d (3) -> ReLU")]
    [InlineData("x -> repeat 3 { Conv2d(3) -> ReLU")]
    [InlineData("x -> if a { ReLU")]
    [InlineData("x -> concat(dim: 1) { ReLU,")]
    [InlineData("input y: [B,")]
    [InlineData("input y: [B, 3")]
    [InlineData("input y:")]
    [InlineData("layer e =")]
    [InlineData("z = a +")]
    [InlineData("z = (a, b")]
    [InlineData("z = \"text")]
    [InlineData("inputs y: [B]")]
    [InlineData("z = a ) + b")]
    [InlineData("z = a = b ]")]
    [InlineData("(a, b")]
    [InlineData("where H % 2 ==")]
    [InlineData("x -> as")]
    public void StatementsAroundABrokenOne_AreKept(string broken)
    {
        var result = Examples.Parse($"model Net {{\n    input x: [B]\n    {broken}\n    y = relu(x)\n    output y\n}}\nconst last = 1");

        result.Diagnostics.ShouldHaveSingleItem().Location.Start.Line.ShouldBe(3);
        var statements = Statements(result.Unit.Declarations[0]);
        statements[0].ShouldBeOfType<InputStatement>();
        statements[^2].ShouldBeOfType<AssignmentStatement>().Value.ShouldBeOfType<CallExpression>();
        statements[^1].ShouldBeOfType<OutputStatement>();
        result.Unit.Declarations[^1].ShouldBeOfType<ConstDeclaration>();
    }

    [Fact]
    public void IndependentErrors_AreAllReported_InOrder()
    {
        var result = Examples.Parse("model A {\n  x -> (\n  y = 1 +\n}\nmodle B { }\nfn f() = 1\nblock C { input x: [B] }");

        result.Diagnostics.Select(diagnostic => diagnostic.Location.Start.Line).ShouldBe([2, 3, 5, 6]);
        result.Unit.Declarations.Count.ShouldBe(2);
    }

    [Fact]
    public void EveryPrefixOfAFile_ParsesToTheDeclarationsItHolds()
    {
        var text = Examples.Read("Models.nnet");
        var whole = Examples.ParseClean(text);
        for (var length = 1; length < text.Length; length += 7)
        {
            // Half a comment is an operator, and goes on with the declaration before it.
            if (text[length - 1] == '/') continue;

            var result = Examples.Parse(text.Substring(0, length));
            var complete = whole.Declarations.TakeWhile(declaration => declaration.Span.End < length).ToArray();
            result.Unit.Declarations.Take(complete.Length).Select(SyntaxWalk.Describe).ShouldBe(complete.Select(SyntaxWalk.Describe));
            result.Diagnostics.Count.ShouldBeLessThanOrEqualTo(3, text.Substring(0, length));
        }
    }

    private static IReadOnlyList<Statement> Statements(Declaration declaration) =>
        ((StatementBody)declaration.ShouldBeOfType<ModuleDeclaration>().Body).Statements;
}
