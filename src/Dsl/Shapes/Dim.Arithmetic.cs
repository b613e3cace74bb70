namespace ModelDsl.Dsl.Shapes;

public sealed partial class Dim
{
    /// <summary>Sums of more terms are refused: nobody writes them, and products of them would explode.</summary>
    private const int MaxTerms = 256;

    /// <summary>An atom that stands in its successor twice doubles it: what looks small as a graph takes forever as a tree.</summary>
    private const int MaxSize = 2048;

    /// <summary>The sum; throws <see cref="OverflowException"/> where a coefficient leaves 64 bits.</summary>
    public static Dim operator +(Dim a, Dim b)
    {
        if (a.IsConstant && b.IsConstant) return Constant(checked(a.ConstantTerm + b.ConstantTerm));
        if (a.IsConstant && a.ConstantTerm == 0) return b;
        if (b.IsConstant && b.ConstantTerm == 0) return a;
        var constant = checked(a.ConstantTerm + b.ConstantTerm);
        if (b.IsConstant) return new Dim(a.Terms, constant);
        if (a.IsConstant) return new Dim(b.Terms, constant);
        return OfTerms(Merge(a.Terms, b.Terms), constant);
    }

    /// <summary>The difference.</summary>
    public static Dim operator -(Dim a, Dim b) => a + -b;

    /// <summary>The negative.</summary>
    public static Dim operator -(Dim a) => a.Times(Monomial.One, -1);

    /// <summary>The product.</summary>
    public static Dim operator *(Dim a, Dim b)
    {
        if (a.IsConstant) return b.Times(Monomial.One, a.ConstantTerm);
        if (b.IsConstant) return a.Times(Monomial.One, b.ConstantTerm);
        if (a.Terms.Length > b.Terms.Length) (a, b) = (b, a);
        var sum = b.Times(Monomial.One, a.ConstantTerm);
        foreach (var term in a.Terms) sum += b.Times(term.Monomial, term.Coefficient);
        return sum;
    }

    /// <summary>The power with a constant exponent that is not negative.</summary>
    public static Dim Pow(Dim value, int exponent)
    {
        if (exponent < 0) throw new ArgumentOutOfRangeException(nameof(exponent));
        if (exponent == 1) return value;
        var power = One;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0) power *= value;
            if (exponent > 1) value *= value;
        }

        return power;
    }

    /// <summary>The greater of two.</summary>
    public static Dim Max(Dim a, Dim b) => b + Positive(a - b);

    /// <summary>The smaller of two.</summary>
    public static Dim Min(Dim a, Dim b) => a - Positive(a - b);

    /// <summary><c>max(value, 0)</c>, kept as an atom only where the sign is unknown.</summary>
    internal static Dim Positive(Dim value)
    {
        var range = value.Range;
        if (range.Low >= 0) return value;
        if (range.High <= 0) return Zero;
        if (value.Terms[0].Coefficient < 0) return Positive(-value) + value;
        var content = value.Content(value.ConstantTerm);
        return new Dim(new PositiveAtom(value.DivideCoefficients(content))) * content;
    }

    /// <summary>The greatest common divisor of the coefficients and <paramref name="with"/>.</summary>
    internal long Content(long with)
    {
        var content = Integers.Gcd(with, 0);
        foreach (var term in Terms)
        {
            if (content == 1) break;
            content = Integers.Gcd(term.Coefficient, content);
        }

        return content;
    }

    /// <summary>The product with one term; the order of monomials is kept by multiplication.</summary>
    internal Dim Times(Monomial monomial, long coefficient)
    {
        if (coefficient == 0) return Zero;
        if (coefficient == 1 && monomial.Degree == 0) return this;
        if (IsConstant && monomial.Degree == 0) return Constant(checked(ConstantTerm * coefficient));
        var tail = ConstantTerm != 0 && monomial.Degree > 0;
        var product = new Term[Terms.Length + (tail ? 1 : 0)];
        for (var i = 0; i < Terms.Length; i++)
        {
            product[i] = new Term(Terms[i].Monomial * monomial, checked(Terms[i].Coefficient * coefficient));
        }

        var constant = checked(ConstantTerm * coefficient);
        if (tail) product[Terms.Length] = new Term(monomial, constant);
        return OfTerms(product, tail ? 0 : constant);
    }

    /// <summary>Divides every coefficient; the constant is floored.</summary>
    internal Dim DivideCoefficients(long divisor)
    {
        if (divisor == 1) return this;
        var quotient = new Term[Terms.Length];
        for (var i = 0; i < Terms.Length; i++) quotient[i] = new Term(Terms[i].Monomial, Terms[i].Coefficient / divisor);
        return OfTerms(quotient, Integers.FloorDiv(ConstantTerm, divisor));
    }

    /// <summary>The expression that is one term.</summary>
    internal static Dim OfTerm(Monomial monomial, long coefficient) =>
        monomial.Degree == 0 ? Constant(coefficient) : OfTerms(coefficient == 0 ? [] : [new Term(monomial, coefficient)], 0);

    private static Dim OfTerms(Term[] terms, long constant) => terms.Length == 0 ? Constant(constant) : new Dim(terms, constant);

    private static Term[] Merge(Term[] a, Term[] b)
    {
        var merged = new Term[a.Length + b.Length];
        int i = 0, j = 0, count = 0;
        while (i < a.Length && j < b.Length)
        {
            var order = a[i].Monomial.CompareTo(b[j].Monomial);
            if (order < 0)
            {
                merged[count++] = a[i++];
            }
            else if (order > 0)
            {
                merged[count++] = b[j++];
            }
            else
            {
                var coefficient = checked(a[i].Coefficient + b[j++].Coefficient);
                if (coefficient != 0) merged[count++] = new Term(a[i].Monomial, coefficient);
                i++;
            }
        }

        while (i < a.Length) merged[count++] = a[i++];
        while (j < b.Length) merged[count++] = b[j++];
        if (count < merged.Length) Array.Resize(ref merged, count);
        return merged;
    }
}
