using System.Globalization;
using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Layers.Recipes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What of a recipe is known at build time: optimizer, schedule, clipping, penalties and frozen layers.</summary>
/// <param name="body">Evaluates over constants and functions alone: the trainer does not know the model's parameters.</param>
internal sealed class RecipeSettings(TrainSymbol recipe, ElaboratedModel model, BodyElaborator body)
{
    public Setting? Optimizer { get; private set; }

    public Setting? Schedule { get; private set; }

    public List<PenaltyDefinition> Penalties { get; } = [];

    public List<string> Frozen { get; } = [];

    public double? ClipNorm { get; private set; }

    public double? ClipValue { get; private set; }

    public long? Accumulate { get; private set; }

    /// <summary>Reads all entries; false when one of them is wrong, which is reported.</summary>
    public bool Read()
    {
        var isRight = true;
        foreach (var entry in recipe.Syntax.Entries.Where(entry => entry.Value is not null))
        {
            isRight &= body.Attempt(entry, () => Read(entry, entry.Value!));
        }
        isRight = isRight && CanCycle();
        if (!isRight || Frozen.Count == 0) return isRight;
        var freeze = recipe.Syntax.Entries.Last(entry => entry.Keyword.Text == "freeze");
        return body.Attempt(freeze, () =>
        {
            if (Learned.All(key => Frozen.Any(label => IsUnder(key, label))))
            {
                throw Fail(RecipeErrors.AllFrozen(recipe.Scope.At(freeze), recipe.Name));
            }
        });
    }

    private bool CanCycle()
    {
        if (Schedule?.Arguments.TryGetValue("cycle_momentum", out var flag) != true
            || flag is not Value.Bool { Condition: var cycles } || cycles != Shapes.Condition.True)
        {
            return true;
        }
        if (Optimizer!.Description.Parameters.Any(parameter => parameter.Name is "momentum" or "betas")) return true;
        var schedule = recipe.Syntax.Entries.First(entry => entry.Keyword.Text == "schedule");
        return body.Attempt(schedule, () => throw Fail(RecipeErrors.NoMomentum(
            recipe.Scope.At(schedule.Value!), Schedule.Description.Name, Optimizer.Description.Name)));
    }

    private IEnumerable<string> Learned => model.State.Where(weight => weight.Kind == WeightKind.Parameter).Select(weight => weight.Key);

    private void Read(TrainEntry entry, Expression value)
    {
        switch (entry.Keyword.Text)
        {
            case "optimizer":
                Optimizer = body.SettingOf(value, RecipeCatalogue.Optimizers, "optimizer", "Adam(lr: 1e-3)");
                break;
            case "schedule":
                Schedule = body.SettingOf(value, RecipeCatalogue.Schedules, "schedule", "cosine(epochs: 20)");
                break;
            case "penalty":
                Penalties.Add(new PenaltyDefinition(
                    body.SettingOf(value, RecipeCatalogue.Penalties, "penalty", "l2(1e-4)"),
                    entry.On is { } on ? LabelOf(on, "penalty … on") : null));
                break;
            case "freeze":
                Frozen.Add(LabelOf(value, "freeze"));
                break;
            case "clip_norm":
                ClipNorm = PositiveOf(entry, value);
                break;
            case "clip_value":
                ClipValue = PositiveOf(entry, value);
                break;
            case "accumulate":
                Accumulate = CountOf(entry, value);
                break;
        }
    }

    private double PositiveOf(TrainEntry entry, Expression expression)
    {
        const string expected = "a positive number";
        var value = body.Evaluate(expression);
        var number = value switch
        {
            Value.Float real => real.Expression.ConstantValue,
            Value.Int integer => integer.Dim.ConstantValue,
            _ => null,
        };
        return number switch
        {
            null => throw Fail(RecipeErrors.NotANumber(recipe.Scope.At(expression), entry.Keyword.Text, expected, value.Kind)),
            > 0 => number.Value,
            _ => throw Fail(RecipeErrors.NotANumber(
                recipe.Scope.At(expression), entry.Keyword.Text, expected, number.Value.ToString("R", CultureInfo.InvariantCulture))),
        };
    }

    private long CountOf(TrainEntry entry, Expression expression)
    {
        var value = body.Evaluate(expression);
        var found = value is Value.Int { Dim.ConstantValue: { } number } ? number : (long?)null;
        return found is >= 1 and <= int.MaxValue
            ? found.Value
            : throw Fail(RecipeErrors.NotANumber(recipe.Scope.At(expression), entry.Keyword.Text, "a number of batches, at least 1",
                found?.ToString(CultureInfo.InvariantCulture) ?? value.Kind));
    }

    /// <summary>The prefix of keys that a label means: <c>encoder.fc</c>, <c>"layer1"</c>, <c>blocks[0]</c>.</summary>
    private string LabelOf(Expression expression, string entry)
    {
        var location = recipe.Scope.At(expression);
        var label = Path(expression) ?? throw Fail(RecipeErrors.NoLabel(location, entry));
        if (Learned.Any(key => IsUnder(key, label))) return label;
        var known = Learned.SelectMany(Prefixes).Distinct();
        throw Fail(RecipeErrors.UnknownLabel(location, label, recipe.Name, Suggestions.Hint(label, known)));
    }

    private static string? Path(Expression expression) => expression switch
    {
        NameExpression name => name.Name,
        StringLiteral text => text.Value,
        ParenthesizedExpression parenthesized => Path(parenthesized.Inner),
        MemberExpression member when Path(member.Target) is { } target => $"{target}.{member.Member.Text}",
        IndexExpression { Indices: [SingleIndex { Value: IntegerLiteral literal }] } index when Path(index.Target) is { } target =>
            FormattableString.Invariant($"{target}.{literal.Value}"),
        _ => null,
    };

    private static bool IsUnder(string key, string label) => key == label || key.StartsWith(label + ".", StringComparison.Ordinal);

    private static IEnumerable<string> Prefixes(string key)
    {
        for (var end = key.IndexOf('.'); end >= 0; end = key.IndexOf('.', end + 1)) yield return key.Substring(0, end);
        yield return key;
    }

    private static ElaborationException Fail(Diagnostic diagnostic) => new(diagnostic);
}
