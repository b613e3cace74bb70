using ModelDsl.Dsl.Diagnostics;

namespace ModelDsl.Dsl.Parsing;

/// <summary>
/// Bounds the height of the tree before it is built. Everything that walks it recurses, and not brackets alone make it
/// high: <c>a + a + …</c>, <c>- - …</c>, <c>x[0][0]…</c> and <c>else if …</c> do too. Stages of a pipeline lie side by side.
/// </summary>
internal static class ExpressionDepth
{
    public const int Maximum = 256;

    /// <summary>False where the statement is too deep; that is reported.</summary>
    public static bool Check(TokenBuffer tokens, TokenRange range, DiagnosticBag diagnostics)
    {
        var levels = new Stack<Level>();
        var level = default(Level);
        var outside = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            var token = tokens[i];
            if (token.IsOpening)
            {
                level.Operators++;
                outside += level.Operators;
                levels.Push(level);
                level = default;
            }
            else if (token.IsClosing && levels.Count > 0)
            {
                var height = level.Height;
                level = levels.Pop();
                outside -= level.Operators;
                level.Highest = Math.Max(level.Highest, height);
            }
            else if (token.Kind is TokenKind.Comma or TokenKind.Arrow or TokenKind.Semicolon)
            {
                level = new Level { Finished = level.Height };
            }
            else if (IsOperator(token))
            {
                level.Operators++;
            }

            if (outside + level.Height > Maximum)
            {
                diagnostics.Add(SyntaxErrors.ExpressionTooDeep(tokens.LocationOf(token), Maximum));
                return false;
            }
        }

        return true;
    }

    private static bool IsOperator(Token token) => token.Kind switch
    {
        TokenKind.Identifier => token.Text is "not" or "and" or "or" or "else",
        TokenKind.Integer or TokenKind.Float or TokenKind.String => false,
        _ => true,
    };

    /// <summary>One level of brackets: the item under way, and the highest of those in front of it.</summary>
    private struct Level
    {
        public int Operators;
        public int Highest;
        public int Finished;

        public readonly int Height => Math.Max(Finished, Operators + Highest);
    }
}
