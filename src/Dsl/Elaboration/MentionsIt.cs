using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Tells whether an expression uses the <c>it</c> of its own stage; an inner chain has an <c>it</c> of its own.</summary>
internal static class MentionsIt
{
    public static bool In(Expression expression) => expression switch
    {
        NameExpression name => name.Name == "it",
        ParenthesizedExpression parenthesized => In(parenthesized.Inner),
        UnaryExpression unary => In(unary.Operand),
        BinaryExpression binary => InBinary(binary),
        TupleExpression tuple => tuple.Elements.Any(In),
        ListExpression list => list.Elements.Any(In),
        CallExpression call => In(call.Callee) || call.Arguments.Any(argument => In(argument.Value)),
        MemberExpression member => In(member.Target),
        IndexExpression index => In(index.Target) || index.Indices.Any(InIndex),
        ConditionalExpression conditional => In(conditional.Condition) || In(conditional.Then) || In(conditional.Else),
        PipelineExpression pipeline => In(pipeline.Head),
        _ => false,
    };

    private static bool InBinary(BinaryExpression binary)
    {
        Expression left = binary;
        while (left is BinaryExpression inner)
        {
            if (In(inner.Right)) return true;
            left = inner.Left;
        }

        return In(left);
    }

    private static bool InIndex(IndexSyntax index) => index switch
    {
        SingleIndex single => In(single.Value),
        SliceIndex slice => (slice.From is { } from && In(from)) || (slice.To is { } to && In(to)) || (slice.Step is { } step && In(step)),
        _ => false,
    };
}
