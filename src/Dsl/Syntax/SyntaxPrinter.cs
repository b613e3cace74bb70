using System.Text;

namespace ModelDsl.Dsl.Syntax;

/// <summary>
/// Writes a syntax tree in the one style of the language: four spaces, lines of at most 120 characters, one stage a line
/// where a pipeline is longer. Parsing the result gives the same tree. <c>///</c> lines are kept; other comments are no
/// part of the tree.
/// </summary>
public static partial class SyntaxPrinter
{
    private const int MaximumWidth = 120;
    private const int Indentation = 4;

    public static string Print(CompilationUnit unit)
    {
        var text = new StringBuilder();
        for (var i = 0; i < unit.Declarations.Count; i++)
        {
            if (i > 0 && !(IsPlain(unit.Declarations[i - 1]) && unit.Declarations[i - 1].GetType() == unit.Declarations[i].GetType()
                && IsPlain(unit.Declarations[i])))
            {
                text.Append('\n');
            }

            var lines = new Lines();
            Print(lines, unit.Declarations[i]);
            lines.AppendTo(text);
        }

        return text.ToString();
    }

    private static bool IsPlain(Declaration declaration) =>
        declaration is NamespaceDeclaration or UsingDeclaration or ConstDeclaration && declaration.Documentation is null;

    private static void Print(Lines lines, Declaration declaration)
    {
        lines.AddDocumentation(0, declaration.Documentation);
        switch (declaration)
        {
            case NamespaceDeclaration node:
                lines.Add(0, $"namespace {node.Name.Text}");
                break;
            case UsingDeclaration node:
                lines.Add(0, $"using {node.Name.Text}");
                break;
            case ConstDeclaration node:
                Print(lines, 0, $"const {node.Name.Text} = ", node.Value, "");
                break;
            case FunctionDeclaration node:
                PrintFunction(lines, node);
                break;
            case ModuleDeclaration node:
                PrintModule(lines, node);
                break;
            case PairDeclaration node:
                PrintHeader(lines, $"pair {node.Name.Text}", node.Parameters, " {");
                PrintPair(lines, node);
                lines.Add(0, "}");
                break;
            case TrainDeclaration node:
                lines.Add(0, $"train {node.Model.Text} {{");
                PrintEntries(lines, node.Entries);
                lines.Add(0, "}");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(declaration), declaration.GetType().Name, null);
        }
    }

    private static void PrintFunction(Lines lines, FunctionDeclaration node)
    {
        var start = $"fn {node.Name.Text}({List(node.Parameters, Flat)}): {Flat(node.ReturnType)} =";
        var body = Flat(node.Body);
        if (Fits(0, $"{start} {body}"))
        {
            lines.Add(0, $"{start} {body}");
            return;
        }

        PrintHeader(lines, $"fn {node.Name.Text}", node.Parameters, $": {Flat(node.ReturnType)} =", always: true);
        Print(lines, Indentation, "", node.Body, "");
    }

    private static void PrintModule(Lines lines, ModuleDeclaration node)
    {
        var start = $"{(node.Kind == ModuleKind.Model ? "model" : "block")} {node.Name.Text}";
        switch (node.Body)
        {
            case StatementBody body:
                PrintHeader(lines, start, node.Parameters, " {");
                PrintStatements(lines, body.Statements);
                lines.Add(0, "}");
                break;
            case AliasBody body:
                PrintAlias(lines, $"{start}{Parameters(node.Parameters)} = ", body);
                break;
            case ChainBody body when Fits(0, $"{start}{Parameters(node.Parameters)} = {Flat(body.Chain)}"):
                lines.Add(0, $"{start}{Parameters(node.Parameters)} = {Flat(body.Chain)}");
                break;
            case ChainBody body:
                PrintHeader(lines, start, node.Parameters, " =");
                Print(lines, Indentation, "", body.Chain, "");
                break;
        }
    }

    private static void PrintAlias(Lines lines, string start, AliasBody node)
    {
        if (node.Expectations is [])
        {
            Print(lines, 0, start, node.Target, "");
            return;
        }

        var expectations = string.Join(" ", node.Expectations.Select(expectation => "expect " + Flat(expectation.Condition)));
        var line = $"{start}{Flat(node.Target)} {{ {expectations} }}";
        if (Fits(0, line))
        {
            lines.Add(0, line);
            return;
        }

        Print(lines, 0, start, node.Target, " {");
        PrintStatements(lines, node.Expectations);
        lines.Add(0, "}");
    }

    private static string Parameters(IReadOnlyList<ParameterSyntax> parameters) =>
        parameters.Count > 0 ? $"({List(parameters, Flat)})" : "";

    private static void PrintHeader(
        Lines lines, string start, IReadOnlyList<ParameterSyntax> parameters, string end, bool always = false)
    {
        var list = always ? $"({List(parameters, Flat)})" : Parameters(parameters);
        if (Fits(0, start + list + end))
        {
            lines.Add(0, start + list + end);
            return;
        }

        lines.Add(0, start + "(");
        for (var i = 0; i < parameters.Count; i++) lines.Add(Indentation, Flat(parameters[i]) + (i + 1 < parameters.Count ? "," : ""));
        lines.Add(0, ")" + end);
    }

    private static void PrintPair(Lines lines, PairDeclaration node)
    {
        const string longest = "discriminator ";
        if (node.Generator is { } generator) Print(lines, Indentation, "generator".PadRight(longest.Length), generator, "");
        if (node.Discriminator is { } discriminator) Print(lines, Indentation, longest, discriminator, "");
        if (node.Objective is { } objective) Print(lines, Indentation, "objective".PadRight(longest.Length), objective, "");
    }

    private static void PrintEntries(Lines lines, IReadOnlyList<TrainEntry> entries)
    {
        var width = entries.Select(entry => entry.Keyword.Text.Length + 1).DefaultIfEmpty().Max();
        foreach (var entry in entries)
        {
            var keyword = entry.Keyword.Text.PadRight(width);
            if (entry.Input is { } input) lines.Add(Indentation, keyword + Flat(input));
            if (entry.Value is { } value) Print(lines, Indentation, keyword, value, entry.On is { } on ? $" on {Flat(on)}" : "");
        }
    }

    private static bool Fits(int indent, string text) => indent + text.Length <= MaximumWidth;

    private static string List<T>(IEnumerable<T> items, Func<T, string> flat) => string.Join(", ", items.Select(flat));

    /// <summary>Indented lines.</summary>
    private sealed class Lines
    {
        private readonly List<string> lines = [];

        public int Count => lines.Count;

        public void Add(int indent, string text) => lines.Add(text.Length > 0 ? new string(' ', indent) + text : "");

        public void AddDocumentation(int indent, string? documentation)
        {
            if (documentation is null) return;
            foreach (var line in documentation.Split('\n')) Add(indent, line.Length > 0 ? "/// " + line : "///");
        }

        public void Add(Lines others) => lines.AddRange(others.lines);

        /// <summary>Writes to the end of the last line.</summary>
        public void Append(string text) => lines[lines.Count - 1] += text;

        public void AppendTo(StringBuilder text)
        {
            foreach (var line in lines) text.Append(line).Append('\n');
        }
    }
}
