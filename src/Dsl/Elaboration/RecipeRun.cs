using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Layers.Recipes;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Targets, loss and metrics of a recipe over one view of its model: elaborated with its defaults, or symbolic.</summary>
internal sealed class RecipeRun
{
    private readonly ElaborationSession session;
    private readonly TrainSymbol recipe;
    private readonly BodyElaborator body;

    /// <param name="sizes">The model's parameters and run-time dimensions by name.</param>
    /// <param name="facts">What holds in every call of the model.</param>
    public RecipeRun(
        ElaborationSession session, TrainSymbol recipe, IEnumerable<InputDefinition> inputs, IEnumerable<OutputDefinition> outputs,
        IEnumerable<KeyValuePair<string, Value>> sizes, IEnumerable<GuardDefinition> facts)
    {
        this.session = session;
        this.recipe = recipe;
        body = RecipeBody.Over(session, recipe, recording: true);
        foreach (var fact in facts) session.Proof.Assume(fact.Condition);
        foreach (var size in sizes) body.Define(size.Key, size.Value);
        var values = inputs.Select(input => input.Variable).Concat(outputs.Select(output => output.Variable));
        session.Advice = new RecipeAdvice(
            recipe, new HashSet<Symbol>(values.SelectMany(value => value.Type.Shape).SelectMany(dim => dim.Symbols)));
        Outputs = [.. outputs.Select(output =>
            new InputDefinition(output.Name, Seen(output.Variable, output.Name)) { Documentation = output.Documentation })];

        // What the model gives back under an input's name hides the input.
        Inputs = [.. inputs.Select(input => input with { Variable = Seen(input.Variable, input.Name) })];
        foreach (var input in Inputs)
        {
            body.Define(input.Name, input.IsOptional ? new Value.Optional(input.Variable) : new Value.Tensor(input.Variable));
        }
        foreach (var output in Outputs) body.Define(output.Name, new Value.Tensor(output.Variable));
    }

    public IReadOnlyList<InputDefinition> Outputs { get; }

    public IReadOnlyList<InputDefinition> Inputs { get; }

    /// <summary>Declared by the run.</summary>
    public IReadOnlyList<InputDefinition> Targets => body.Inputs;

    public Computation? Loss { get; private set; }

    public List<MetricDefinition> Metrics { get; } = [];

    /// <summary>Runs all entries; false when one of them is wrong, which is reported.</summary>
    public bool Run()
    {
        var isRight = true;
        foreach (var entry in recipe.Syntax.Entries)
        {
            // A target may stand behind the loss.
            if (entry.Input is { } target) isRight &= body.Attempt(target, () => Declare(target));
        }

        foreach (var entry in recipe.Syntax.Entries)
        {
            if (entry.Value is not { } value) continue;
            if (entry.Keyword.Text == "loss") isRight &= body.Attempt(value, () => Loss = LossOf(value));
            if (entry.Keyword.Text == "metric") isRight &= body.Attempt(value, () => Metrics.Add(MetricOf(value)));
        }

        if (isRight && session.IsConcrete) WarnOfUnused();
        return isRight && !body.Failed;
    }

    private void Declare(InputStatement target)
    {
        if (Outputs.Concat(Inputs).Concat(Targets).Any(value => value.Name == target.Name.Text))
        {
            throw new ElaborationException(NameErrors.DuplicateName(recipe.Scope.At(target.Name), "the value", target.Name.Text));
        }

        body.DeclareTarget(target);
    }

    private Computation LossOf(Expression expression)
    {
        var location = recipe.Scope.At(expression);
        var loss = Guarded(() => body.Compute(expression));
        RefuseState(loss, expression);
        var type = loss.Results[0].Type;
        if (type.Shape.Rank > 0) throw new ElaborationException(RecipeErrors.NotOneNumber(location, $"{type.Dtype.Name()}{type.Shape}"));
        if (!type.Dtype.IsFloating())
        {
            throw new ElaborationException(RecipeErrors.NotFloating(location, $"{type.Dtype.Name()}{type.Shape}"));
        }
        if (!DependsOnOutput(loss))
        {
            throw new ElaborationException(RecipeErrors.NoOutputInLoss(location, recipe.Name, Outputs.Select(output => output.Name)));
        }
        return loss;
    }

    private MetricDefinition MetricOf(Expression expression)
    {
        MetricDefinition? metric = null;
        var compared = Guarded(() => (metric = body.Measure(expression, RecipeCatalogue.Metrics)).Compared);
        RefuseState(compared, expression);
        return metric! with { Compared = compared };
    }

    /// <summary>Gives a computation what must be checked at run time for it alone.</summary>
    private Computation Guarded(Func<Computation> compute)
    {
        var before = session.Proof.Guards.Count;
        var computation = compute();
        return computation with { Guards = [.. session.Proof.Guards.Skip(before)] };
    }

    private void RefuseState(Computation computation, Expression expression)
    {
        foreach (var step in computation.Steps)
        {
            var holder = step switch
            {
                RegisterStep register => register.Member.Kind,
                ModuleStep module => module.Member.Kind,
                OperationStep operation when operation.Operation.Function?.Arguments.Contains(TorchArguments.Training) == true =>
                    operation.Operation.Name,
                _ => null,
            };
            var location = step.Location ?? recipe.Scope.At(expression);
            if (holder is not null) throw new ElaborationException(RecipeErrors.LayerInRecipe(location, holder));
        }
    }

    private bool DependsOnOutput(Computation computation)
    {
        var reached = new HashSet<Variable>(Outputs.Select(output => output.Variable));
        foreach (var step in computation.Steps)
        {
            if (StepVariables.ReadBy(step).Any(reached.Contains)) reached.UnionWith(StepVariables.MadeBy(step));
        }

        return reached.Contains(computation.Results[0]);
    }

    private void WarnOfUnused()
    {
        var used = new HashSet<InputDefinition>(
            Metrics.Select(metric => metric.Compared).Append(Loss).OfType<Computation>().SelectMany(c => c.ReadOf(Targets)));
        foreach (var target in recipe.Syntax.Entries.Select(entry => entry.Input).OfType<InputStatement>())
        {
            if (used.Any(other => other.Name == target.Name.Text)) continue;
            session.Diagnostics.Add(RecipeErrors.UnusedTarget(recipe.Scope.At(target.Name), target.Name.Text));
        }
    }

    // Two outputs may be one value of the model; for the recipe they are two.
    private static Variable Seen(Variable variable, string name) =>
        new(variable.Type, name) { Maker = variable.Maker, Presence = variable.Presence };
}
