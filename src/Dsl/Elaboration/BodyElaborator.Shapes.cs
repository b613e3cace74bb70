using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    /// <summary>Judges a shape claim.</summary>
    private void Claim(ShapeSyntax claim, Value value, string what)
    {
        if (value is Value.Error) throw new EchoException();
        var type = Tensor(value, At(claim)).Type;
        var dimensions = claim.Dimensions;
        session.CountSteps(CostOfTensor + type.Shape.Rank, At(claim));
        var ellipsis = dimensions.TakeWhile(dimension => dimension is not EllipsisDimension).Count();
        var hasEllipsis = ellipsis < dimensions.Count;
        var fixedCount = dimensions.Count - (hasEllipsis ? 1 : 0);
        if (dimensions.Skip(ellipsis + 1).OfType<EllipsisDimension>().FirstOrDefault() is { } second)
        {
            throw Fail(NameErrors.WrongKind(At(second), "a shape has one `...` at most: two leave open what each stands for"));
        }
        if (hasEllipsis ? type.Shape.Rank < fixedCount : type.Shape.Rank != fixedCount)
        {
            // Features of an image where features alone are claimed: the commonest slip of all.
            var mend = fixedCount == 2 && type.Shape.Rank > 2 ? "; is a `Flatten` missing on the way?" : "";
            throw Fail(ShapeErrors.ClaimRank(At(claim), what, SourceText(claim), type.Shape.ToString(), mend));
        }

        for (var i = 0; i < dimensions.Count; i++)
        {
            if (dimensions[i] is not DimensionExpression expression) continue;
            var axis = i < ellipsis ? i : type.Shape.Rank - dimensions.Count + i;
            var problem = Mismatch(type.Shape[axis], IntOf(expression.Value), At(dimensions[i]), $"dim {axis} of {what}");
            if (problem is not null)
            {
                throw Fail(ShapeErrors.ClaimRefuted(
                    At(dimensions[i]), what, SourceText(claim), type.Shape.ToString(), $"dim {axis} is {problem}"));
            }
        }
    }

    /// <summary>
    /// Null when the two are equal, or may be and a guard will see to it; else why they differ: <c>34, not 35</c>.
    /// </summary>
    public string? Mismatch(Dim found, Dim expected, Location location, string what)
    {
        if (found.Equals(expected)) return null;
        var relation = new Relation(found, RelationOperator.Equal, expected);
        switch (Facts.Prove(relation))
        {
            case Proof.Proved:
                return null;
            case Proof.Refuted refuted when IsConcrete:
                return refuted.Counterexample.Count == 0
                    ? $"{found}, not {expected}"
                    : $"{found}, not {expected}: with {Assignment(refuted.Counterexample)} that is {refuted.Left}, not {refuted.Right}" +
                      (refuted.MendFacts is { Count: > 0 } mend ? $"; {session.Advice.For(mend)}" : "");
            case Proof.Open open when IsConcrete:
                Report(ShapeErrors.Open(location, $"that {what} ({found}) is {expected}", session.Advice.For(open.MissingFacts)));
                break;
        }

        // The class takes arguments for which the sizes differ: its constructor or forward sees to it.
        Context.AssumeGuarded(Condition.Of(relation));
        return null;
    }

    private static string Assignment(IReadOnlyList<(Symbol Symbol, long Value)> assignment) =>
        string.Join(", ", assignment.Select(pair => $"{pair.Symbol.Name} = {pair.Value}"));

    /// <summary>Demands a size that the constructor can compute, and gives it in the constructor's terms.</summary>
    public Dim RequireConstructorKnows(Dim value, string what, Location location)
    {
        if (RunTimeDimensionIn(value) is null && KeptSizesIn(value).Count == 0) return value;

        // What branches leave open a claim behind them may have settled.
        if (!IsConcrete) value = Settled(value);
        foreach (var size in KeptSizesIn(value))
        {
            // Its class will tell it in the next run, for which this one goes on looking.
            if (size.Member is not BlockMember { Definition: { } definition }) continue;
            size.IsExposed = session.Definitions.Request(definition, size);
            if (!size.IsExposed) throw Fail(ShapeErrors.SizeKept(location, what, value.ToString(), definition.ClassName));
        }

        if (RunTimeDimensionIn(value) is not { } dimension) return value;
        if (KeptSizesIn(value).Count > 0 || IsConcrete || (module.IsModel && depth == 0))
        {
            if (use is not null
                && Inputs.FirstOrDefault(input => input.IsOptional && input.Variable.Type.Shape.Contains(Dim.Of(dimension))) is { } left
                && Context.OptionalDimensions.Contains(dimension))
            {
                throw FailAtUse(OptionalErrors.Size(use.Location, module.Name, dimension.Name, left.Name));
            }

            throw Fail(ShapeErrors.SizeNeedsRunTimeDimension(location, what, value.ToString(), dimension.Name));
        }

        foreach (var symbol in value.Symbols) NeedInConstructor(symbol);
        return value;
    }

    /// <summary>The value by what is known of it, though never as what only a loop inside a block knows.</summary>
    private Dim Settled(Dim value)
    {
        var settled = Facts.Simplify(value);
        return settled.Symbols.Except(value.Symbols).Any(symbol => symbol is CarriedSymbol) ? value : settled;
    }

    /// <summary>Sizes that the classes which make them do not tell.</summary>
    private static IReadOnlyList<MemberSizeSymbol> KeptSizesIn(Dim value) =>
        [.. SymbolSources.Close(value.Symbols).OfType<MemberSizeSymbol>().Where(size => !size.IsExposed)];

    /// <summary>Dimensions of a block's inputs that become constructor arguments of its class.</summary>
    public HashSet<Symbol> ConstructorDimensions { get; } = [];

    /// <summary>Axes of inputs that the class is given for its users' sake.</summary>
    public IReadOnlyCollection<(int Input, int Axis)> Requested { get; init; } = [];

    private void AddInput(InputDefinition input)
    {
        foreach (var place in Requested.Where(place => place.Input == Inputs.Count)) NeedInConstructor(
            input.Variable.Type.Shape[place.Axis].Symbols.Single());
        Inputs.Add(input);
    }

    /// <summary>Those of them that name an axis of an input, once the class' parameters are made from them.</summary>
    public HashSet<Symbol> InputDimensions { get; } = [];

    private static Symbol? RunTimeDimensionIn(Dim value) =>
        SymbolSources.Close(value.Symbols).FirstOrDefault(symbol => symbol.Kind == SymbolKind.Dimension && symbol.Sources.Count == 0);

    /// <summary>The constructor is given all that the symbols are computed from.</summary>
    private bool ConstructorKnows(IEnumerable<Symbol> symbols) => SymbolSources.Close(symbols)
        .All(symbol => symbol.Kind != SymbolKind.Dimension || symbol.Sources.Count > 0 || ConstructorDimensions.Contains(symbol));

    private bool ConstructorTells(GuardDefinition guard) =>
        ConstructorKnows(guard.Condition.Symbols) && new GuardDivision(session.Definitions).AreTold(guard.Condition.Symbols);

    private void NeedInConstructor(Symbol symbol)
    {
        foreach (var source in SymbolSources.Close([symbol]))
        {
            if (source.Kind == SymbolKind.Dimension && source.Sources.Count == 0) ConstructorDimensions.Add(source);
        }
    }

    private void NeedInConstructor(Condition condition)
    {
        foreach (var symbol in condition.Symbols) NeedInConstructor(symbol);
    }

    private IReadOnlyList<Dim> EvaluateDims(ShapeSyntax shape)
    {
        var dims = new List<Dim>();
        foreach (var dimension in shape.Dimensions)
        {
            if (dimension is not DimensionExpression expression)
            {
                throw Fail(NameErrors.WrongKind(At(dimension), "every size must be given here"));
            }

            dims.Add(IntOf(expression.Value));
        }

        return dims;
    }

    private string SourceText(SyntaxNode node) => fileScope.File.Text.Substring(node.Span.Start, node.Span.Length);
}
