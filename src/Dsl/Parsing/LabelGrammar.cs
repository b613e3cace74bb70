using System.Text;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;
using Sprache;
using static ModelDsl.Dsl.Parsing.Lexemes;

namespace ModelDsl.Dsl.Parsing;

/// <summary>Labels: <c>conv1</c>, or in quotes a template: <c>"denselayer{i + 1}"</c>, where <c>{{</c> is a brace.</summary>
internal static class LabelGrammar
{
    // A key is made of it in every iteration.
    private const int MaximumLength = 255;

    private static readonly Parser<LabelSyntax> quoted = Template;

    public static readonly Parser<LabelSyntax> Label = PlainOrQuoted("a label");

    /// <summary>A part of what <c>init</c> names.</summary>
    public static readonly Parser<LabelSyntax> Target = PlainOrQuoted("a layer or a label");

    private static Parser<LabelSyntax> PlainOrQuoted(string expected)
    {
        var plain =
            from name in Named(expected)
            select new LabelSyntax([new LabelText(name.Text, name.Span)], false, name.Span);
        return Choose(input => input.Kind == TokenKind.String ? quoted : plain);
    }

    private static IResult<LabelSyntax> Template(IInput input)
    {
        var tokens = (TokenInput)input;
        var raw = tokens.Token.Text;
        var end = raw.Length > 1 && raw[raw.Length - 1] == '"' ? raw.Length - 1 : raw.Length;
        var parts = new List<LabelPart>();
        var text = new StringBuilder();
        var textStart = 1;
        for (var i = 1; i < end; i++)
        {
            if (raw[i] == '\\' && i + 1 < end)
            {
                text.Append(StringText.Unescape(raw[++i]));
            }
            else if (raw[i] is '{' or '}' && i + 1 < end && raw[i + 1] == raw[i])
            {
                text.Append(raw[i++]);
            }
            else if (raw[i] == '{' && ClosingBrace(raw, i, end) is > 0 and var close)
            {
                AddText(i);
                var hole = Hole(tokens, new TextSpan(tokens.Position + i + 1, close - i - 1));
                if (!hole.WasSuccessful) return hole.As<Expression, LabelSyntax>();
                parts.Add(new LabelHole(hole.Value, new TextSpan(tokens.Position + i, close - i + 1)));
                i = close;
                textStart = close + 1;
            }
            else if (raw[i] is '{' or '}')
            {
                var brace = new Location(tokens.Buffer.File, new TextSpan(tokens.Position + i, 1));
                return tokens.Fail<LabelSyntax>(SyntaxErrors.LoneBraceInLabel(brace, raw[i]));
            }
            else
            {
                text.Append(raw[i]);
            }
        }

        AddText(end);
        var length = parts.Sum(part => part is LabelText written ? written.Text.Length : 0);
        if (length > MaximumLength) return tokens.Fail<LabelSyntax>(SyntaxErrors.IdentifierTooLong(tokens.Location, length));
        return Result.Success(new LabelSyntax(parts, true, tokens.Token.Span), tokens.Next);

        void AddText(int until)
        {
            if (text.Length > 0)
            {
                parts.Add(new LabelText(text.ToString(), TextSpan.FromBounds(tokens.Position + textStart, tokens.Position + until)));
            }
            text.Clear();
        }
    }

    private static int ClosingBrace(string raw, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            if (raw[i] == '{') depth++;
            else if (raw[i] == '}' && --depth == 0) return i;
        }

        return -1;
    }

    private static IResult<Expression> Hole(TokenInput label, TextSpan span)
    {
        var diagnostics = new DiagnosticBag();
        var tokens = Scanner.Scan(label.Buffer.File, span, diagnostics);
        var range = new TokenRange(0, tokens.Count);
        if (diagnostics.Count == 0 && Brackets.Match(tokens, diagnostics)) ExpressionDepth.Check(tokens, range, diagnostics);
        if (diagnostics.Count > 0) return label.Fail<Expression>(diagnostics.First());

        var input = new TokenInput(tokens, range);
        var result = ExpressionGrammar.Operation.EndOf("'}'")(input);
        return result.WasSuccessful ? result : label.Fail<Expression>(FailureExplanation.Explain(result, range, "expression"));
    }
}
