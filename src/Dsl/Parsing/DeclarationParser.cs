using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;
using Sprache;

namespace ModelDsl.Dsl.Parsing;

/// <summary>Parses declarations one by one, and their bodies statement by statement.</summary>
internal sealed class DeclarationParser(TokenBuffer tokens, DiagnosticBag diagnostics)
{
    /// <summary>The declaration, less what is broken in its body; null if its header is broken.</summary>
    public Declaration? Parse(DeclarationRange range)
    {
        var declaration = ParseBare(range);
        return declaration is null ? null : declaration with { Documentation = tokens.DocumentationOf(range.Header.Start) };
    }

    private Declaration? ParseBare(DeclarationRange range)
    {
        var start = range.Header.Start;
        if (!Boundaries.IsDeclarationKeyword(tokens[start]))
        {
            diagnostics.Add(FailureExplanation.NoDeclaration(tokens, start));
            return null;
        }

        if (range.Body is not { } body) return Run(DeclarationGrammar.Declaration, range.Header);

        if (range.Close < 0) diagnostics.Add(SyntaxErrors.MissingClosing(
            tokens.LocationOf(tokens.EndAt(body.End)), tokens[range.Header.End], tokens.LocationOf(tokens[range.Header.End]).Start));
        var end = range.Close >= 0 ? tokens[range.Close].End : tokens.EndAt(body.End).End;
        var span = TextSpan.FromBounds(tokens[start].Start, end);
        var bodySpan = TextSpan.FromBounds(tokens[range.Header.End].Start, end);
        return tokens[start].Text switch
        {
            "pair" => Pair(range.Header, body, span),
            "train" => Train(range.Header, body, span),
            _ => Module(range.Header, body, span, bodySpan),
        };
    }

    private ModuleDeclaration? Module(TokenRange headerRange, TokenRange body, TextSpan span, TextSpan bodySpan)
    {
        var header = Run(DeclarationGrammar.ModuleHeader.EndOf("'(', '{' or '='"), headerRange);
        var statements = new List<Statement>();
        foreach (var range in StatementSplitter.Split(tokens, body, BodyKind.Statements))
        {
            if (UnknownStatement(range) is { } error) diagnostics.Add(error);
            else if (Run(StatementGrammar.Statement, range) is { } statement)
            {
                statements.Add(statement with { Documentation = tokens.DocumentationOf(range.Start) });
            }
        }

        return header is null ? null
            : new ModuleDeclaration(header.Kind, header.Name, header.Parameters, new StatementBody(statements, bodySpan), span);
    }

    private PairDeclaration? Pair(TokenRange headerRange, TokenRange body, TextSpan span)
    {
        var header = Run(DeclarationGrammar.PairHeader.EndOf("'(' or '{'"), headerRange);
        var entries = new Dictionary<string, Expression>();
        foreach (var range in StatementSplitter.Split(tokens, body, BodyKind.Pair))
        {
            if (!IsEntry(range, SyntaxFacts.PairEntries, "pair")) continue;
            if (Run(RecipeGrammar.PairEntry, range) is not { } entry) continue;
            if (entries.ContainsKey(entry.Keyword.Text)) diagnostics.Add(SyntaxErrors.DuplicateEntry(tokens.LocationOf(tokens[range.Start]), entry.Keyword.Text));
            else entries.Add(entry.Keyword.Text, entry.Value);
        }

        return header is null ? null
            : new PairDeclaration(header.Name, header.Parameters, Entry("generator"), Entry("discriminator"), Entry("objective"), span);

        Expression? Entry(string keyword) => entries.TryGetValue(keyword, out var value) ? value : null;
    }

    private TrainDeclaration? Train(TokenRange headerRange, TokenRange body, TextSpan span)
    {
        var header = Run(DeclarationGrammar.TrainHeader.EndOf("'{'"), headerRange);
        var entries = new List<TrainEntry>();
        foreach (var range in StatementSplitter.Split(tokens, body, BodyKind.Train))
        {
            if (IsEntry(range, SyntaxFacts.TrainEntries, "train") && Run(RecipeGrammar.TrainEntry, range) is { } entry) entries.Add(entry);
        }

        return header is null ? null : new TrainDeclaration(header.Name, entries, span);
    }

    // Two words in a row are no expression, so the first one was meant as a keyword.
    private Diagnostic? UnknownStatement(TokenRange range) =>
        Boundaries.IsUnknownKeyword(tokens, range.Start)
            ? SyntaxErrors.UnknownStatement(tokens.LocationOf(tokens[range.Start]), tokens[range.Start].Text)
            : null;

    private bool IsEntry(TokenRange range, IReadOnlyList<string> known, string kind)
    {
        var first = tokens[range.Start];
        if (first.Kind == TokenKind.Identifier && known.Contains(first.Text)) return true;
        diagnostics.Add(SyntaxErrors.UnknownEntry(tokens.LocationOf(first), first.Text, kind, known));
        return false;
    }

    private T? Run<T>(Parser<T> parser, TokenRange range) where T : class
    {
        if (!ExpressionDepth.Check(tokens, range, diagnostics)) return null;

        tokens.Fault = null;
        var result = parser(new TokenInput(tokens, range));
        if (result.WasSuccessful) return result.Value;
        diagnostics.Add(FailureExplanation.Explain(result, range));
        return null;
    }
}
