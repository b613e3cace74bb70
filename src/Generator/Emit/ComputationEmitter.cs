using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Generator.Emit;

/// <summary>Writes a static method that computes a loss, or what a metric compares, from outputs, inputs and targets.</summary>
internal sealed class ComputationEmitter
{
    private readonly RecipeDefinition recipe;
    private readonly ModuleDefinition method;
    private readonly ForwardEmitter forward;
    private readonly CodeWriter body = new();

    public ComputationEmitter(RecipeDefinition recipe, Computation computation, params string[] resultNames)
    {
        this.recipe = recipe;
        method = new ModuleDefinition(ModuleKind.Block, recipe.Namespace, recipe.ClassName)
        { SourceName = recipe.ClassName, File = recipe.File };
        method.Inputs.AddRange(ParametersOf(recipe, computation));
        method.Steps.AddRange(computation.Steps);
        method.Outputs.AddRange(computation.Results.Select((result, i) => new OutputDefinition(resultNames[i], result)));
        var names = new ModuleNames(method);
        foreach (var property in TrainerEmitter.Members) names.Members.TakeProperty(property);
        forward = new ForwardEmitter(method, names, body);
        forward.Write();
    }

    /// <summary>What the method is given.</summary>
    public IReadOnlyList<InputDefinition> Parameters => method.Inputs;

    public string NameOf(InputDefinition parameter) => forward.InputName(parameter);

    /// <summary>Writes the method's head and body.</summary>
    /// <param name="guards">Whether the targets are checked first.</param>
    public void Write(CodeWriter writer, string head, IReadOnlyList<GuardDefinition> guards, bool checksTargets)
    {
        var parameters = string.Join(
            ", ", Parameters.Select(parameter => $"{(parameter.IsOptional ? "Tensor?" : "Tensor")} {NameOf(parameter)}"));
        using (writer.Open($"{head}({parameters})"))
        {
            var lines = new List<string>();
            if (checksTargets) lines.AddRange(Parameters.Where(recipe.Targets.Contains).Select(Check));

            // Conditions may name sizes that the body does not, so they are printed before the sizes are read.
            var conditions = guards.Where(guard => guard.Condition.Symbols.All(IsAtHand)).Select(Demand).ToList();
            lines.AddRange(forward.Dimensions.Select(pair => $"var {pair.Value} = {Size(pair.Key)};"));
            lines.AddRange(conditions);
            foreach (var line in lines) writer.Line(line);
            if (lines.Count > 0) writer.Blank();
            writer.Lines(body);
        }
    }

    /// <summary>What is read, in order, and what tells the sizes that are mentioned.</summary>
    private static IEnumerable<InputDefinition> ParametersOf(RecipeDefinition recipe, Computation computation)
    {
        var all = recipe.Outputs.Concat(recipe.Inputs).Concat(recipe.Targets).ToList();
        var read = new HashSet<InputDefinition>(computation.ReadOf(all));
        var sizes = StepSymbols.OfForward(computation.Steps).Concat(computation.Guards.SelectMany(guard => guard.Condition.Symbols));
        read.UnionWith(sizes.Select(recipe.PlaceOf).OfType<SizePlace>().Select(place => place.Value));
        return all.Where(read.Contains);
    }

    private string Check(InputDefinition target)
    {
        var shape = target.Variable.Type.Shape;
        var leading = target.HasLeadingDimensions ? 1 : 0;
        var sizes = string.Join(", ", shape.Skip(leading).Select(dim => Expected(dim, target)));
        var text = leading == 0 ? shape.ToString() : $"[{string.Join(", ", shape.Skip(1).Select(dim => dim.ToString()).Prepend("..."))}]";
        var name = NameOf(target);
        var method = leading == 0 ? "Check" : "CheckTrailing";
        return $"ShapeGuard.{method}({name}, nameof({Names.Escape(recipe.ClassName)}), nameof({name}), " +
            $"{DtypeOf(target)}, {Names.Literal(text)}, [{sizes}]);";
    }

    /// <summary>A target of floats has the dtype of what it is compared with.</summary>
    private string DtypeOf(InputDefinition target)
    {
        if (target.Variable.Type.Dtype != Dtype.Float) return $"ScalarType.{target.Variable.Type.Dtype.TorchSharpName()}";
        var floating = Parameters.FirstOrDefault(
            value => !recipe.Targets.Contains(value) && !value.IsOptional && value.Variable.Type.Dtype == Dtype.Float);
        return floating is null ? "null" : $"{NameOf(floating)}.dtype";
    }

    /// <summary>The size that an axis of a target must have, where something else tells it.</summary>
    private string Expected(Dim dim, InputDefinition target)
    {
        if (dim.ConstantValue is { } constant) return constant.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var isKnown = dim.Symbols.All(symbol => PlaceFor(symbol, target) is not null);
        return isKnown ? dim.Format(symbol => Size(PlaceFor(symbol, target)!)) : "ShapeGuard.Any";
    }

    private SizePlace? PlaceFor(Symbol symbol, InputDefinition target) =>
        recipe.PlaceOf(symbol) is { } place && place.Value != target && Parameters.Contains(place.Value) ? place : null;

    private bool IsAtHand(Symbol symbol) => recipe.PlaceOf(symbol) is { } place && Parameters.Contains(place.Value);

    private string Demand(GuardDefinition guard)
    {
        var value = Parameters.LastOrDefault(parameter => guard.Condition.Symbols.Any(symbol => recipe.PlaceOf(symbol)?.Value == parameter))
            ?? Parameters[0];
        var name = NameOf(value);
        return $"if (!({forward.Of(guard.Condition)})) ShapeGuard.Fail(nameof({Names.Escape(recipe.ClassName)}), nameof({name}), " +
            $"{Names.Literal(value.Variable.Type.Shape.ToString())}, {name}, {Names.Literal($"needs {guard.Message}")});";
    }

    private string Size(Symbol symbol) => Size(recipe.PlaceOf(symbol)!);

    private string Size(SizePlace place) => $"{NameOf(place.Value)}.size({place.Axis})";
}
