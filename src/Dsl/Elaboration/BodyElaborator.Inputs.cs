using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Inputs: the dimensions that they bring in, and how they fit what a use passes.</summary>
internal sealed partial class BodyElaborator
{
    /// <summary>What a use tells about the optional inputs: each is given, or is not.</summary>
    private readonly List<Condition> presences = [];

    /// <summary>Names of dimensions that an optional input alone brings in, with that input.</summary>
    private readonly Dictionary<string, Variable> optionalDimensions = new(StringComparer.Ordinal);

    /// <summary>Declares an input: brings its new dimensions in, or matches it against the value that a use passes.</summary>
    /// <param name="actual">Null for a model or a definition of its own; None for an optional input that is left out.</param>
    private void DeclareInput(InputStatement input, Value? actual)
    {
        if (actual is Value.Error) throw new EchoException();
        var dtype = input.Dtype is { } name ? DtypeOf(name) : Dtype.Float;
        var presence = !input.IsOptional ? null
            : actual is Value.Optional { Variable: var passed } ? passed.Presence
            : new Symbol(input.Name.Text, SymbolKind.Presence);
        if (presence is not null && actual is Value.Tensor) presences.Add(new Condition.Flag(presence));
        if (presence is not null && actual is Value.None) presences.Add(Condition.Not(new Condition.Flag(presence)));

        var unknown = NamesOf(input.Shape).Where(dimension => !IsKnown(dimension)).ToList();
        var type = actual is null or Value.None ? DeclaredType(input, dtype) : PassedType(input, actual, dtype);
        var variable = new Variable(type, input.Name.Text) { Presence = presence };
        foreach (var dimension in unknown.Where(_ => input.IsOptional)) optionalDimensions[dimension] = variable;

        AddInput(new InputDefinition(input.Name.Text, variable)
        { Documentation = input.Documentation, HasLeadingDimensions = HasEllipsis(input.Shape) });
        scope.Define(input.Name.Text, input.IsOptional ? new Value.Optional(variable) : new Value.Tensor(variable));
    }

    private Dtype DtypeOf(Identifier name) =>
        DtypeRules.Parse(name.Text)
            ?? throw Fail(NameErrors.WrongKind(At(name), $"'{name.Text}' is no dtype; known are {string.Join(", ", DtypeRules.Names)}"));

    /// <summary>The type that the declaration itself gives, over new symbols for its new dimensions.</summary>
    private TensorType DeclaredType(InputStatement input, Dtype dtype)
    {
        var dims = new List<Dim>();
        var dimensions = input.Shape.Dimensions;
        for (var i = 0; i < dimensions.Count; i++)
        {
            dims.Add(dimensions[i] switch
            {
                DimensionExpression { Value: NameExpression { Name: var dimension } } when !IsKnown(dimension) =>
                    NewDimension(dimension, input),
                DimensionExpression expression => DeclaredSize(expression, input),
                WildcardDimension => Dim.Of(new Symbol($"{input.Name.Text}_{i}", SymbolKind.Dimension, 0)),
                _ when i == 0 => Dim.Of(new Symbol($"{input.Name.Text}_leading", SymbolKind.Dimension, 0)),
                _ => throw Fail(
                    NameErrors.WrongKind(At(dimensions[i]), "`...` stands at the front of a shape, for any number of leading dimensions")),
            });
        }

        return new TensorType(Shape.Of(dims), dtype);
    }

    private Dim NewDimension(string name, InputStatement input)
    {
        var symbol = new Symbol(name, SymbolKind.Dimension, 0);
        if (input.IsOptional) Context.OptionalDimensions.Add(symbol);
        scope.Define(name, new Value.Int(Dim.Of(symbol)));
        return Dim.Of(symbol);
    }

    /// <summary>A size in the shape of an input, where a dimension of an optional one may be named again.</summary>
    private Dim DeclaredSize(DimensionExpression dimension, InputStatement input)
    {
        if (dimension.Value is not NameExpression { Name: var name } || !optionalDimensions.ContainsKey(name))
        {
            return SizeOf(dimension, input);
        }

        // A required input that has the dimension, too, makes it one that every call knows.
        scope.TryFind(name, out var value);
        var size = ((Value.Int)value).Dim;
        if (!input.IsOptional)
        {
            optionalDimensions.Remove(name);
            Context.OptionalDimensions.ExceptWith(size.Symbols);
        }

        return size;
    }

    // A constructor needs no guard for it: no tensor passes that of the input.
    private Dim SizeOf(DimensionExpression dimension, InputStatement input)
    {
        var size = IntOf(dimension.Value);
        return size.TryGetConstant(out var known) && known < 0
            ? throw Fail(ShapeErrors.NegativeSize(
                At(dimension), $"{(DeclaresTargets ? "target" : "input")} '{input.Name.Text}'", SourceText(dimension), known))
            : size;
    }

