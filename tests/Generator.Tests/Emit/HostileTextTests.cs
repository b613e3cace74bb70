using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Generator.Tests.Running;
using NnetFacts = ModelDsl.Dsl.Parsing.SyntaxFacts;

namespace ModelDsl.Generator.Tests.Emit;

/// <summary>
/// Thousands of random names, labels, messages and comments made to break out of the C# that they are written into: what comes out parses
/// to
/// the members of a harmless model, no more and no fewer. <c>HOSTILE_TEXTS</c> sets how many models, <c>HOSTILE_SEED</c> which.
/// </summary>
public class HostileTextTests
{
    private const int ModelsPerProject = 100;

    private static readonly int Models = Setting("HOSTILE_TEXTS", 2_000);
    private static readonly int Seed = Setting("HOSTILE_SEED", 1);

    private static readonly string[] Fragments =
    [
        "*/", "/*", "//", "///", "</summary>", "<summary>", "<![CDATA[", "]]>", "&amp;", "&", "<", ">", "\"", "\"\"\"", "'", "\\",
        "\\u0022", "\\x22;", "{", "}", "{{", "}}",
        "{0}", "$\"", "@\"", ";", "(", ")", "[", "]", "#if false", "#endif", "#line 1 \"x\"", "#pragma warning disable",
        "public class Evil { }", "); Evil(", "\"; Evil(); //",
        "=>", "->", "??", "%", "\t", " ", "größe", "名前", "\U0001F600", "e\u0301", "\u200d", "a", "B", "0", "_", "-", "global::",
        "where T : new()",
    ];

    private static readonly string[] Names =
    [
        .. SyntaxFacts.GetKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(SyntaxFacts.GetText)
            .Where(word => word.All(char.IsAsciiLetter) && word.Length > 0 && !NnetFacts.IsReserved(word)),
        "device", "dtype", "forward", "call", "name", "Dispose", "ToString", "GetHashCode", "parameters", "state_dict", "Tensor", "torch",
        "nn", "System",
        "TorchSharp", "ModelDsl", "Consumer", "__", "_0", "x_", "X", "x1", "I", "l", "O0",
    ];

    [Fact]
    public void HostileTexts_MakeTheMembersOfHarmlessOnes()
    {
        var random = new Random(Seed);
        var harmless = Shapes(string.Join(
            '\n', Enumerable.Range(0, ModelsPerProject).Select(i => Model($"M{i}", "first", "second", "Label", "Message.", "Comment."))));
        for (var start = 0; start < Models; start += ModelsPerProject)
        {
            var text = string.Join('\n', Enumerable.Range(0, ModelsPerProject).Select(i => Hostile($"M{i}", random)));
            var shapes = Shapes(text);
            for (var i = 0; i < ModelsPerProject; i++) shapes[i].ShouldBe(harmless[i], $"seed {Seed}, model {start + i}: {Line(text, i)}");
        }
    }

    [Fact]
    public void HostileTexts_Compile()
    {
        var random = new Random(Seed);
        NnetProject.Run(string.Join('\n', Enumerable.Range(0, ModelsPerProject).Select(i => Hostile($"M{i}", random)))).ShouldCompile();
    }

    private static string Hostile(string model, Random random)
    {
        var first = Name(random);
        string second;
        do second = Name(random);
        while (second == first);
        return Model(model, first, second, Escaped(Text(random).Replace(".", "")), Escaped(Text(random)), Text(random));
    }

    // A model a line but for its comments, which end with theirs.
    private static string Model(string name, string input, string value, string label, string message, string comment) =>
        $"/// {comment}\nmodel {name}(size: int = 4) {{ require size > 0, \"m{message}\"  input {input}: [B, size]  "
        + $"{value} = {input} -> \"l{label}\": Linear(4) -> Tanh  "
        + $"{value} * {value} -> \"fc{{size}}\": Linear(2) -> output out0 }} // {comment}";

    private static string Name(Random random) => random.Next(3) switch
    {
        0 => Names[random.Next(Names.Length)] + (random.Next(2) == 0 ? "" : random.Next(100).ToString(CultureInfo.InvariantCulture)),
        1 => new string([.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => "_aAzZ"[random.Next(5)])]) + "q",
        _ => Names[random.Next(Names.Length)] + "_" + Names[random.Next(Names.Length)],
    };

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Fragments[random.Next(Fragments.Length)]));

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("{", "{{").Replace("}", "}}").Replace("\t", "\\t");

    private static string Line(string text, int model) => text.Split('\n')[2 * model + 1];

    /// <summary>The skeleton of every generated file: its types, their members, and the statements in them, without a name.</summary>
    private static List<string> Shapes(string text)
    {
        var run = NnetProject.Run(text);
        run.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())
            .ShouldBeEmpty($"seed {Seed}");
        return [.. run.Files.OrderBy(file => int.Parse(file.Key.Split('.')[^3].TrimStart('M'), CultureInfo.InvariantCulture))
            .Select(file => Skeleton(file.Value))];
    }

    private static string Skeleton(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose));
        tree.GetDiagnostics().Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty($"seed {Seed}");
        var skeleton = new StringBuilder();
        foreach (
            var node in tree.GetRoot().DescendantNodes().Where(
                node => node is MemberDeclarationSyntax or StatementSyntax or ParameterSyntax or ArgumentSyntax))
        {
            skeleton.Append(node.Kind()).Append(' ');
        }
        return skeleton.ToString();
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
}
