using System.Diagnostics;
using System.Text;

namespace ModelDsl.Dsl.Tests.Parsing;

/// <summary>Text made to hurt: it costs little time, no stack, and is answered with located errors.</summary>
public class HostileInputTests
{
    public static TheoryData<string, string, string, string> Budgets => new()
    {
        { "", "(", "", "NNET9003" },
        { "model A { x = ", "([", "", "NNET9003" },
        { "model A { x -> ", "if a { ", "", "NNET9003" },
        { "model A { x = a", "+a", " }", "NNET9008" },
        { "model A { x = a", "**a", " }", "NNET9008" },
        { "model A { x = ", "- ", "a }", "NNET9008" },
        { "model A { x = ", "not ", "a }", "NNET9008" },
        { "model A { x = ", "if a { b } else ", "{ c } }", "NNET9008" },
        { "model A { x = a", "[0]", " }", "NNET9008" },
        { "model A { x = a", "(0)", " }", "NNET9008" },
        { "model A { x = a", ".b", " }", "NNET9008" },
        { "model A { x -> ", "a: ", "ReLU }", "NNET9008" },
        { "model A(x: int", "[]", ") { }", "NNET9008" },
        { "model A { x -> \"{", "(", "}\": ReLU }", "NNET9003" },
        { "", " ", "", "NNET9002" },
    };

    [Theory, MemberData(nameof(Budgets))]
    public void Depth_IsBounded(string start, string repeated, string end, string code)
    {
        var count = code == "NNET9002" ? 1_100_000 : 1_000_000 / repeated.Length;
        var text = start + new StringBuilder().Insert(0, repeated, count) + end;
        if (code != "NNET9002") text.Length.ShouldBeLessThan(1 << 20);

        Quickly(() => Examples.Parse(text).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(code));
    }

    [Theory]
    [InlineData("model A { x", " -> ReLU", " }")]
    [InlineData("model A {", " x = y", " }")]
    [InlineData("model A(", "x: int, ", ") { }")]
    [InlineData("model A { x -> f(", "a, ", ") }")]
    [InlineData("model A { x -> \"", "{i}", "\": R }")]
    [InlineData("", "const a = 1\n", "")]
    [InlineData("", "/// text\n", "")]
    public void Length_IsFree(string start, string repeated, string end)
    {
        var text = start + new StringBuilder().Insert(0, repeated, 400_000 / repeated.Length) + end;
        Quickly(() => Examples.ParseClean(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("model A {\n")]
    public void ManyErrors_AreFound_InLinearTime(string start)
    {
        foreach (var broken in new[] { "x y\n", "x = (a\n", ") ;", "model A {\n", "'\n", "\"\n", "x -> \n", "(a) [b] ", "} { " })
        {
            var text = start + new StringBuilder().Insert(0, broken, 100_000 / broken.Length);
            Quickly(() => Examples.Parse(text).Diagnostics.ShouldNotBeEmpty());
        }
    }

    [Fact]
    public void DeepestAllowedText_IsParsed_OnLittleStack()
    {
        var parts = new (string Open, string Inner, string Close)[]
        {
            ("(y -> f(a, ", "b", "))"), ("- - (", "b", ")"), ("[a + f(x: ", "b", ")]"), ("if c { x -> (", "b", ") } else { d }"),
        };
        foreach (var (open, inner, close) in parts)
        {
            var depth = 62 / open.Count(c => c is '(' or '[' or '{');
            var value = string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));
            LittleStack.Run(() => Examples.ParseClean($"model A {{ x = {value} }}"));
        }
    }

    [Fact]
    public void MutatedFiles_NeitherThrowNorEscapeTheirSpans()
    {
        var random = new Random(20240607);
        var texts = new[] { "Models.nnet", "Everything.nnet", "Train.nnet" }.Select(Examples.Read).ToArray();
        string[] fragments =
            ["(", ")", "{", "}", "[", "]", "\"", "->", "=", ":", ",", ";", "if ", " model A {", "/*", "//", "\n", "output ", "..", "'",
                "\0", "-", "😀", "9"];
        for (var i = 0; i < 2_000; i++)
        {
            var text = new StringBuilder(texts[random.Next(texts.Length)]);
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                if (random.Next(2) == 0) text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
                else text.Insert(at, fragments[random.Next(fragments.Length)]);
            }

            var result = Examples.Parse(text.ToString());
            foreach (var diagnostic in result.Diagnostics)
            {
                diagnostic.Location.Span.Start.ShouldBeGreaterThanOrEqualTo(0);
                diagnostic.Location.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            }

            result.Unit.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
        }
    }

    // Generous: what grows faster than its text takes minutes.
    private static void Quickly(Action parse)
    {
        var watch = Stopwatch.StartNew();
        parse();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