    private bool IsKnown(string name) => scope.TryFind(name, out _) || session.Program.Find(name, fileScope) is Binding.ConstSymbol;

    private static bool HasEllipsis(ShapeSyntax shape) => shape.Dimensions is [EllipsisDimension, ..];

    private static IEnumerable<string> NamesOf(ShapeSyntax shape) =>
        shape.Dimensions.OfType<DimensionExpression>().Select(dimension => dimension.Value).OfType<NameExpression>()
            .Select(name => name.Name);

    /// <summary>The type of what a use passes, proved to be the declared one.</summary>
    private TensorType PassedType(InputStatement input, Value actual, Dtype dtype)
    {
        var location = use?.Location ?? At(input);
        switch (actual)
        {
            case Value.Tensor tensor:
                return Match(input, tensor.Variable.Type, dtype, location);
            case Value.Optional optional when input.IsOptional:
                // Nothing is asked of a tensor that is not there.
                return Context.Under(optional.IsGiven, () => Match(input, optional.Variable.Type, dtype, location));
            case Value.Optional optional:
                throw FailAtUse(OptionalErrors.Passed(location, optional.Variable.Name!, $"input '{input.Name.Text}' of {module.Name}"));
            default:
                throw FailAtUse(
                    NameErrors.WrongKind(location, $"input '{input.Name.Text}' of {module.Name} is a tensor, but gets {actual.Kind}"));
        }
    }

    private TensorType Match(InputStatement input, TensorType type, Dtype dtype, Text.Location location)
    {
        var dimensions = input.Shape.Dimensions;
        var hasEllipsis = HasEllipsis(input.Shape);
        var declared = SourceText(input.Shape);
        var fixedCount = dimensions.Count - (hasEllipsis ? 1 : 0);
        if (hasEllipsis ? type.Shape.Rank < fixedCount : type.Shape.Rank != fixedCount)
        {
            throw FailAtUse(ShapeErrors.InputMismatch(location, RuleCodes.Rank, module.Name, input.Name.Text, declared, type.ToString(),
                $"rank {fixedCount}{(hasEllipsis ? " or more" : "")} is expected, {type.Shape.Rank} is found"));
        }

        if (type.Dtype != dtype && !(dtype == Dtype.Float && DtypeRules.IsFloating(type.Dtype)))
        {
            throw FailAtUse(ShapeErrors.InputMismatch(
                location, RuleCodes.Dtype, module.Name, input.Name.Text, $"{DtypeRules.Name(dtype)}{declared}", type.ToString(),
                $"{DtypeRules.Name(dtype)} is expected, {DtypeRules.Name(type.Dtype)} is found"));
        }

        var offset = type.Shape.Rank - fixedCount;
        for (var i = hasEllipsis ? 1 : 0; i < dimensions.Count; i++)
        {
            var found = type.Shape[offset + i - (hasEllipsis ? 1 : 0)];
            switch (dimensions[i])
            {
                case DimensionExpression { Value: NameExpression { Name: var dimension } } when !IsKnown(dimension):
                    scope.Define(dimension, new Value.Int(found));
                    break;
                case DimensionExpression { Value: NameExpression { Name: var dimension } } when !input.IsOptional
                    && optionalDimensions.ContainsKey(dimension) && IsAbsent(dimension):
                    optionalDimensions.Remove(dimension);
                    scope.Define(dimension, new Value.Int(found));
                    break;
                case DimensionExpression expression:
                    var expected = DeclaredSize(expression, input);
                    var problem = Mismatch(found, expected, location, $"dim {i} of input '{input.Name.Text}'");
                    if (problem is not null)
                    {
                        throw FailAtUse(ShapeErrors.InputMismatch(location, RuleCodes.SizesDiffer, module.Name, input.Name.Text, declared,
                            type.ToString(), $"dim {i} is {problem}"));
                    }

                    break;
            }
        }

        return type;
    }

    /// <summary>The optional input that brings the dimension in is left out by this use.</summary>
    private bool IsAbsent(string dimension) =>
        optionalDimensions[dimension].Presence is { } presence && presences.Contains(Condition.Not(new Condition.Flag(presence)));

    /// <summary>An error of the use, not of this body: no chain is appended, and the use's own file holds it.</summary>
    private ElaborationException FailAtUse(Diagnostic diagnostic) => new(diagnostic);

    /// <summary>What a name stands for here: an optional input is a tensor where a branch has shown that it is given.</summary>
    private Value Shown(NameExpression name, Value value)
    {
        switch (value)
        {
            case Value.Optional optional when Facts.Decide(optional.IsGiven) == true:
                return new Value.Tensor(optional.Variable);
            case Value.Int when optionalDimensions.TryGetValue(name.Name, out var input)
                && Facts.Decide(new Condition.Flag(input.Presence!)) != true:
                throw Fail(OptionalErrors.Dimension(At(name), name.Name, input.Name!));
            default:
                return value;
        }
    }
}
