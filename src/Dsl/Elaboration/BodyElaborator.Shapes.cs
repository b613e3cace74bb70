using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

internal sealed partial class BodyElaborator
{
    /// <summary>Declares an input: brings its new dimensions in, or matches it against the value that a use passes.</summary>
    private void DeclareInput(InputStatement input, Value? actual)
    {
        if (input.IsOptional) throw Fail(NameErrors.UnsupportedHere(At(input), "optional inputs are not compiled by this version; declare the input without `?`"));
        var dtype = input.Dtype is { } name ? DtypeOf(name) : Dtype.Float;
        var dimensions = input.Shape.Dimensions;
        var hasEllipsis = dimensions.Count > 0 && dimensions[0] is EllipsisDimension;
        Variable variable;
        if (actual is null)
        {
            var dims = new List<Dim>();
            for (var i = 0; i < dimensions.Count; i++)
            {
                dims.Add(dimensions[i] switch
                {
                    DimensionExpression { Value: NameExpression { Name: var dimension } } when !IsKnown(dimension) => NewDimension(dimension),
                    DimensionExpression expression => IntOf(expression.Value),
                    WildcardDimension => Dim.Of(new Symbol($"{input.Name.Text}_{i}", SymbolKind.Dimension, 0)),
                    _ when i == 0 => Dim.Of(new Symbol($"{input.Name.Text}_leading", SymbolKind.Dimension, 0)),
                    _ => throw Fail(NameErrors.WrongKind(At(dimensions[i]), "`...` stands at the front of a shape, for any number of leading dimensions")),
                });
            }

            variable = new Variable(new TensorType(Shape.Of(dims), dtype), input.Name.Text);
        }
        else
        {
            variable = MatchInput(input, actual, dtype, hasEllipsis);
        }

        Inputs.Add(new InputDefinition(input.Name.Text, variable) { Documentation = input.Documentation, HasLeadingDimensions = hasEllipsis });
        scope.Define(input.Name.Text, new Value.Tensor(variable));
    }

    private Dtype DtypeOf(Identifier name) =>
        DtypeRules.Parse(name.Text) ?? throw Fail(NameErrors.WrongKind(At(name), $"'{name.Text}' is no dtype; known are {string.Join(", ", DtypeRules.Names)}"));

    private Dim NewDimension(string name)
    {
        var dim = Dim.Of(new Symbol(name, SymbolKind.Dimension, 0));
        scope.Define(name, new Value.Int(dim));
        return dim;
    }

    private bool IsKnown(string name) => scope.TryFind(name, out _) || session.Program.Find(name, fileScope) is Binding.ConstSymbol;

