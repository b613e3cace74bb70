using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>The labels that are written in a body, in branches that are not taken too.</summary>
internal static class LabelsOf
{
    public static HashSet<string> Body(ModuleBody body)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        if (body is ChainBody { Chain: var chain }) Add(chain, labels);
        if (body is StatementBody { Statements: var statements })
        {
            foreach (var statement in statements) Add(statement, labels);
        }

        return labels;
    }

    private static void Add(Statement statement, HashSet<string> labels)
    {
        switch (statement)
        {
            case LayerStatement layer:
                labels.Add(layer.Name.Text);
                break;
            case ParameterStatement parameter:
                labels.Add(parameter.Name.Text);
                break;
            case AssignmentStatement assignment:
                Add(assignment.Value, labels);
                break;
            case OutputStatement { Value: { } value }:
                Add(value, labels);
                break;
            case ExpressionStatement expression:
                Add(expression.Expression, labels);
                break;
        }
    }

    private static void Add(Expression expression, HashSet<string> labels)
    {
        while (expression is BinaryExpression binary)
        {
            Add(binary.Right, labels);
            expression = binary.Left;
        }

        IEnumerable<Expression> inner = expression switch
        {
            ParenthesizedExpression parenthesized => [parenthesized.Inner],
            UnaryExpression unary => [unary.Operand],
            TupleExpression tuple => tuple.Elements,
            CallExpression call => call.Arguments.Select(argument => argument.Value),
            IndexExpression index => [index.Target],
            PipelineExpression pipeline => [pipeline.Head],
            _ => [],
        };
        foreach (var part in inner) Add(part, labels);
        if (expression is PipelineExpression { Chain: var chain }) Add(chain, labels);
    }

    private static void Add(Chain chain, HashSet<string> labels)
    {
        foreach (var stage in chain.Stages) Add(stage, labels);
    }

    private static void Add(Stage stage, HashSet<string> labels)
    {
        switch (stage)
        {
            case LabeledStage labeled:
                if (labeled.Label.Parts is [LabelText { Text: var text }]) labels.Add(text);
                Add(labeled.Stage, labels);
                break;
            case ExpressionStage expression:
                Add(expression.Expression, labels);
                break;
            case IfStage branch:
                Add(branch.Then, labels);
                if (branch.Else is { } otherwise) Add(otherwise, labels);
                break;
            case ResidualStage residual:
                Add(residual.Body, labels);
                break;
            case FanOutStage fanOut:
                foreach (var branch in fanOut.Branches) Add(branch, labels);
                break;
        }
    }
}
