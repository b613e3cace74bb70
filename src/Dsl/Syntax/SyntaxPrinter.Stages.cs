namespace ModelDsl.Dsl.Syntax;

public static partial class SyntaxPrinter
{
    /// <summary>Prints on one line if it fits, else a stage a line; prefix and suffix join the first and the last line.</summary>
    private static void Print(Lines lines, int indent, string prefix, Chain chain, string suffix)
    {
        var flat = prefix + Flat(chain) + suffix;
        if (Fits(indent, flat))
        {
            lines.Add(indent, flat);
            return;
        }

        Print(lines, indent, prefix, chain.Stages[0], chain.Stages.Count == 1 ? suffix : "");
        PrintStages(lines, indent + 2, chain.Stages, 1, suffix);
    }

    private static void PrintStages(Lines lines, int indent, IReadOnlyList<Stage> stages, int first, string suffix)
    {
        for (var i = first; i < stages.Count; i++) Print(lines, indent, "-> ", stages[i], i == stages.Count - 1 ? suffix : "");
    }

    private static void Print(Lines lines, int indent, string prefix, Stage stage, string suffix)
    {
        var flat = prefix + Flat(stage) + suffix;
        if (Fits(indent, flat))
        {
            lines.Add(indent, flat);
            return;
        }

        switch (stage)
        {
            case LabeledStage node:
                Print(lines, indent, $"{prefix}{Flat(node.Label)}: ", node.Stage, suffix);
                break;
            case ExpressionStage node:
                Print(lines, indent, prefix, node.Expression, suffix);
                break;
            case SequentialStage node:
                PrintBody(lines, indent, prefix + "Sequential", node.Body, "}" + suffix);
                break;
            case ResidualStage node:
                PrintBody(lines, indent, prefix + "residual", node.Body, "}" + suffix);
                break;
            case RepeatStage node:
                PrintBody(lines, indent, $"{prefix}repeat {Flat(node.Count)}", node.Body, "}" + suffix);
                break;
            case ForStage node:
                PrintBody(lines, indent, $"{prefix}for {Flat(node.Variable)} in {Flat(node.Source)}", node.Body, "}" + suffix);
                break;
            case FanOutStage node:
                lines.Add(indent, $"{prefix}{Head(node)} {{");
                for (var i = 0; i < node.Branches.Count; i++)
                {
                    Print(lines, indent + Indentation, "", node.Branches[i], i + 1 < node.Branches.Count ? "," : "");
                }

                lines.Add(indent, "}" + suffix);
                break;
            case IfStage node:
                PrintIf(lines, indent, prefix, node, suffix);
                break;
            default:
                lines.Add(indent, flat);
                break;
        }
    }

    private static void PrintBody(Lines lines, int indent, string head, Chain body, string? close)
    {
        lines.Add(indent, head + " {");
        Print(lines, indent + Indentation, "", body, "");
        if (close is not null) lines.Add(indent, close);
    }

    private static void PrintIf(Lines lines, int indent, string prefix, IfStage node, string suffix)
    {
        PrintBody(lines, indent, $"{prefix}if {Flat(node.Condition)}", node.Then, node.Else is null ? "}" + suffix : null);
        if (node.Else is null) return;
        if (ElseIf(node) is { } next) PrintIf(lines, indent, "} else ", next, suffix);
        else PrintBody(lines, indent, "} else", node.Else, "}" + suffix);
    }

    private static IfStage? ElseIf(IfStage node) => node.Else is { Stages.Count: 1 } chain ? chain.Stages[0] as IfStage : null;

    private static string Head(FanOutStage node)
    {
        var name = node.Kind.ToString().ToLowerInvariant();
        return node.Arguments.Count > 0 ? $"{name}({List(node.Arguments, Flat)})" : name;
    }

    private static string Flat(Chain chain) => string.Join(" -> ", chain.Stages.Select(Flat));

    private static string Flat(Stage stage) => stage switch
    {
        ExpressionStage node => Flat(node.Expression),
        LabeledStage node => $"{Flat(node.Label)}: {Flat(node.Stage)}",
        SequentialStage node => $"Sequential {{ {Flat(node.Body)} }}",
        ResidualStage node => $"residual {{ {Flat(node.Body)} }}",
        FanOutStage { Branches.Count: 0 } node => $"{Head(node)} {{ }}",
        FanOutStage node => $"{Head(node)} {{ {List(node.Branches, Flat)} }}",
        RepeatStage node => $"repeat {Flat(node.Count)} {{ {Flat(node.Body)} }}",
        ForStage node => $"for {Flat(node.Variable)} in {Flat(node.Source)} {{ {Flat(node.Body)} }}",
        IfStage { Else: null } node => $"if {Flat(node.Condition)} {{ {Flat(node.Then)} }}",
        IfStage node => $"if {Flat(node.Condition)} {{ {Flat(node.Then)} }} else {(ElseIf(node) is { } next ? Flat(next) : $"{{ {Flat(node.Else)} }}")}",
        AsStage { Name: null } node => $"as {Flat(node.Claim!)}",
        AsStage node => $"as {Flat(node.Name)}{Claim(node.Claim)}",
        OutputStage node => $"output {node.Name.Text}{Claim(node.Claim)}",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage.GetType().Name, null),
    };
}
