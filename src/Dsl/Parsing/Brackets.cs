using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Parsing;

/// <summary>
/// Finds the partner of every bracket and counts how deep they nest, before anything recursive looks at the text.
/// A bracket that is never closed ends where a statement or declaration begins.
/// </summary>
internal static class Brackets
{
    public const int MaximumNesting = 64;

    /// <summary>False where brackets nest too deep; that is reported.</summary>
    public static bool Match(TokenBuffer tokens, DiagnosticBag diagnostics)
    {
        var partners = new int[tokens.Count];
        var open = new Stack<int>();
        for (var i = 0; i < partners.Length; i++)
        {
            partners[i] = -1;
            var token = tokens[i];
            if (open.Count > 0 && token.StartsLine && Boundaries.IsDeclarationStart(tokens, i)) open.Clear();
            if (open.Count > 1 && Boundaries.EndsBrackets(tokens, i) && tokens[First(open)].Kind == TokenKind.OpenBrace) KeepFirst(open);

            if (token.IsOpening)
            {
                open.Push(i);
                if (open.Count > MaximumNesting)
                {
                    diagnostics.Add(SyntaxErrors.NestingTooDeep(tokens.LocationOf(token), MaximumNesting));
                    return false;
                }
            }
            else if (token.IsClosing && open.Any(opening => Closes(tokens[opening].Kind, token.Kind)))
            {
                while (!Closes(tokens[open.Peek()].Kind, token.Kind)) open.Pop();
                partners[i] = open.Pop();
                partners[partners[i]] = i;
            }
        }

        tokens.Partners = partners;
        return true;
    }

    public static bool Closes(TokenKind opening, TokenKind closing) => (opening, closing) is
        (TokenKind.OpenParen, TokenKind.CloseParen) or
        (TokenKind.OpenBracket, TokenKind.CloseBracket) or
        (TokenKind.OpenBrace, TokenKind.CloseBrace);

    private static int First(Stack<int> open) => open.Last();

    private static void KeepFirst(Stack<int> open)
    {
        while (open.Count > 1) open.Pop();
    }
}
