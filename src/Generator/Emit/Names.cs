using Microsoft.CodeAnalysis.CSharp;

namespace ModelDsl.Generator.Emit;

/// <summary>C# identifiers made from names of the source.</summary>
internal static class Names
{
    /// <summary><c>conv1</c> → <c>Conv1</c>, <c>fc_mean</c> → <c>FcMean</c>, <c>0</c> → <c>_0</c>.</summary>
    public static string Pascal(string name)
    {
        var text = "";
        var startsWord = true;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                startsWord = true;
                continue;
            }

            text += startsWord ? char.ToUpperInvariant(c) : c;
            startsWord = false;
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "_" + text : text;
    }

    /// <summary><c>Conv2d</c> → <c>conv2d</c>, <c>LSTM</c> → <c>lstm</c>, <c>BasicBlock</c> → <c>basicBlock</c>.</summary>
    public static string Camel(string name)
    {
        var pascal = Pascal(name);
        if (pascal[0] == '_') return pascal;
        var upper = 0;
        while (upper < pascal.Length && char.IsUpper(pascal[upper])) upper++;

        // Of a run of capitals the last begins the next word: ReLU → relu, GELUGate → geluGate.
        var lowered = upper <= 1 || upper == pascal.Length ? Math.Max(1, upper) : upper - 1;
        return pascal.Substring(0, lowered).ToLowerInvariant() + pascal.Substring(lowered);
    }

    /// <summary>A local for what an operation gives: <c>MaxPool2d</c> → <c>maxPool</c>, since a number would follow the number.</summary>
    public static string Value(string operation)
    {
        var name = Camel(operation);
        return name.Length > 2 && name[name.Length - 1] == 'd' && char.IsDigit(name[name.Length - 2])
            ? name.Substring(0, name.Length - 2)
            : name;
    }

    /// <summary>The name, with <c>@</c> where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>A dotted name, each part of it escaped.</summary>
    public static string EscapeQualified(string name) => string.Join(".", name.Split('.').Select(Escape));

    public static string Plural(string name) =>
        name.EndsWith("s", StringComparison.Ordinal) || name.EndsWith("x", StringComparison.Ordinal)
            || name.EndsWith("ch", StringComparison.Ordinal) ? name + "es"
        : name.EndsWith("y", StringComparison.Ordinal) && name.Length > 1
            && !"aeiou".Contains(name[name.Length - 2]) ? name.Substring(0, name.Length - 1) + "ies"
        : name + "s";

    /// <summary>One of what a plural names; the name itself where it is none.</summary>
    public static string Singular(string name) =>
        name.EndsWith("ies", StringComparison.Ordinal) && name.Length > 3 ? name.Substring(0, name.Length - 3) + "y"
        : name.EndsWith("xes", StringComparison.Ordinal) || name.EndsWith("ches", StringComparison.Ordinal)
            || name.EndsWith("sses", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - 2)
        : name.EndsWith("s", StringComparison.Ordinal) && !name.EndsWith("ss", StringComparison.Ordinal)
            && name.Length > 1 ? name.Substring(0, name.Length - 1)
        : name;

    /// <summary>A C# string literal.</summary>
    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>Text inside XML documentation.</summary>
    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}

/// <summary>Hands out names of one scope, each once.</summary>
internal sealed class NameScope(NameScope? outer = null)
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>Keeps a name from being given.</summary>
    public void Reserve(params string[] names) => taken.UnionWith(names);

    public string Take(string wanted)
    {
        var name = wanted;
        var separator = char.IsDigit(wanted[wanted.Length - 1]) ? "_" : "";
        for (var number = 2; IsTaken(name); number++) name = $"{wanted}{separator}{number}";
        taken.Add(name);
        return Names.Escape(name);
    }

    public bool IsTaken(string name) => taken.Contains(name) || (outer?.IsTaken(name) ?? false);
}
