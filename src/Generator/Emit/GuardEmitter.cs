using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Generator.Emit;

/// <summary>
/// Writes what stands at the head of <c>forward</c>: one check an input, the run-time dimensions that the body reads, and
/// the constraints between them.
/// </summary>
internal sealed class GuardEmitter(ModuleDefinition definition, ForwardEmitter forward)
{
    private readonly List<string> lines = [];

    public IReadOnlyList<string> Write()
    {
        // Conditions may name dimensions that the body does not, so they are printed before the dimensions are bound.
        var constraints = definition.ForwardGuards
            .Where(guard => MinimumOf(guard) is null && !IsLeftToLayers(guard))
            .Select(guard => (guard, Condition: forward.Of(guard.Condition), Source: SourceOf(guard.Condition)))
            .ToList();
        var shared = new List<string>();
        var owners = new Dictionary<Symbol, (InputDefinition Input, int Axis)>();

        // Of inputs that share a dimension a required one tells it.
        foreach (var input in definition.Inputs.OrderBy(input => input.IsOptional))
        {
            if (!input.IsUndeclared) WriteCheck(input);
            var shape = input.Variable.Type.Shape;
            for (var axis = input.HasLeadingDimensions && shape.Rank > 0 ? 1 : 0; axis < shape.Rank; axis++)
            {
                if (SymbolOf(shape[axis]) is not { } symbol) continue;
                if (owners.TryGetValue(symbol, out var owner)) shared.Add(SharedCheck(input, axis, owner));
                else owners.Add(symbol, (input, AxisFor(input, axis)));
            }
        }

        lines.AddRange(shared);
        foreach (var pair in forward.Dimensions.Where(pair => owners.ContainsKey(pair.Key)))
        {
            var (input, axis) = owners[pair.Key];
            lines.Add($"var {pair.Value} = {(input.IsOptional ? $"{forward.InputName(input)}?.size({axis}) ?? 0" : Size(input, axis))};");
        }

        foreach (var (guard, condition, source) in constraints)
        {
            var (input, _) = source is not null && owners.TryGetValue(source, out var found) ? found : (definition.Inputs[0], 0);
            var name = forward.InputName(input);
            lines.Add(
                $"if ({Unless(input, guard.Condition)}!({condition})) ShapeGuard.Fail(nameof({Names.Escape(definition.ClassName)}), " +
                $"nameof({name}), {Shape(input)}, {name}, {Names.Literal($"needs {guard.Message}")});");
        }

        return lines;
    }

    private static Symbol? SourceOf(Condition condition) => condition.Symbols.FirstOrDefault(symbol => symbol.Kind == SymbolKind.Dimension);

    private void WriteCheck(InputDefinition input)
    {
        var shape = input.Variable.Type.Shape;
        var name = forward.InputName(input);
        var sizes = shape.Skip(input.HasLeadingDimensions ? 1 : 0).Select(SizeText);
        var method = input.HasLeadingDimensions ? "CheckTrailing" : "Check";
        lines.Add(
            $"{When(input)}ShapeGuard.{method}({name}, nameof({Names.Escape(definition.ClassName)}), nameof({name}), {DtypeOf(input)}, " +
            $"{Shape(input)}, [{string.Join(", ", sizes)}]);");
    }

    private string SizeText(Dim dim)
    {
        if (SymbolOf(dim) is { } symbol)
        {
            var minimum = definition.ForwardGuards.Select(MinimumOf).Where(found => found?.Symbol == symbol).Max(found => found?.Value);
            return minimum is null ? "ShapeGuard.Any" : $"ShapeGuard.AtLeast({minimum})";
        }

        return dim.Symbols.Any(s => s.Kind == SymbolKind.Dimension && !IsParameter(s)) ? "ShapeGuard.Any" : dim.Format(forward.NameOf);
    }

    private bool IsLeftToLayers(GuardDefinition guard) =>
        definition.Inputs.Any(
            input => input.IsUndeclared && input.Variable.Type.Shape.Any(dim => guard.Condition.Symbols.Any(s => dim.Equals(Dim.Of(s)))));

    /// <summary>A lower bound of one input dimension: checked with the shape, in one go.</summary>
    private (Symbol Symbol, long Value)? MinimumOf(GuardDefinition guard) =>
        guard.Condition is Condition.Comparison
        {
            Relation:
            {
                Operator: RelationOperator.GreaterOrEqual,
                Right.ConstantValue: { } minimum
            } relation
        }
        && SymbolOf(relation.Left) is { } symbol
        && definition.Inputs.Any(input => !input.HasLeadingDimensions && input.Variable.Type.Shape.Any(dim => SymbolOf(dim) == symbol))
            ? (symbol, minimum)
            : null;

    private bool IsParameter(Symbol symbol) => definition.Parameters.Any(parameter => parameter.Symbol == symbol);

    /// <summary>Without any weight at hand every floating dtype will do.</summary>
    private string DtypeOf(InputDefinition input) => input.Variable.Type.Dtype == Dtype.Float
        ? Placement.DtypeOfWeights(definition, forward.Members) ?? "null"
        : $"ScalarType.{input.Variable.Type.Dtype.TorchSharpName()}";

    private static string Shape(InputDefinition input)
    {
        var shape = input.Variable.Type.Shape;
        return Names.Literal(input.HasLeadingDimensions
            ? $"[{string.Join(", ", shape.Skip(1).Select(dim => dim.ToString()).Prepend("..."))}]"
            : shape.ToString());
    }

    /// <summary>The symbol when the dimension is one that only the run knows, and nothing else.</summary>
    private Symbol? SymbolOf(Dim dim)
    {
        if (dim.Symbols.Count != 1) return null;
        var symbol = dim.Symbols.First();
        return symbol.Kind == SymbolKind.Dimension && !IsParameter(symbol) && dim.Equals(Dim.Of(symbol)) ? symbol : null;
    }

    /// <summary>Guards of optional inputs hold where those are given: <c>if (mask is not null) </c>.</summary>
    private string When(params InputDefinition[] inputs)
    {
        var given = inputs.Where(input => input.IsOptional).Select(input => $"{forward.InputName(input)} is not null").ToList();
        return given.Count == 0 ? "" : $"if ({string.Join(" && ", given)}) ";
    }

    private string Unless(InputDefinition input, Condition condition) =>
        input.IsOptional && !condition.Symbols.Contains(input.Variable.Presence!) ? $"{forward.InputName(input)} is not null && " : "";

    private static int AxisFor(InputDefinition input, int axis) =>
        input.HasLeadingDimensions ? axis - input.Variable.Type.Shape.Rank : axis;

    private string Size(InputDefinition input, int axis) => $"{forward.InputName(input)}.size({axis})";

    private string SharedCheck(InputDefinition input, int axis, (InputDefinition Input, int Axis) owner) =>
        $"{When(input, owner.Input)}ShapeGuard.Dim({forward.InputName(input)}, nameof({Names.Escape(definition.ClassName)}), " +
        $"nameof({forward.InputName(input)}), {Shape(input)}, {AxisFor(input, axis)}, {Size(owner.Input, owner.Axis)});";
}
