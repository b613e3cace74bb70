using System.Text.RegularExpressions;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Binding;

/// <summary>
/// What can be judged of files with syntax errors. The tree of a broken declaration lacks what could not be read, so
/// neither it nor anything that mentions its name is looked at: what it would be told is an echo of the syntax error.
/// </summary>
internal static class WholeDeclarations
{
    private static readonly Regex Heading = new(
        @"\b(?:block|model|const|fn|pair)\s+([A-Za-z_][A-Za-z0-9_]*)", RegexOptions.CultureInvariant);
    private static readonly Regex Identifier = new("[A-Za-z_][A-Za-z0-9_]*", RegexOptions.CultureInvariant);

    /// <summary>Names that a broken file may have meant to declare: errors about them say nothing.</summary>
    public static bool IsEcho(Diagnostic diagnostic) => diagnostic.Code is NameErrors.UnknownNameCode or NameErrors.UnknownNamespaceCode;

    /// <summary>The files with those declarations alone that are whole and depend on whole ones.</summary>
    public static IEnumerable<(SourceFile File, CompilationUnit Unit)> Of(IReadOnlyList<(SourceFile File, ParseResult Result)> parsed)
    {
        var left = new HashSet<Declaration>(ReferenceComparer.Instance);
        var named = new Dictionary<string, List<Declaration>>(StringComparer.Ordinal);
        var missing = new Queue<string>();
        foreach (var (file, result) in parsed)
        {
            var whole = Whole(result);
            left.UnionWith(whole);
            foreach (var declaration in whole)
            {
                foreach (var name in Names(Identifier, file, declaration.Span).Distinct())
                {
                    if (!named.TryGetValue(name, out var mentions)) named.Add(name, mentions = []);
                    mentions.Add(declaration);
                }
            }

            if (!result.Diagnostics.Any(IsError)) continue;
            var declared = new HashSet<string>(whole.Select(NameOf).OfType<string>(), StringComparer.Ordinal);
            foreach (var name in Names(Heading, file, new TextSpan(0, file.Text.Length))
                .Where(name => !declared.Contains(name))) missing.Enqueue(name);
        }

        while (missing.Count > 0)
        {
            if (!named.TryGetValue(missing.Dequeue(), out var mentions)) continue;
            foreach (var declaration in mentions.Where(left.Remove))
            {
                if (NameOf(declaration) is { } name) missing.Enqueue(name);
            }
        }

        return parsed.Select(
            file => (file.File, file.Result.Unit with { Declarations = [.. file.Result.Unit.Declarations.Where(left.Contains)] }));
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error;

    private static List<Declaration> Whole(ParseResult result)
    {
        var errors = result.Diagnostics.Where(IsError).ToList();
        var outside = errors.Where(error => error.Code == SyntaxErrors.OutsideBodyCode).Select(error => error.Location.Span.Start).ToList();
        var whole = result.Unit.Declarations.Where(
            declaration => !errors.Any(error => Touch(error.Location.Span, declaration.Span))).ToList();

        // What stands outside of every declaration was cut off the one before it, if that one could be read at all.
        foreach (var position in outside)
        {
            if (result.Unit.Declarations.LastOrDefault(declaration => declaration.Span.Start < position) is { } before)
            {
                whole.Remove(before);
            }
        }

        return whole;
    }

    private static bool Touch(TextSpan one, TextSpan other) => one.Start <= other.End && other.Start <= one.End;

    private static string? NameOf(Declaration declaration) => declaration switch
    {
        ModuleDeclaration module => module.Name.Text,
        ConstDeclaration constant => constant.Name.Text,
        FunctionDeclaration function => function.Name.Text,
        PairDeclaration pair => pair.Name.Text,
        _ => null,
    };

    private static IEnumerable<string> Names(Regex pattern, SourceFile file, TextSpan span)
    {
        foreach (Match match in pattern.Matches(file.Text.Substring(span.Start, span.Length)))
        {
            yield return match.Groups[match.Groups.Count - 1].Value;
        }
    }

    // Records compare by value, which walks the whole tree; here two declarations are never one.
    private sealed class ReferenceComparer : IEqualityComparer<Declaration>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(Declaration? x, Declaration? y) => ReferenceEquals(x, y);

        public int GetHashCode(Declaration declaration) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(declaration);
    }
}
