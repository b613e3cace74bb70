using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;
using Sprache;

namespace ModelDsl.Dsl.Parsing;

/// <summary>Parses declarations one by one, and their bodies statement by statement.</summary>
internal sealed class DeclarationParser(TokenBuffer tokens, DiagnosticBag diagnostics)
{
    private readonly int[] lexicalErrors = [.. diagnostics.Select(diagnostic => diagnostic.Location.Span.Start).OrderBy(start => start)];

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
            if (!HasLexicalError(range.Header)) diagnostics.Add(FailureExplanation.NoDeclaration(tokens, range.Header));
            return null;
        }

        if (range.Body is not { } body) return Run(DeclarationGrammar.Declaration, range.Header, "declaration");

        var end = range.Close >= 0 ? tokens[range.Close].End : tokens.EndAt(body.End).End;
        var span = TextSpan.FromBounds(tokens[start].Start, end);
        var bodySpan = TextSpan.FromBounds(tokens[range.Header.End].Start, end);
        Declaration? declaration = tokens[start].Text switch
        {
            "pair" => Pair(range.Header, body, span),
            "train" => Train(range.Header, body, span),
            _ => Module(range.Header, body, span, bodySpan),
        };
        if (range.Close < 0)
        {
            diagnostics.Add(SyntaxErrors.UnclosedBody(
                tokens.LocationOf(tokens.EndAt(body.End)), tokens.LocationOf(tokens[range.Header.End]).Start));
        }

        return declaration;
    }

    private ModuleDeclaration? Module(TokenRange headerRange, TokenRange body, TextSpan span, TextSpan bodySpan)
    {
        var header = Run(DeclarationGrammar.ModuleHeader.EndOf("'(', '{' or '='"), headerRange, "declaration");
        var statements = new List<Statement>();
        foreach (var range in StatementSplitter.Split(tokens, body, BodyKind.Statements))
        {
            if (NoStatement(range) is { } error)
            {
                if (!HasLexicalError(range)) diagnostics.Add(error);
            }
            else if (Run(StatementGrammar.Statement, range, "statement") is { } statement)
            {
                statements.Add(statement with { Documentation = tokens.DocumentationOf(range.Start) });
            }
        }

        return header is null ? null
            : new ModuleDeclaration(header.Kind, header.Name, header.Parameters, new StatementBody(statements, bodySpan), span);
    }

    private PairDeclaration? Pair(TokenRange headerRange, TokenRange body, TextSpan span)
    {
        var header = Run(DeclarationGrammar.PairHeader.EndOf("'(' or '{'"), headerRange, "declaration");
        var entries = new Dictionary<string, Expression>();
        foreach (var range in StatementSplitter.Split(tokens, body, BodyKind.Pair))
        {
            if (!IsEntry(range, SyntaxFacts.PairEntries, "pair")) continue;
            if (Run(RecipeGrammar.PairEntry, range, "entry") is not { } entry) continue;
            if (entries.ContainsKey(entry.Keyword.Text))
            {
                diagnostics.Add(SyntaxErrors.DuplicateEntry(tokens.LocationOf(tokens[range.Start]), "pair", entry.Keyword.Text));
            }
            else entries.Add(entry.Keyword.Text, entry.Value);
        }

        return header is null ? null
            : new PairDeclaration(header.Name, header.Parameters, Entry("generator"), Entry("discriminator"), Entry("objective"), span);

        Expression? Entry(string keyword) => entries.TryGetValue(keyword, out var value) ? value : null;
    }

    private TrainDeclaration? Train(TokenRange headerRange, TokenRange body, TextSpan span)
    {
        var header = Run(DeclarationGrammar.TrainHeader.EndOf("'{'"), headerRange, "declaration");
        var entries = new List<TrainEntry>();
        foreach (var range in StatementSplitter.Split(tokens, body, BodyKind.Train))
        {
            if (!IsEntry(range, SyntaxFacts.TrainEntries, "train")) continue;
            if (Run(RecipeGrammar.TrainEntry, range, "entry") is not { } entry) continue;
            var keyword = entry.Keyword.Text;
            if (SyntaxFacts.SingleTrainEntries.Contains(keyword) && entries.Exists(other => other.Keyword.Text == keyword))
            {
                diagnostics.Add(SyntaxErrors.DuplicateEntry(tokens.LocationOf(tokens[range.Start]), "recipe", keyword));
            }
            else
            {
                var documented = entry.Input is { } input ? input with { Documentation = tokens.DocumentationOf(range.Start) } : null;
                entries.Add(entry with { Input = documented });
            }
        }

        return header is null ? null : new TrainDeclaration(header.Name, entries, span);
    }

    private Diagnostic? NoStatement(TokenRange range)
    {
        var first = tokens[range.Start];
        if (Boundaries.IsUnknownKeyword(tokens, range.Start)) return SyntaxErrors.UnknownStatement(tokens.LocationOf(first), first.Text);
        return Boundaries.IsStrayOperand(tokens, range) ? SyntaxErrors.StrayOperand(tokens.LocationOf(first), first.Text) : null;
    }

    private bool IsEntry(TokenRange range, IReadOnlyList<string> known, string kind)
    {
        var first = tokens[range.Start];
        if (first.Kind == TokenKind.Identifier && known.Contains(first.Text)) return true;
        diagnostics.Add(SyntaxErrors.UnknownEntry(tokens.LocationOf(first), first.Text, kind, known));
        return false;
    }

    private T? Run<T>(Parser<T> parser, TokenRange range, string whole) where T : class
    {
        if (!ExpressionDepth.Check(tokens, range, diagnostics)) return null;

        tokens.Fault = null;
        var result = parser(new TokenInput(tokens, range));
        if (result.WasSuccessful) return result.Value;
        if (!HasLexicalError(range)) diagnostics.Add(FailureExplanation.Explain(result, range, whole));
        return null;
    }

    // What cannot be parsed for a character that is reported already is not reported again.
    private bool HasLexicalError(TokenRange range)
    {
        var (start, end) = (tokens.EndAt(range.Start).End, range.End < tokens.Count ? tokens[range.End].Start : tokens.Span.End);
        var index = Array.BinarySearch(lexicalErrors, start);
        if (index < 0) index = ~index;
        return index < lexicalErrors.Length && lexicalErrors[index] < end;
    }
}
