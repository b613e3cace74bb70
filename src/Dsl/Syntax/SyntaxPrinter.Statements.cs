namespace ModelDsl.Dsl.Syntax;

public static partial class SyntaxPrinter
{
    private static void PrintStatements(Lines lines, IReadOnlyList<Statement> statements)
    {
        var wasLong = false;
        for (var i = 0; i < statements.Count; i++)
        {
            var next = new Lines();
            next.AddDocumentation(Indentation, statements[i].Documentation);
            Print(next, statements[i]);
            if (i > 0)
            {
                if (NeedsSemicolon(statements[i - 1], statements[i])) lines.Append(";");
                if (wasLong || next.Count > 1 || IsContract(statements[i - 1]) != IsContract(statements[i])) lines.Add(0, "");
            }

            lines.Add(next);
            wasLong = next.Count > 1;
        }
    }

    // What a body promises and demands stands in front, apart from what it does.
    private static bool IsContract(Statement statement) => statement is InputStatement or WhereStatement or RequireStatement;

    // Newlines end nothing: these would be read as one statement.
    private static bool NeedsSemicolon(Statement statement, Statement next)
    {
        if (statement is ExpressionStatement { Expression: NameExpression }) return true;
        return next is ExpressionStatement { Expression: var expression } && Flat(expression)[0] switch
        {
            '-' or '[' => true,
            '(' => expression is not PipelineExpression,
            _ => false,
        };
    }

    private static void Print(Lines lines, Statement statement)
    {
        switch (statement)
        {
            case InputStatement node:
                lines.Add(Indentation, $"input {Flat(node)}");
                break;
            case WhereStatement node:
                lines.Add(Indentation, $"where {List(node.Constraints, Flat)}");
                break;
            case RequireStatement node:
                lines.Add(Indentation, $"require {Flat(node.Condition)}{(node.Message is { } message ? ", " + Flat(message) : "")}");
                break;
            case LayerStatement node:
                Print(lines, Indentation, $"layer {node.Name.Text} = ", node.Value, "");
                break;
            case ParameterStatement { Initializer: null } node:
                lines.Add(Indentation, $"parameter {node.Name.Text}: {Flat(node.Shape)}");
                break;
            case ParameterStatement node:
                Print(lines, Indentation, $"parameter {node.Name.Text}: {Flat(node.Shape)} = ", node.Initializer, "");
                break;
            case BufferStatement node:
                Print(lines, Indentation, $"buffer {node.Name.Text}: {node.Dtype?.Text}{Flat(node.Shape)} = ", node.Value, "");
                break;
            case AssignmentStatement node:
                Print(lines, Indentation, $"{Flat(node.Target)}{Claim(node.Claim)} = ", node.Value, "");
                break;
            case OutputStatement { Value: null } node:
                lines.Add(Indentation, $"output {node.Name.Text}{Claim(node.Claim)}");
                break;
            case OutputStatement node:
                Print(lines, Indentation, $"output {node.Name.Text}{Claim(node.Claim)} = ", node.Value, "");
                break;
            case ExpectStatement node:
                lines.Add(Indentation, $"expect {Flat(node.Condition)}");
                break;
            case InitStatement node:
                lines.Add(Indentation, $"init {string.Join(".", node.Target.Select(Flat))}: {List(node.Initializers, Flat)}");
                break;
            case ExpressionStatement node:
                Print(lines, Indentation, "", node.Expression, "");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(statement), statement.GetType().Name, null);
        }
    }

    private static string Claim(ShapeSyntax? claim) => claim is null ? "" : ": " + Flat(claim);
}
