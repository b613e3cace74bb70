namespace ModelDsl.Dsl.Shapes;

/// <summary>An atom raised to a positive power.</summary>
internal readonly struct Factor(Atom atom, int power)
{
    public Atom Atom { get; } = atom;

    public int Power { get; } = power;
}

/// <summary>A product of atoms, sorted; the order of monomials is graded lexicographic, so that division by polynomials ends.</summary>
internal sealed class Monomial : IComparable<Monomial>
{
    /// <summary>Keeps powers of powers from growing without end.</summary>
    private const int MaxDegree = 64;

    private readonly int hash;

    private Monomial(Factor[] factors)
    {
        Factors = factors;
        var h = 17;
        foreach (var factor in factors)
        {
            Degree += factor.Power;
            Depth = Math.Max(Depth, factor.Atom.Depth);
            Size += factor.Atom.Size;
            h = unchecked((((h * 31) + factor.Atom.GetHashCode()) * 31) + factor.Power);
        }

        if (Degree > MaxDegree) throw new DimTooComplexException();
        hash = h;
    }

    public Monomial(Atom atom) : this([new Factor(atom, 1)])
    {
    }

    public static Monomial One { get; } = new([]);

    public Factor[] Factors { get; }

    public int Degree { get; }

    public int Depth { get; }

    public int Size { get; }

    /// <summary>The atom, if the monomial is one atom and nothing else.</summary>
    public Atom? SingleAtom => Degree == 1 ? Factors[0].Atom : null;

    public static Monomial operator *(Monomial a, Monomial b)
    {
        if (a.Degree == 0) return b;
        if (b.Degree == 0) return a;
        var product = new List<Factor>(a.Factors.Length + b.Factors.Length);
        int i = 0, j = 0;
        while (i < a.Factors.Length || j < b.Factors.Length)
        {
            var order = i == a.Factors.Length ? 1 : j == b.Factors.Length ? -1 : a.Factors[i].Atom.CompareTo(b.Factors[j].Atom);
            if (order < 0) product.Add(a.Factors[i++]);
            else if (order > 0) product.Add(b.Factors[j++]);
            else product.Add(new Factor(a.Factors[i].Atom, a.Factors[i++].Power + b.Factors[j++].Power));
        }

        return new Monomial([.. product]);
    }

    /// <summary>The quotient, if <paramref name="divisor"/> divides this monomial, else null.</summary>
    public Monomial? Divide(Monomial divisor)
    {
        if (divisor.Degree == 0) return this;
        if (divisor.Degree > Degree) return null;
        var quotient = new List<Factor>(Factors.Length);
        var j = 0;
        foreach (var factor in Factors)
        {
            var power = factor.Power;
            if (j < divisor.Factors.Length && divisor.Factors[j].Atom.Equals(factor.Atom)) power -= divisor.Factors[j++].Power;
            if (power < 0) return null;
            if (power > 0) quotient.Add(new Factor(factor.Atom, power));
        }

        return j < divisor.Factors.Length ? null : quotient.Count == 0 ? One : new Monomial([.. quotient]);
    }

    /// <summary>The greatest monomial that divides both.</summary>
    public Monomial Gcd(Monomial other)
    {
        var common = new List<Factor>();
        foreach (var factor in Factors)
        {
            foreach (var candidate in other.Factors)
            {
                if (candidate.Atom.Equals(factor.Atom)) common.Add(new Factor(factor.Atom, Math.Min(factor.Power, candidate.Power)));
            }
        }

        return common.Count == 0 ? One : new Monomial([.. common]);
    }

    /// <summary>The larger monomial comes first: by degree, then by the power of the earliest atom.</summary>
    public int CompareTo(Monomial other)
    {
        if (ReferenceEquals(this, other)) return 0;
        if (Degree != other.Degree) return other.Degree.CompareTo(Degree);
        for (var i = 0; i < Factors.Length && i < other.Factors.Length; i++)
        {
            var byAtom = Factors[i].Atom.CompareTo(other.Factors[i].Atom);
            if (byAtom != 0) return byAtom;
            if (Factors[i].Power != other.Factors[i].Power) return other.Factors[i].Power.CompareTo(Factors[i].Power);
        }

        return other.Factors.Length.CompareTo(Factors.Length);
    }

    public bool Equals(Monomial other) => ReferenceEquals(this, other) || (hash == other.hash && CompareTo(other) == 0);

    public override bool Equals(object? obj) => obj is Monomial other && Equals(other);

    public override int GetHashCode() => hash;

    public long EvaluateChecked(Func<Symbol, long> value)
    {
        var product = 1L;
        foreach (var factor in Factors)
        {
            var atom = factor.Atom.Evaluate(value);
            for (var i = 0; i < factor.Power; i++) product = checked(product * atom);
        }

        return product;
    }
}

/// <summary>A monomial with its coefficient, which is never zero.</summary>
internal readonly struct Term(Monomial monomial, long coefficient)
{
    public Monomial Monomial { get; } = monomial;

    public long Coefficient { get; } = coefficient;
}
