using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What a recipe asks of a body: targets, computations over values that it is given, and settings.</summary>
internal sealed partial class BodyElaborator
{
    /// <summary>Runs what concerns one entry; false when it was wrong, which is reported.</summary>
    internal bool Attempt(SyntaxNode node, Action action)
    {
        var count = steps.Count;
        var isRight = Try(At(node), () =>
        {
            action();
            return new Value.None();
        }) is not null;
        if (!isRight) steps.RemoveRange(count, steps.Count - count);
        return isRight;
    }

    internal void DeclareTarget(InputStatement target)
    {
        try
        {
            if (target.IsOptional) throw Fail(RecipeErrors.OptionalTarget(At(target), target.Name.Text));
            DeclareInput(target, null);
        }
        catch
        {
            BindErrors(target);
            throw;
        }
    }

    /// <summary>A tensor that an expression gives, and the steps that compute it.</summary>
    internal Computation Compute(Expression expression)
    {
        var value = Evaluate(expression);
        if (value is Value.Error) throw new EchoException();
        return new Computation(TakeSteps(), [Tensor(value, At(expression))], OneLine(expression));
    }

    /// <summary>A metric with the tensors that it compares.</summary>
    internal MetricDefinition Measure(Expression expression, IReadOnlyList<OpDescription> known)
    {
        var (description, arguments) = Described(expression, known, "metric", "accuracy(logits, label)");
        var location = At(expression);
        var (inputs, values) = MatchOperation(description, [], BindArguments(arguments), location);
        RunRule(description, new OperationContext(this, description, inputs, values, location), location);
        var compared = description.Inputs.Select(input => inputs[input.Name][0]).ToList();
        return new MetricDefinition(new Setting(description, values), new Computation(TakeSteps(), compared, OneLine(expression)));
    }

    /// <summary>An optimizer, schedule or penalty: its arguments are known at build time.</summary>
    internal Setting SettingOf(Expression expression, IReadOnlyList<OpDescription> known, string kind, string example)
    {
        var (description, arguments) = Described(expression, known, kind, example);
        var matcher = new ArgumentMatcher(description);
        foreach (var argument in arguments)
        {
            // `linear` is one of a few words, not a value.
            var value = argument.Value is NameExpression word && description.Parameters.Any(p => p.Choices?.Contains(word.Name) == true)
                ? new Value.String(word.Name)
                : Evaluate(argument.Value);
            if (value is Value.Error) throw new EchoException();
            if (matcher.Add(new BoundArgument(argument.Name?.Text, value, At(argument))) is { } problem) throw Fail(problem);
        }

        var values = matcher.Complete(At(expression), out var missing) ?? throw Fail(missing!);
        var context = new OperationContext(this, description, new Dictionary<string, IReadOnlyList<Variable>>(), values, At(expression));
        RunRule(description, context, At(expression));
        return new Setting(description, values);
    }

    private (OpDescription Description, IReadOnlyList<Argument> Arguments) Described(
        Expression expression, IReadOnlyList<OpDescription> known, string kind, string example)
    {
        var (name, arguments) = expression switch
        {
            NameExpression plain => (plain, (IReadOnlyList<Argument>)[]),
            CallExpression { Callee: NameExpression callee } call => (callee, call.Arguments),
            _ => throw Fail(RecipeErrors.NoSetting(At(expression), kind is "optimizer" ? $"an {kind}" : $"a {kind}", example)),
        };
        var names = known.SelectMany(op => op.Aliases.Prepend(op.Name)).ToList();
        var description = known.FirstOrDefault(op => op.Name == name.Name || op.Aliases.Contains(name.Name))
            ?? throw Fail(RecipeErrors.UnknownSetting(
                At(name), kind, name.Name, Suggestions.Hint(name.Name, names), known.Select(op => op.Name)));
        return (description, arguments);
    }

    private IReadOnlyList<Step> TakeSteps()
    {
        var taken = steps;
        steps = [];
        return taken;
    }

    private string OneLine(Expression expression) =>
        string.Join(" ", SourceText(expression).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
