using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Parsing;

/// <summary>Cuts text into tokens; comments are kept for the token behind them.</summary>
internal sealed class Scanner
{
    // No text with so many brackets open is free of errors, and the first of them are enough to tell.
    private const int MaximumOpenBrackets = 4096;

    private readonly SourceFile file;
    private readonly string text;
    private readonly int end;
    private readonly DiagnosticBag diagnostics;
    private readonly List<Token> tokens = [];
    private readonly List<Comment> comments = [];
    private int position;
    private int openBrackets;
    private bool startsLine = true;

    private Scanner(SourceFile file, TextSpan span, DiagnosticBag diagnostics)
    {
        this.file = file;
        this.diagnostics = diagnostics;
        text = file.Text;
        position = span.Start;
        end = span.End;
    }

    public static TokenBuffer Scan(SourceFile file, DiagnosticBag diagnostics) =>
        Scan(file, new TextSpan(0, file.Text.Length), diagnostics);

    public static TokenBuffer Scan(SourceFile file, TextSpan span, DiagnosticBag diagnostics)
    {
        var scanner = new Scanner(file, span, diagnostics);
        while (scanner.position < scanner.end && scanner.openBrackets <= MaximumOpenBrackets) scanner.Next();
        return new TokenBuffer(file, span, scanner.tokens, scanner.comments);
    }

    private char Peek(int distance) => position + distance < end ? text[position + distance] : '\0';

    private void Next()
    {
        var c = text[position];
        if (c == '\n') startsLine = true;
        if (c is ' ' or '\t' or '\n' or '\r' or '\uFEFF' || TextValidation.IsForbidden(c)) position++;
        else if (c == '/' && Peek(1) == '/') LineComment();
        else if (c == '/' && Peek(1) == '*') BlockComment();
        else if (c == '"') String();
        else if (c == '\'') SingleQuotes();
        else if (SyntaxFacts.IsDigit(c) || (c == '.' && SyntaxFacts.IsDigit(Peek(1)) && !FollowsOperand())) Number();
        else if (SyntaxFacts.IsIdentifierStart(c)) Identifier();
        else Symbol(c);
    }

    private void Add(TokenKind kind, int length) => Add(kind, text.Substring(position, length));

    private void Add(TokenKind kind, string tokenText)
    {
        tokens.Add(new Token(kind, tokenText, position, startsLine));
        startsLine = false;
        position += tokenText.Length;
    }

    private void LineComment()
    {
        var start = position;
        position = text.IndexOf('\n', position, end - position) is >= 0 and var newline ? newline : end;
        comments.Add(new Comment(tokens.Count, start, text.Substring(start, position - start).TrimEnd(), startsLine));
    }

    private void BlockComment()
    {
        var close = position + 4 <= end ? text.IndexOf("*/", position + 2, end - position - 2, StringComparison.Ordinal) : -1;
        if (close < 0)
        {
            diagnostics.Add(SyntaxErrors.UnterminatedComment(new Location(file, new TextSpan(position, 2))));
            position = end;
            return;
        }

        comments.Add(new Comment(tokens.Count, position, text.Substring(position, close + 2 - position), startsLine));
        if (text.IndexOf('\n', position, close - position) >= 0) startsLine = true;
        position = close + 2;
    }

    private void String()
    {
        var length = 1;
        while (Peek(length) is not ('"' or '\n' or '\0'))
        {
            if (Peek(length) == '\\')
            {
                if (Peek(length + 1) is '\n' or '\0' or '\r') break;
                if (!StringText.IsEscape(Peek(length + 1)))
                {
                    var escape = new TextSpan(position + length, 2);
                    diagnostics.Add(SyntaxErrors.UnknownEscape(new Location(file, escape), Peek(length + 1)));
                }

                length++;
            }

            length++;
        }

        if (Peek(length) == '"')
        {
            Add(TokenKind.String, length + 1);
            return;
        }

        // The token keeps its shape, so that what stands around it is still understood.
        length = text.Substring(position, length).TrimEnd().Length;
        diagnostics.Add(SyntaxErrors.UnterminatedString(new Location(file, new TextSpan(position, length))));
        Add(TokenKind.String, length);
    }

    // A string all the same: what stands around it is still understood.
    private void SingleQuotes()
    {
        var length = 1;
        while (Peek(length) is not ('\'' or '"' or '\n' or '\0')) length++;
        if (Peek(length) == '\'') length++;
        length = text.Substring(position, length).TrimEnd().Length;
        diagnostics.Add(SyntaxErrors.UnexpectedCharacter(new Location(file, new TextSpan(position, length)), "'"));
        Add(TokenKind.String, length);
    }

    // In `x.5` the dot belongs to the name, in `a + .5` to the number.
    private bool FollowsOperand() =>
        tokens.Count > 0 && tokens[tokens.Count - 1] is var last && last.End == position
        && (last.IsClosing || last.Kind is TokenKind.Identifier or TokenKind.Range or TokenKind.Ellipsis or TokenKind.Dot);

    private void Identifier()
    {
        var length = 1;
        while (SyntaxFacts.IsIdentifierPart(Peek(length))) length++;
        if (length > 255) diagnostics.Add(SyntaxErrors.IdentifierTooLong(new Location(file, new TextSpan(position, length)), length));
        Add(TokenKind.Identifier, length);
    }

    private void Number()
    {
        var length = Digits(0);
        var kind = TokenKind.Integer;
        if (Peek(length) == '.' && Peek(length + 1) != '.' && !SyntaxFacts.IsIdentifierStart(Peek(length + 1)))
        {
            kind = TokenKind.Float;
            length = Digits(length + 1);
        }

        if (Peek(length) is 'e' or 'E')
        {
            var sign = Peek(length + 1) is '+' or '-' ? 1 : 0;
            if (SyntaxFacts.IsDigit(Peek(length + 1 + sign)))
            {
                kind = TokenKind.Float;
                length = Digits(length + 1 + sign);
            }
        }

        while (SyntaxFacts.IsIdentifierPart(Peek(length))) length++;
        if (Literals.Check(text.Substring(position, length), kind) is { } problem)
        {
            diagnostics.Add(SyntaxErrors.MalformedNumber(new Location(file, new TextSpan(position, length)), problem));
        }

        Add(kind, length);
    }

    private int Digits(int length)
    {
        while (SyntaxFacts.IsDigit(Peek(length)) || Peek(length) == '_') length++;
        return length;
    }

    private void Symbol(char c)
    {
        if (Symbols.Match(c, Peek(1), Peek(2)) is { } symbol)
        {
            Add(symbol.Kind, symbol.Text);
            if (symbol.Kind is TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace) openBrackets++;
            else if (symbol.Kind is TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace) openBrackets--;
            return;
        }

        var isPair = char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(1));
        var length = isPair || (c is '&' or '|' && Peek(1) == c) ? 2 : 1;
        var found = text.Substring(position, length);
        diagnostics.Add(SyntaxErrors.UnexpectedCharacter(new Location(file, new TextSpan(position, length)), found));
        position += length;
    }
}
