using System.Globalization;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>A number that is another one; the kind tells what the number means.</summary>
internal static class NumberMutations
{
    public static IEnumerable<Edit> Of(Site site)
    {
        if (site.Node is not IntegerLiteral { Value: var value } || KindOf(site) is not { } kind) yield break;
        long[] others = kind == "group count" ? [2, 3, 5] : [value + 1, value - 1, value * 2, value / 2];
        foreach (var other in others.Where(other => other >= 0 || kind == "dim argument").Distinct())
        {
            yield return new Edit(kind, site.Node.Span, other.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string? KindOf(Site site)
    {
        for (var i = 0; i < site.Above.Count; i++)
        {
            var below = i == 0 ? site.Node : site.Above[i - 1];
            switch (site.Above[i])
            {
                case Argument argument:
                    return OfArgument(argument, site.Above[i + 1]);
                case ListExpression:
                    return "list element";
                case ShapeSyntax:
                    return OfShape(site.Above[i + 1]);
                case IndexSyntax:
                    return "index";
                case RepeatStage { Count: var count } when ReferenceEquals(count, below):
                case RangeExpression:
                    return "count";
                case ParameterSyntax:
                    return "default";
                case IfStage or ConditionalExpression:
                    return "condition";
                case WhereStatement:
                    return "constraint";
                case FunctionDeclaration or ConstDeclaration:
                    return "constant";
                case LabelHole or RequireStatement:
                    return null;
                case Statement:
                    return "number";
            }
        }

        return null;
    }

    private static string OfShape(SyntaxNode user) => user switch
    {
        InputStatement => "input size",
        ParameterStatement or BufferStatement => "parameter size",
        _ => "claim",
    };

    private static string OfArgument(Argument argument, SyntaxNode user)
    {
        var (callee, position) = user switch
        {
            CallExpression { Callee: NameExpression name } call => (name.Name, call.Arguments.ToList().IndexOf(argument)),
            FanOutStage fanOut => (fanOut.Kind.ToString().ToLowerInvariant(), fanOut.Arguments.ToList().IndexOf(argument)),
            _ => ("", 0),
        };
        return (argument.Name?.Text ?? PositionalName(callee, position)) switch
        {
            "kernel_size" => "kernel size",
            "stride" => "stride",
            "padding" or "output_padding" => "padding",
            "dilation" => "dilation",
            "groups" => "group count",
            "dim" or "dim0" or "dim1" or "dims" or "start_dim" or "end_dim" => "dim argument",
            "shape" or "size" or "sizes" or "unflattened_size" => "reshape size",
            _ => "size",
        };
    }

    private static string? PositionalName(string callee, int position)
    {
        OperationDescription? operation = Catalogue.FindLayer(callee);
        operation ??= Catalogue.FindOp(callee);
        if (operation is null || operation.Parameters.Count == 0) return null;
        return operation.Parameters[operation.Parameters[0].Variadic ? 0 : Math.Min(position, operation.Parameters.Count - 1)].Name;
    }
}
