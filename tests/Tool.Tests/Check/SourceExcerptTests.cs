using ModelDsl.Dsl.Text;
using ModelDsl.Tool.Check;

namespace ModelDsl.Tool.Tests.Check;

public sealed class SourceExcerptTests
{
    [Fact]
    public void Span_IsUnderlined() => Excerpt("  a -> b -> c", "b").ShouldBe(new SourceExcerpt("a -> b -> c", "     ^"));

    [Fact]
    public void Tabs_KeepTheCaretsInPlace() => Excerpt("\ta\t-> bb", "bb").ShouldBe(new SourceExcerpt("a\t-> bb", " \t   ^^"));

    [Fact]
    public void SpanOfSeveralLines_IsUnderlinedToTheEndOfTheFirst() =>
        Excerpt("a {\n}", "{\n}").ShouldBe(new SourceExcerpt("a {", "  ^"));

    [Fact]
    public void EndOfFile_HasACaret()
    {
        var file = new SourceFile("a.nnet", "model M {");

        SourceExcerpt.Of(new Location(file, new TextSpan(9, 0))).ShouldBe(new SourceExcerpt("model M {", "         ^"));
    }

    [Fact]
    public void EmptyLine_HasNoExcerpt() => SourceExcerpt.Of(new Location(new SourceFile("a.nnet", "\n"), default)).ShouldBeNull();

    [Fact]
    public void LongLine_IsCut()
    {
        var excerpt = Excerpt(new string('x', 5000) + "here" + new string('y', 5000), "here")!;

        excerpt.Text.Length.ShouldBeLessThan(200);
        excerpt.Text.ShouldStartWith("…x");
        excerpt.Text.ShouldEndWith("y…");
        excerpt.Text.IndexOf("here", StringComparison.Ordinal).ShouldBe(excerpt.Underline.IndexOf('^'));
        excerpt.Underline.TrimStart().ShouldBe("^^^^");
    }

    private static SourceExcerpt? Excerpt(string text, string part)
    {
        var file = new SourceFile("a.nnet", text);
        return SourceExcerpt.Of(new Location(file, new TextSpan(text.IndexOf(part, StringComparison.Ordinal), part.Length)));
    }
}
