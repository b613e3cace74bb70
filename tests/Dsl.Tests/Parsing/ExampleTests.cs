using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Parsing;

public class ExampleTests
{
    [Theory, MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void Example_ParsesWithoutDiagnostics(string name)
    {
        var unit = Examples.ParseClean(Examples.Read(name));
        unit.Declarations.ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void Spans_LieInsideTheirParents_AndHoldNoSpaceAtTheirEnds(string name)
    {
        var text = Examples.Read(name);
        foreach (var node in Examples.ParseClean(text).SelfAndDescendants())
        {
            // The text of a label may hold any character; it is delimited by quotes and holes.
            if (node is not LabelText) TextOf(text, node).ShouldBe(TextOf(text, node).Trim(), node.GetType().Name);
            node.Span.Length.ShouldBeGreaterThan(0, node.GetType().Name);
            foreach (var child in node.Children())
            {
                child.Span.Start.ShouldBeGreaterThanOrEqualTo(node.Span.Start, $"{child} in {node}");
                child.Span.End.ShouldBeLessThanOrEqualTo(node.Span.End, $"{child} in {node}");
            }
        }
    }

    [Theory, MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void Siblings_FollowEachOther_WithoutOverlap(string name)
    {
        foreach (var node in Examples.ParseClean(Examples.Read(name)).SelfAndDescendants())
        {
            var children = node.Children().OrderBy(child => child.Span.Start).ToArray();
            for (var i = 1; i < children.Length; i++)
            {
                children[i].Span.Start.ShouldBeGreaterThanOrEqualTo(children[i - 1].Span.End, $"{children[i]} in {node}");
            }
        }
    }

    [Theory, MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void SpanOfAnExpression_ParsesAgainToTheSameTree(string name)
    {
        var text = Examples.Read(name);
        foreach (var expression in Examples.ParseClean(text).SelfAndDescendants().OfType<Expression>())
        {
            if (expression is RangeExpression) continue;
            var unit = Examples.ParseClean($"block B {{ x = {TextOf(text, expression)} }}");
            ValueOf(unit).Describe().ShouldBe(expression.Describe());
        }
    }

    [Theory, MemberData(nameof(Examples.Names), MemberType = typeof(Examples))]
    public void SpanOfAStage_ParsesAgainToTheSameTree(string name)
    {
        var text = Examples.Read(name);
        foreach (var stage in Examples.ParseClean(text).SelfAndDescendants().OfType<Stage>())
        {
            var unit = Examples.ParseClean($"block B {{ x = y -> {TextOf(text, stage)} }}");
            ValueOf(unit).ShouldBeOfType<PipelineExpression>().Chain.Stages.ShouldHaveSingleItem().Describe().ShouldBe(stage.Describe());
        }
    }

    private static Expression ValueOf(CompilationUnit unit)
    {
        var body = ((ModuleDeclaration)unit.Declarations.ShouldHaveSingleItem()).Body.ShouldBeOfType<StatementBody>();
        return body.Statements.ShouldHaveSingleItem().ShouldBeOfType<AssignmentStatement>().Value;
    }

    private static string TextOf(string text, SyntaxNode node) => text.Substring(node.Span.Start, node.Span.Length);
}
