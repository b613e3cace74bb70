using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Checks training recipes against their models.</summary>
/// <param name="models">The models that are right.</param>
internal sealed class RecipeElaborator(
    Program program, DiagnosticBag diagnostics, DefinitionTable definitions, IReadOnlyList<ElaboratedModel> models)
{
    private readonly Dictionary<string, TrainSymbol> named = new(StringComparer.Ordinal);

    /// <summary>The recipe's class; null when something in the recipe or in its model is wrong, which is reported.</summary>
    public RecipeDefinition? Elaborate(TrainSymbol recipe)
    {
        if (ModelOf(recipe) is not { } model || !HasNameOfItsOwn(recipe) || !IsComplete(recipe)) return null;

        // What is wrong with the model is told already.
        if (models.FirstOrDefault(elaborated => elaborated.Symbol == model) is not { } elaborated) return null;
        if (DefinitionOf(model) is not { } definition) return null;

        var settings = new RecipeSettings(recipe, elaborated, RecipeBody.Over(Session(isConcrete: true), recipe, recording: false));
        var isRight = settings.Read();
        isRight &= Concrete(recipe, elaborated, definition).Run();
        if (!isRight) return null;

        var symbolic = Symbolic(recipe, definition);
        if (!symbolic.Run()) return null;
        var made = new RecipeDefinition(recipe.Scope.Namespace, recipe.ClassName)
        {
            Documentation = recipe.Syntax.Documentation,
            File = recipe.Scope.File,
            Symbol = recipe,
            Model = definition,
            Outputs = symbolic.Outputs,
            Inputs = symbolic.Inputs,
            Targets = symbolic.Targets,
            Loss = symbolic.Loss!,
            Metrics = symbolic.Metrics,
            Optimizer = settings.Optimizer!,
            Schedule = settings.Schedule,
            Penalties = settings.Penalties,
            Frozen = settings.Frozen,
            ClipNorm = settings.ClipNorm,
            ClipValue = settings.ClipValue,
            Accumulate = settings.Accumulate,
        };
        return KnowsItsSizes(made) ? made : null;
    }

    private ModuleSymbol? ModelOf(TrainSymbol recipe)
    {
        var found = program.Find(recipe.Name, recipe.Scope);
        if (found is ModuleSymbol { IsModel: true } model) return model;
        diagnostics.Add(found switch
        {
            null => RecipeErrors.UnknownModel(recipe.Location, recipe.Name,
                Suggestions.Hint(
                    recipe.Name, program.OfKind<ModuleSymbol>().Where(symbol => symbol.IsModel).Select(symbol => symbol.Name))),
            PairSymbol => RecipeErrors.OfPair(recipe.Location, recipe.Name),
            _ => RecipeErrors.NotAModel(recipe.Location, recipe.Name, found.Kind),
        });
        return null;
    }

    // The model's own class was tried before, and told what is wrong.
    private ModuleDefinition? DefinitionOf(ModuleSymbol model) =>
        Reporting.Run(model.Location, _ => { }, () => definitions.For(model));

    private bool HasNameOfItsOwn(TrainSymbol recipe)
    {
        var space = recipe.Scope.Namespace;
        var taken = program.Symbols.FirstOrDefault(symbol =>
            symbol is ModuleSymbol or PairSymbol && symbol.Name == recipe.ClassName && symbol.Scope.Namespace == space);
        var fullName = $"{space}.{recipe.ClassName}";
        if (named.TryGetValue(fullName, out var earlier))
        {
            diagnostics.Add(RecipeErrors.SecondRecipe(recipe.Location, recipe.Name, earlier.Location));
        }
        else if (taken is not null) diagnostics.Add(RecipeErrors.ClassNameTaken(recipe.Location, recipe.ClassName, taken.Kind));
        else named.Add(fullName, recipe);
        return named.TryGetValue(fullName, out var owner) && owner == recipe;
    }

    private bool IsComplete(TrainSymbol recipe)
    {
        var missing = new[] { ("loss", "loss cross_entropy(logits, label)"), ("optimizer", "optimizer Adam(lr: 1e-3)") }
            .Where(part => recipe.Syntax.Entries.All(entry => entry.Keyword.Text != part.Item1)).ToList();
        if (missing.Count == 0) return true;
        diagnostics.Add(RecipeErrors.MissingEntry(recipe.Location, recipe.Name,
            string.Join(" and no ", missing.Select(part => part.Item1)), missing[0].Item2));
        return false;
    }

    /// <summary>The model with its defaults: here what is wrong is told.</summary>
    private RecipeRun Concrete(TrainSymbol recipe, ElaboratedModel model, ModuleDefinition definition)
    {
        var symbols = Symbols(
            model.Root.Inputs.Select(input => input.Variable).Concat(model.Root.Outputs.Select(output => output.Variable)));
        var parameters = symbols.Where(symbol => symbol.Kind == SymbolKind.Parameter).ToList();
        var sizes = definition.Parameters.Where(IsScalar).ToDictionary(
            parameter => parameter.Name,
            parameter => parameter.Default
                ?? Value.Of(parameter.Type, parameters.Find(symbol => symbol.Name == parameter.Name) ?? parameter.Symbol),
            StringComparer.Ordinal);
        foreach (var pair in Dimensions(symbols)) sizes[pair.Key] = pair.Value;
        return new RecipeRun(Session(isConcrete: true), recipe, model.Root.Inputs, model.Root.Outputs, sizes, model.Constraints);
    }

    /// <summary>The model's class, for every value of its parameters.</summary>
    private RecipeRun Symbolic(TrainSymbol recipe, ModuleDefinition definition)
    {
        var symbols = Symbols(definition.Inputs.Select(input => input.Variable));
        var sizes = definition.Parameters.Where(IsScalar).ToDictionary(
            parameter => parameter.Name, parameter => Value.Of(parameter.Type, parameter.Symbol), StringComparer.Ordinal);
        foreach (var pair in Dimensions(symbols)) sizes[pair.Key] = pair.Value;
        return new RecipeRun(
            Session(isConcrete: false), recipe, definition.Inputs, definition.Outputs, sizes, definition.ConstructorGuards.Concat(
                definition.ForwardGuards));
    }

    /// <summary>What the loss mentions of the model's parameters must be a size that some tensor has.</summary>
    private bool KnowsItsSizes(RecipeDefinition recipe)
    {
        var loss = recipe.Symbol.Syntax.Entries.First(entry => entry.Keyword.Text == "loss");
        var metrics = recipe.Symbol.Syntax.Entries.Where(entry => entry.Keyword.Text == "metric");
        var isRight = true;
        var computations = recipe.Metrics.Select(metric => metric.Compared).Prepend(recipe.Loss);
        foreach (var (computation, entry) in computations.Zip(metrics.Prepend(loss), (c, e) => (c, e)))
        {
            var unknown = StepSymbols.OfForward(computation.Steps)
                .FirstOrDefault(symbol => symbol.Kind != SymbolKind.Presence && recipe.PlaceOf(symbol) is null);
            if (unknown is null) continue;
            diagnostics.Add(RecipeErrors.UnknownSize(recipe.Symbol.Scope.At(entry.Value!), unknown.Name, recipe.Model.ClassName));
            isRight = false;
        }

        return isRight;
    }

    private ElaborationSession Session(bool isConcrete) => new(program, diagnostics, definitions, isConcrete);

    private static bool IsScalar(DefinitionParameter parameter) =>
        parameter.Type is ParameterType.Int or ParameterType.Float or ParameterType.Bool;

    private static List<Symbol> Symbols(IEnumerable<Variable> values) =>
        [.. values.SelectMany(value => value.Type.Shape).SelectMany(dim => dim.Symbols).Distinct()];

    private static IEnumerable<KeyValuePair<string, Value>> Dimensions(IEnumerable<Symbol> symbols) =>
        symbols.Where(symbol => symbol.Kind == SymbolKind.Dimension).GroupBy(symbol => symbol.Name, StringComparer.Ordinal)
            .Select(group => new KeyValuePair<string, Value>(group.Key, new Value.Int(Dim.Of(group.First()))));
}
