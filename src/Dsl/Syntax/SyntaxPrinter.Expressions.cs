using System.Globalization;
using ModelDsl.Dsl.Parsing;

namespace ModelDsl.Dsl.Syntax;

public static partial class SyntaxPrinter
{
    /// <summary>Prints on one line if it fits, else broken at its outermost brackets or stages.</summary>
    private static void Print(Lines lines, int indent, string prefix, Expression expression, string suffix)
    {
        var flat = prefix + Flat(expression) + suffix;
        if (Fits(indent, flat))
        {
            lines.Add(indent, flat);
            return;
        }

        switch (expression)
        {
            case PipelineExpression node:
                Print(lines, indent, prefix, node.Head, "");
                PrintStages(lines, indent + 2, node.Chain.Stages, 0, suffix);
                break;
            case CallExpression { Arguments.Count: > 0 } node:
                lines.Add(indent, $"{prefix}{Flat(node.Callee)}(");
                for (var i = 0; i < node.Arguments.Count; i++)
                {
                    var name = node.Arguments[i].Name is { } identifier ? identifier.Text + ": " : "";
                    Print(lines, indent + Indentation, name, node.Arguments[i].Value, i + 1 < node.Arguments.Count ? "," : "");
                }

                lines.Add(indent, ")" + suffix);
                break;
            case ListExpression { Elements.Count: > 0 } node:
                PrintElements(lines, indent, prefix + "[", node.Elements, "]" + suffix);
                break;
            case TupleExpression node:
                PrintElements(lines, indent, prefix + "(", node.Elements, ")" + suffix);
                break;
            case ConditionalExpression node:
                lines.Add(indent, $"{prefix}if {Flat(node.Condition)} {{");
                Print(lines, indent + Indentation, "", node.Then, "");
                if (node.Else is ConditionalExpression)
                {
                    Print(lines, indent, "} else ", node.Else, suffix);
                    break;
                }

                lines.Add(indent, "} else {");
                Print(lines, indent + Indentation, "", node.Else, "");
                lines.Add(indent, "}" + suffix);
                break;
            default:
                lines.Add(indent, flat);
                break;
        }
    }

    private static void PrintElements(Lines lines, int indent, string open, IReadOnlyList<Expression> elements, string close)
    {
        lines.Add(indent, open);
        for (var i = 0; i < elements.Count; i++)
        {
            Print(lines, indent + Indentation, "", elements[i], i + 1 < elements.Count ? "," : "");
        }

        lines.Add(indent, close);
    }

    private static string Flat(Expression expression) => expression switch
    {
        IntegerLiteral node => Flat(node.Value),
        FloatLiteral node => Flat(node.Value),
        StringLiteral node => $"\"{StringText.Escape(node.Value)}\"",
        BooleanLiteral node => node.Value ? "true" : "false",
        NameExpression node => node.Name,
        MemberExpression node => $"{Flat(node.Target)}.{node.Member.Text}",
        CallExpression node => $"{Flat(node.Callee)}({List(node.Arguments, Flat)})",
        IndexExpression node => $"{Flat(node.Target)}[{List(node.Indices, Flat)}]",
        UnaryExpression { Operator: UnaryOperator.Not } node => $"not {Flat(node.Operand)}",
        UnaryExpression node => $"-{Flat(node.Operand)}",
        BinaryExpression node => $"{Flat(node.Left)} {OperatorTable.TextOf(node.Operator)} {Flat(node.Right)}",
        TupleExpression node => $"({List(node.Elements, Flat)})",
        ListExpression node => $"[{List(node.Elements, Flat)}]",
        ParenthesizedExpression node => $"({Flat(node.Inner)})",
        ConditionalExpression node => $"if {Flat(node.Condition)} {{ {Flat(node.Then)} }} else {Else(node.Else)}",
        RangeExpression node => $"{Flat(node.From)}..{Flat(node.To)}",
        PipelineExpression node => $"{Flat(node.Head)} -> {Flat(node.Chain)}",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType().Name, null),
    };

    private static string Else(Expression expression) =>
        expression is ConditionalExpression ? Flat(expression) : $"{{ {Flat(expression)} }}";

    private static string Flat(Argument node) => node.Name is { } name ? $"{name.Text}: {Flat(node.Value)}" : Flat(node.Value);

    private static string Flat(IndexSyntax index) => index switch
    {
        SingleIndex node => Flat(node.Value),
        SliceIndex node => $"{Bound(node.From)}:{Bound(node.To)}{(node.Step is { } step ? ":" + Flat(step) : "")}",
        _ => "...",
    };

    private static string Bound(Expression? bound) => bound is null ? "" : Flat(bound);

    private static string Flat(long value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        return value < 10_000 ? digits : value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '_');
    }

    private static string Flat(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture).Replace("E-0", "E-").Replace("E+0", "E+").Replace("E+", "e").Replace('E', 'e');
        if (value is > 0 and <= 1e-3 && text.IndexOf('e') < 0) text = Scientific(text);
        return text.IndexOf('.') < 0 && text.IndexOf('e') < 0 ? text + ".0" : text;
    }

    /// <summary><c>0.00015</c> as <c>1.5e-4</c></summary>
    private static string Scientific(string text)
    {
        var first = 2;
        while (text[first] == '0') first++;
        var rest = text.Substring(first + 1);
        return $"{text[first]}{(rest.Length > 0 ? "." + rest : "")}e-{first - 1}";
    }

    private static string Flat(InputStatement node) =>
        $"{node.Name.Text}: {node.Dtype?.Text}{Flat(node.Shape)}{(node.IsOptional ? "?" : "")}";

    private static string Flat(ShapeSyntax shape) => $"[{List(shape.Dimensions, Flat)}]";

    private static string Flat(DimensionSyntax dimension) => dimension switch
    {
        DimensionExpression node => Flat(node.Value),
        WildcardDimension => "_",
        _ => "...",
    };

    private static string Flat(Pattern pattern) => pattern switch
    {
        NamePattern node => node.Name.Text,
        TuplePattern node => $"({List(node.Elements, Flat)})",
        _ => "_",
    };

    private static string Flat(ParameterSyntax node) =>
        $"{node.Name.Text}: {Flat(node.Type)}{(node.Default is { } value ? " = " + Flat(value) : "")}";

    private static string Flat(TypeSyntax type) => type switch
    {
        NamedType node => node.Name,
        ListType node => Flat(node.Element) + "[]",
        TupleType node => $"({List(node.Elements, Flat)})",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type.GetType().Name, null),
    };

    private static string Flat(LabelSyntax label)
    {
        if (!label.IsQuoted) return ((LabelText)label.Parts[0]).Text;
        return $"\"{string.Concat(label.Parts.Select(Flat))}\"";
    }

    private static string Flat(LabelPart part) => part is LabelHole hole
        ? $"{{{Flat(hole.Value)}}}"
        : StringText.Escape(((LabelText)part).Text).Replace("{", "{{").Replace("}", "}}");
}
