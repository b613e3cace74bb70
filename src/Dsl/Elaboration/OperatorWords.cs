using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What messages call an operator.</summary>
internal static class OperatorWords
{
    /// <summary>As it is written.</summary>
    public static string Verb(this BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "add",
        BinaryOperator.Subtract => "subtract",
        BinaryOperator.Multiply => "multiply",
        BinaryOperator.Divide => "divide",
        BinaryOperator.Modulo => "take the remainder of",
        BinaryOperator.Power => "raise",
        BinaryOperator.And or BinaryOperator.Or => "combine",
        _ => "compare",
    };

    /// <summary>What it does to two values: "cannot <c>add</c> …".</summary>
    public static string Symbol(this BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "**",
        BinaryOperator.MatMul => "@",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.And => "and",
        _ => "or",
    };
}
