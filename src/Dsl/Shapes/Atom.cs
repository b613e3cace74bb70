namespace ModelDsl.Dsl.Shapes;

/// <summary>What a polynomial is made of: a symbol, a floor quotient, or the positive part of an expression.</summary>
internal abstract class Atom(int order, int depth, int size, int hash) : IComparable<Atom>
{
    /// <summary>Deeper nests are not written by people; the bound keeps recursion safe.</summary>
    private const int MaxDepth = 48;

    private readonly int order = order;
    private readonly int hash = hash;

    /// <summary>How deep atoms nest in each other.</summary>
    public int Depth { get; } = depth <= MaxDepth ? depth : throw new DimTooComplexException();

    /// <summary>How many nodes it has, written out as a tree.</summary>
    public int Size { get; } = size;

    public abstract long Evaluate(Func<Symbol, long> value);

    /// <summary>The atom with its inner expressions replaced.</summary>
    public abstract Dim Rebuild(Func<Dim, Dim> inner, Func<Symbol, Dim?> symbol);

    public abstract void Collect(HashSet<Symbol> symbols);

    public int CompareTo(Atom other)
    {
        if (ReferenceEquals(this, other)) return 0;
        return order != other.order ? order.CompareTo(other.order) : CompareSameKind(other);
    }

    public bool Equals(Atom other) => ReferenceEquals(this, other) || (hash == other.hash && CompareTo(other) == 0);

    public override bool Equals(object? obj) => obj is Atom other && Equals(other);

    public override int GetHashCode() => hash;

    protected abstract int CompareSameKind(Atom other);
}

internal sealed class SymbolAtom(Symbol symbol) : Atom(0, 0, 1, symbol.Id)
{
    public Symbol Symbol { get; } = symbol;

    public override long Evaluate(Func<Symbol, long> value) => value(Symbol);

    public override Dim Rebuild(Func<Dim, Dim> inner, Func<Symbol, Dim?> symbol) => symbol(Symbol) ?? Symbol.Dim;

    public override void Collect(HashSet<Symbol> symbols) => symbols.Add(Symbol);

    protected override int CompareSameKind(Atom other) => Symbol.Id.CompareTo(((SymbolAtom)other).Symbol.Id);
}

/// <summary>The greatest integer that is not above <paramref name="numerator"/> / <paramref name="denominator"/>.</summary>
internal sealed class FloorAtom(Dim numerator, Dim denominator)
    : Atom(
        1, 1 + Math.Max(numerator.Depth, denominator.Depth), numerator.Size + denominator.Size,
        unchecked((numerator.GetHashCode() * 31) + denominator.GetHashCode()))
{
    public Dim Numerator { get; } = numerator;

    public Dim Denominator { get; } = denominator;

    public override long Evaluate(Func<Symbol, long> value) =>
        Integers.FloorDiv(Numerator.EvaluateChecked(value), Denominator.EvaluateChecked(value));

    public override Dim Rebuild(Func<Dim, Dim> inner, Func<Symbol, Dim?> symbol) => Dim.FloorDiv(inner(Numerator), inner(Denominator));

    public override void Collect(HashSet<Symbol> symbols)
    {
        Numerator.Collect(symbols);
        Denominator.Collect(symbols);
    }

    protected override int CompareSameKind(Atom other)
    {
        var floor = (FloorAtom)other;
        var byNumerator = Numerator.CompareTo(floor.Numerator);
        return byNumerator != 0 ? byNumerator : Denominator.CompareTo(floor.Denominator);
    }
}

/// <summary>
/// <c>max(value, 0)</c>. Every maximum and minimum is written with it, so that equal ones have one form:
/// <c>max(a, b) = b + max(a - b, 0)</c> and <c>min(a, b) = a - max(a - b, 0)</c>.
/// </summary>
internal sealed class PositiveAtom(Dim value) : Atom(2, 1 + value.Depth, 1 + value.Size, unchecked((value.GetHashCode() * 31) + 7))
{
    public Dim Value { get; } = value;

    public override long Evaluate(Func<Symbol, long> value) => Math.Max(0, Value.EvaluateChecked(value));

    public override Dim Rebuild(Func<Dim, Dim> inner, Func<Symbol, Dim?> symbol) => Dim.Positive(inner(Value));

    public override void Collect(HashSet<Symbol> symbols) => Value.Collect(symbols);

    protected override int CompareSameKind(Atom other) => Value.CompareTo(((PositiveAtom)other).Value);
}
