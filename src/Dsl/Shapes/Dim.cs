namespace ModelDsl.Dsl.Shapes;

/// <summary>
/// The size of a dimension: an integer expression in canonical form, a polynomial with 64-bit coefficients over symbols,
/// floor quotients and positive parts. Expressions of equal form are equal for every value of their symbols.
/// </summary>
public sealed partial class Dim : IEquatable<Dim>
{
    private static readonly Dim[] SmallConstants = CreateSmallConstants();

    private readonly int hash;
    private IReadOnlyCollection<Symbol>? symbols;

    // Boxed, since several threads may share the expression and a reference is written at once.
    private object? range;

    private Dim(Term[] terms, long constant)
    {
        if (terms.Length > MaxTerms) throw new DimTooComplexException();
        Terms = terms;
        ConstantTerm = constant;
        Size = 1;
        var h = constant.GetHashCode();
        foreach (var term in terms)
        {
            h = unchecked((((h * 31) + term.Monomial.GetHashCode()) * 31) + term.Coefficient.GetHashCode());
            Depth = Math.Max(Depth, term.Monomial.Depth);
            Size += term.Monomial.Size;
        }

        if (Size > MaxSize) throw new DimTooComplexException();
        hash = h;
    }

    internal Dim(Atom atom) : this([new Term(new Monomial(atom), 1)], 0)
    {
    }

    /// <summary>The number 0.</summary>
    public static Dim Zero => SmallConstants[0];

    /// <summary>The number 1.</summary>
    public static Dim One => SmallConstants[1];

    /// <summary>Whether the expression is a number.</summary>
    public bool IsConstant => Terms.Length == 0;

    /// <summary>The number that the expression is, or null.</summary>
    public long? ConstantValue => IsConstant ? ConstantTerm : null;

    /// <summary>All symbols of the expression, those inside quotients included, in order of their creation.</summary>
    public IReadOnlyCollection<Symbol> Symbols => symbols ??= CollectSymbols();

    /// <summary>The terms that contain atoms, the largest monomial first.</summary>
    internal Term[] Terms { get; }

    internal long ConstantTerm { get; }

    /// <summary>How deep quotients and positive parts nest.</summary>
    internal int Depth { get; }

    /// <summary>How many nodes it has, written out as a tree.</summary>
    internal int Size { get; }

    /// <summary>The range that the minimums of the symbols leave.</summary>
    internal Interval Range => (Interval)(range ??= Bounding.Of(this));

    /// <summary>The symbol, if the expression is one symbol and nothing else.</summary>
    internal Symbol? AsSymbol =>
        Terms.Length == 1 && ConstantTerm == 0 && Terms[0].Coefficient == 1 ? (Terms[0].Monomial.SingleAtom as SymbolAtom)?.Symbol : null;

    /// <summary>A number.</summary>
    public static Dim Constant(long value) =>
        value >= 0 && value < SmallConstants.Length ? SmallConstants[value] : new Dim([], value);

    /// <summary>A symbol.</summary>
    public static Dim Of(Symbol symbol) => symbol.Dim;

    /// <summary>A number is an expression.</summary>
    public static implicit operator Dim(long value) => Constant(value);

    /// <summary>Whether the canonical forms are the same.</summary>
    public static bool operator ==(Dim? a, Dim? b) => a is null ? b is null : a.Equals(b);

    /// <summary>Whether the canonical forms differ.</summary>
    public static bool operator !=(Dim? a, Dim? b) => !(a == b);

    /// <summary>Gives the number that the expression is.</summary>
    public bool TryGetConstant(out long value)
    {
        value = ConstantTerm;
        return IsConstant;
    }

    /// <summary>Whether a symbol of this kind occurs.</summary>
    public bool Contains(SymbolKind kind)
    {
        foreach (var symbol in Symbols)
        {
            if (symbol.Kind == kind) return true;
        }

        return false;
    }