    private Variable MatchInput(InputStatement input, Value actual, Dtype dtype, bool hasEllipsis)
    {
        if (actual is Value.Error) throw new EchoException();
        var location = use?.Location ?? At(input);
        if (actual is not Value.Tensor { Variable: var passed })
        {
            throw FailAtUse(NameErrors.WrongKind(location, $"input '{input.Name.Text}' of {module.Name} is a tensor, but gets {actual.Kind}"));
        }

        var type = passed.Type;
        var dimensions = input.Shape.Dimensions;
        var declared = SourceText(input.Shape);
        var fixedCount = dimensions.Count - (hasEllipsis ? 1 : 0);
        if (hasEllipsis ? type.Shape.Rank < fixedCount : type.Shape.Rank != fixedCount)
        {
            throw FailAtUse(ShapeErrors.InputMismatch(location, RuleCodes.Rank, module.Name, input.Name.Text, declared, type.ToString(),
                $"rank {fixedCount}{(hasEllipsis ? " or more" : "")} is expected, {type.Shape.Rank} is found"));
        }

        if (type.Dtype != dtype && !(dtype == Dtype.Float && DtypeRules.IsFloating(type.Dtype)))
        {
            throw FailAtUse(ShapeErrors.InputMismatch(location, RuleCodes.Dtype, module.Name, input.Name.Text, $"{DtypeRules.Name(dtype)}{declared}", type.ToString(),
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
                case DimensionExpression expression:
                    var expected = IntOf(expression.Value);
                    var problem = Mismatch(found, expected, location, $"dim {i} of input '{input.Name.Text}'");
                    if (problem is not null)
                    {
                        throw FailAtUse(ShapeErrors.InputMismatch(location, RuleCodes.SizesDiffer, module.Name, input.Name.Text, declared, type.ToString(), $"dim {i} is {problem}"));
                    }

                    break;
            }
        }

        return new Variable(type, input.Name.Text);
    }

    /// <summary>An error of the use, not of this body: no chain is appended, and the use's own file holds it.</summary>
    private ElaborationException FailAtUse(Diagnostic diagnostic) => new(diagnostic);

    /// <summary>Judges a shape claim.</summary>
    private void Claim(ShapeSyntax claim, Value value, string what)
    {
        if (value is Value.Error) throw new EchoException();
        var type = Tensor(value, At(claim)).Type;
        var dimensions = claim.Dimensions;
        var hasEllipsis = dimensions.Count > 0 && dimensions[0] is EllipsisDimension;
        var fixedCount = dimensions.Count - (hasEllipsis ? 1 : 0);
        if (hasEllipsis ? type.Shape.Rank < fixedCount : type.Shape.Rank != fixedCount)
        {
            // Features of an image where features alone are claimed: the commonest slip of all.
            var mend = fixedCount == 2 && type.Shape.Rank > 2 ? "; is a `Flatten` missing on the way?" : "";
            throw Fail(ShapeErrors.ClaimRank(At(claim), what, SourceText(claim), type.Shape.ToString(), mend));
        }

        for (var i = hasEllipsis ? 1 : 0; i < dimensions.Count; i++)
        {
            if (dimensions[i] is not DimensionExpression expression) continue;
            var axis = type.Shape.Rank - dimensions.Count + i;
            var problem = Mismatch(type.Shape[axis], IntOf(expression.Value), At(dimensions[i]), $"dim {axis} of {what}");
            if (problem is not null)
            {
                throw Fail(ShapeErrors.ClaimRefuted(At(dimensions[i]), what, SourceText(claim), type.Shape.ToString(), $"dim {axis} is {problem}"));
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
                      (refuted.Mend is { } mend ? $"; add `where {mend}`" : "");
            case Proof.Open open when IsConcrete:
                Report(ShapeErrors.Open(location, $"that {what} ({found}) is {expected}", open.MissingFact));
                break;
        }

        // The class takes arguments for which the sizes differ: its constructor or forward sees to it.
        Context.AssumeGuarded(Condition.Of(relation));
        return null;
    }

    private static string Assignment(IReadOnlyList<(Symbol Symbol, long Value)> assignment) =>
        string.Join(", ", assignment.Select(pair => $"{pair.Symbol.Name} = {pair.Value}"));

    /// <summary>Demands a size that the constructor can compute.</summary>
    public void RequireConstructorKnows(Dim value, string what, Location location)
    {
        var dimension = value.Symbols.FirstOrDefault(symbol => symbol.Kind == SymbolKind.Dimension);
        if (dimension is null) return;
        if (IsConcrete || (module.IsModel && depth == 0))
        {
            throw Fail(ShapeErrors.SizeNeedsRunTimeDimension(location, what, value.ToString(), dimension.Name));
        }

        foreach (var symbol in value.Symbols) NeedInConstructor(symbol);
    }

    /// <summary>Dimensions of a block's inputs that become constructor arguments of its class.</summary>
    public HashSet<Symbol> ConstructorDimensions { get; } = [];

    /// <summary>Those of them that name an axis of an input, once the class' parameters are made from them.</summary>
    public HashSet<Symbol> InputDimensions { get; } = [];

    private void NeedInConstructor(Symbol symbol)
    {
        if (symbol.Kind == SymbolKind.Dimension) ConstructorDimensions.Add(symbol);
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
