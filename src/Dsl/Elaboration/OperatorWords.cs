using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What messages call an operator.</summary>
internal static class OperatorWords
{
    /// <summary>What it does to two values: "cannot <c>add</c> …".</summary>
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
}