    /// <summary>The expression with symbols replaced.</summary>
    public Dim Substitute(IReadOnlyDictionary<Symbol, Dim> map) =>
        map.Count == 0 ? this : Substitute(symbol => map.TryGetValue(symbol, out var dim) ? dim : null);

    /// <summary>The expression with symbols replaced; null keeps a symbol.</summary>
    public Dim Substitute(Func<Symbol, Dim?> map)
    {
        foreach (var symbol in Symbols)
        {
            if (map(symbol) is not null) return Rebuild(dim => dim.Substitute(map), map);
        }

        return this;
    }

    /// <summary>The value under an assignment, or null where a division by zero or an overflow leaves it undefined.</summary>
    public long? Evaluate(Func<Symbol, long> value)
    {
        try
        {
            return EvaluateChecked(value);
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public bool Equals(Dim? other)
    {
        if (ReferenceEquals(this, other)) return true;
        return other is not null && hash == other.hash && CompareTo(other) == 0;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dim);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    /// <summary>The expression as it is written in a <c>.nnet</c> file.</summary>
    public override string ToString() => Format(symbol => symbol.Name, DimStyle.Source);

    /// <summary>The expression with other names, by default as C# over <c>long</c>.</summary>
    /// <remarks>
    /// C# truncates where the language floors; the C# form keeps dividends free of negative terms, so that both agree wherever
    /// the symbols are not negative.
    /// </remarks>
    public string Format(Func<Symbol, string> name, DimStyle style = DimStyle.CSharp) => new DimFormatter(name, style).Format(this);

    internal long EvaluateChecked(Func<Symbol, long> value)
    {
        var sum = ConstantTerm;
        foreach (var term in Terms) sum = checked(sum + (term.Coefficient * term.Monomial.EvaluateChecked(value)));
        return sum;
    }

    /// <summary>Computes the expression anew from rebuilt atoms.</summary>
    internal Dim Rebuild(Func<Dim, Dim> inner, Func<Symbol, Dim?> symbol)
    {
        var sum = Constant(ConstantTerm);
        foreach (var term in Terms)
        {
            var product = Constant(term.Coefficient);
            foreach (var factor in term.Monomial.Factors) product *= Pow(factor.Atom.Rebuild(inner, symbol), factor.Power);
            sum += product;
        }

        return sum;
    }

    internal void Collect(HashSet<Symbol> found)
    {
        foreach (var term in Terms)
        {
            foreach (var factor in term.Monomial.Factors) factor.Atom.Collect(found);
        }
    }

    /// <summary>A total order on canonical forms, of no meaning but stable.</summary>
    internal int CompareTo(Dim other)
    {
        if (ReferenceEquals(this, other)) return 0;
        for (var i = 0; i < Terms.Length && i < other.Terms.Length; i++)
        {
            var byMonomial = Terms[i].Monomial.CompareTo(other.Terms[i].Monomial);
            if (byMonomial != 0) return byMonomial;
            var byCoefficient = Terms[i].Coefficient.CompareTo(other.Terms[i].Coefficient);
            if (byCoefficient != 0) return byCoefficient;
        }

        var byLength = Terms.Length.CompareTo(other.Terms.Length);
        return byLength != 0 ? byLength : ConstantTerm.CompareTo(other.ConstantTerm);
    }

    private static Dim[] CreateSmallConstants()
    {
        var constants = new Dim[2049];
        for (var i = 0; i < constants.Length; i++) constants[i] = new Dim([], i);
        return constants;
    }

    private IReadOnlyCollection<Symbol> CollectSymbols()
    {
        if (IsConstant) return [];
        var found = new HashSet<Symbol>();
        Collect(found);
        var sorted = new Symbol[found.Count];
        found.CopyTo(sorted);
        Array.Sort(sorted, (a, b) => a.Id.CompareTo(b.Id));
        return sorted;
    }
}
