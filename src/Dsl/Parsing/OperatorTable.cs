using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Parsing;

/// <summary>How tightly an operator binds; a higher one binds tighter. As in Python.</summary>
internal enum Precedence
{
    None,
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Negation,
    Power,
}

/// <summary>The binary operators with their precedence and text.</summary>
internal static class OperatorTable
{
    public static (BinaryOperator Operator, Precedence Precedence)? Find(Token token) => token.Kind switch
    {
        TokenKind.Plus => (BinaryOperator.Add, Precedence.Sum),
        TokenKind.Minus => (BinaryOperator.Subtract, Precedence.Sum),
        TokenKind.Star => (BinaryOperator.Multiply, Precedence.Product),
        TokenKind.Slash => (BinaryOperator.Divide, Precedence.Product),
        TokenKind.Percent => (BinaryOperator.Modulo, Precedence.Product),
        TokenKind.At => (BinaryOperator.MatMul, Precedence.Product),
        TokenKind.StarStar => (BinaryOperator.Power, Precedence.Power),
        TokenKind.EqualEqual => (BinaryOperator.Equal, Precedence.Comparison),
        TokenKind.NotEqual => (BinaryOperator.NotEqual, Precedence.Comparison),
        TokenKind.Less => (BinaryOperator.Less, Precedence.Comparison),
        TokenKind.LessOrEqual => (BinaryOperator.LessOrEqual, Precedence.Comparison),
        TokenKind.Greater => (BinaryOperator.Greater, Precedence.Comparison),
        TokenKind.GreaterOrEqual => (BinaryOperator.GreaterOrEqual, Precedence.Comparison),
        TokenKind.Identifier when token.Text == "and" => (BinaryOperator.And, Precedence.And),
        TokenKind.Identifier when token.Text == "or" => (BinaryOperator.Or, Precedence.Or),
        _ => null,
    };

    public static string TextOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.MatMul => "@",
        BinaryOperator.Power => "**",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, null),
    };
}
