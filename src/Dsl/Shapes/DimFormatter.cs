using System.Globalization;

namespace ModelDsl.Dsl.Shapes;

/// <summary>The language in which an expression is written.</summary>
public enum DimStyle
{
    /// <summary>As in a <c>.nnet</c> file.</summary>
    Source,

    /// <summary>As C# over <c>long</c>.</summary>
    CSharp,
}

/// <summary>Writes expressions as a person would: of the equal forms of a sum, the shortest.</summary>
internal sealed class DimFormatter(Func<Symbol, string> name, DimStyle style)
{
    /// <summary>Alternatives hold sums with alternatives of their own, and one may lead back to another.</summary>
    private const int MaxLevel = 3;

    // The alternatives of a sum share their quotients; without a memory, nests would cost exponential time.
    private readonly Dictionary<Dim, DimText> built = [];
    private int level;

    public string Format(Dim dim) => Build(dim).Print(style);

    private DimText Build(Dim dim)
    {
        if (!built.TryGetValue(dim, out var text)) built[dim] = text = Shortest(dim);
        return text;
    }

    private DimText Shortest(Dim dim)
    {
        var best = Sum(dim, []);
        if (level == MaxLevel || (dim.Depth == 0 && dim.Terms.Length < 3)) return best;
        level++;
        try
        {
            var length = best.Print(style).Length;
            foreach (var candidate in Alternatives(dim))
            {
                var other = candidate.Print(style).Length;
                if (other < length) (best, length) = (candidate, other);
            }
        }
        catch (OverflowException)
        {
            // Some form would need larger numbers than the expression has; what was found before it stands.
        }

        level--;
        return best;
    }

    private IEnumerable<DimText> Alternatives(Dim dim)
    {
        if (WithRemainders(dim) is { } remainders) yield return remainders;
        if (Factored(dim) is { } factored) yield return factored;
        foreach (var term in dim.Terms)
        {
            var rest = dim - Dim.OfTerm(term.Monomial, term.Coefficient);
            if (term.Monomial.SingleAtom is FloorAtom floor)
            {
                // c*floor(p / q) + c*s = c*floor((p + q*s) / q), with all of the rest or with its constant alone.
                if (Absorb(floor, term.Coefficient, rest) is { } whole) yield return DimText.Sum([whole]);
                if (rest.ConstantTerm == 0 || Absorb(floor, term.Coefficient, rest.ConstantTerm) is not { } part) continue;
                yield return Sum(rest - rest.ConstantTerm, [part]);
            }
            else if (term.Monomial.SingleAtom is PositiveAtom positive && term.Coefficient is 1 or -1)
            {
                // max(d, 0) + s = max(s + d, s) and s - max(d, 0) = min(s, s - d), where s is all of the rest or a part of it.
                var change = positive!.Value * term.Coefficient;
                var constant = rest.ConstantTerm;
                yield return Sum(Dim.Zero, [Extremum(change, rest)]);
                yield return Sum(constant, [Extremum(change, rest - constant)]);
                yield return Sum(rest - constant, [Extremum(change, constant)]);
            }
        }
    }

    /// <summary>A product of a sum and a rest: <c>64*(H - 4)*(W - 4)</c>.</summary>
    private DimText? Factored(Dim dim)
    {
        List<DimText>? sums = null;
        for (var i = 0; i < dim.Terms.Length; i++)
        {
            if (dim.Terms.Length + (dim.ConstantTerm == 0 ? 0 : 1) < 2) break;
            foreach (var factor in dim.Terms[i].Monomial.Factors)
            {
                if (SumFactor(dim, factor.Atom) is not var (sum, quotient)) continue;
                (sums ??= []).Add(Build(sum));
                dim = quotient;
                i = -1;
                break;
            }
        }

        if (sums is null) return null;
        if (dim.ConstantValue is { } number) return DimText.Sum([Scaled(number, sums)]);
        return dim.Terms.Length == 1 && dim.ConstantTerm == 0
            ? DimText.Sum([Product(dim.Terms[0], [.. sums])])
            : DimText.Product([Build(dim), .. sums]);
    }

    /// <summary><c>x*q + r</c> as <c>(x + r/q) * q</c> where <c>q</c> divides <c>r</c>.</summary>
    private static (Dim Sum, Dim Quotient)? SumFactor(Dim dim, Atom atom)
    {
        var single = new Monomial(atom);
        Dim quotient = Dim.Zero, rest = dim.ConstantTerm;
        foreach (var term in dim.Terms)
        {
            if (term.Monomial.Divide(single) is { } other) quotient += Dim.OfTerm(other, term.Coefficient);
            else rest += Dim.OfTerm(term.Monomial, term.Coefficient);
        }

        if (quotient.ConstantValue is 1 or -1 || rest.ConstantValue == 0) return null;
        return rest.DivideExactly(quotient) is { } share ? (Dim.OfTerm(single, 1) + share, quotient) : null;
    }

    private (bool Negative, DimText Text)? Absorb(FloorAtom floor, long coefficient, Dim addend)
    {
        if (addend.DivideExactly(coefficient) is not { } share) return null;
        var numerator = floor.Numerator + (floor.Denominator * share);

        // C# truncates, so a dividend that may be negative must not take the place of one that may not.
        if (style == DimStyle.CSharp && numerator.Range.Low < 0 && floor.Numerator.Range.Low >= 0) return null;
        return Scaled(coefficient, [DimText.Quotient(Build(numerator), '/', Build(floor.Denominator))]);
    }

    /// <summary>The sum with <c>h*p - h*q*floor(p / q)</c> written <c>h * (p % q)</c>, if it has such parts.</summary>
    private DimText? WithRemainders(Dim dim)
    {
        List<(bool, DimText)>? remainders = null;
        for (var i = 0; i < dim.Terms.Length; i++)
        {
            foreach (var factor in dim.Terms[i].Monomial.Factors)
            {
                if (factor is not { Power: 1, Atom: FloorAtom floor } || Remainder(dim, dim.Terms[i], floor) is not var (times, taken))
                {
                    continue;
                }
                dim -= taken;
                remainders ??= [];
                foreach (var term in times.Terms) remainders.Add(Product(term, Modulo(floor)));
                if (times.ConstantTerm != 0) remainders.Add(Scaled(times.ConstantTerm, [Modulo(floor)]));
                i = -1;
                break;
            }
        }

        return remainders is null ? null : Sum(dim, remainders);
    }

    private static (Dim Times, Dim Taken)? Remainder(Dim dim, Term term, FloorAtom floor)
    {
        var cofactor = Dim.OfTerm(term.Monomial.Divide(new Monomial(floor))!, term.Coefficient);
        if ((-cofactor).DivideExactly(floor.Denominator) is not { } times) return null;
        var dividend = times * floor.Numerator;
        var rest = dim - dividend;
        if (rest.Terms.Length != dim.Terms.Length - dividend.Terms.Length) return null;
        if (dividend.ConstantTerm != 0 && dividend.ConstantTerm != dim.ConstantTerm) return null;
        return (times, dividend + Dim.OfTerm(term.Monomial, term.Coefficient));
    }

    private DimText Modulo(FloorAtom floor) => DimText.Quotient(Build(floor.Numerator), '%', Build(floor.Denominator));

    /// <summary>The greater of a base and the base changed, or the smaller where the change is <c>-d</c> with positive <c>d</c>.</summary>
    private (bool Negative, DimText Text) Extremum(Dim change, Dim @base)
    {
        // The value of a positive part begins with a positive coefficient.
        var greatest = change.Terms[0].Coefficient > 0;
        var function = (style, greatest) switch
        {
            (DimStyle.CSharp, true) => "Math.Max",
            (DimStyle.CSharp, false) => "Math.Min",
            (_, true) => "max",
            _ => "min",
        };
        var (first, second) = greatest ? (@base + change, @base) : (@base, @base + change);
        return (false, DimText.Call(function, Build(first), Build(second)));
    }

    private DimText Sum(Dim dim, IReadOnlyList<(bool Negative, DimText Text)> more)
    {
        var terms = new List<(bool Negative, DimText Text)>();
        foreach (var term in dim.Terms) terms.Add(Product(term));
        terms.AddRange(more);
        if (dim.ConstantTerm != 0 || terms.Count == 0) terms.Add(Number(dim.ConstantTerm));

        // 5 - H rather than -H + 5
        var positive = terms.FindIndex(term => !term.Negative);
        if (positive > 0)
        {
            var first = terms[positive];
            terms.RemoveAt(positive);
            terms.Insert(0, first);
        }

        return DimText.Sum(terms);
    }

    private (bool Negative, DimText Text) Product(Term term, params DimText[] more)
    {
        var factors = new List<DimText>();
        foreach (var factor in term.Monomial.Factors)
        {
            for (var i = 0; i < factor.Power; i++) factors.Add(OfAtom(factor.Atom));
        }

        factors.AddRange(more);
        return Scaled(term.Coefficient, factors);
    }

    private static (bool Negative, DimText Text) Scaled(long coefficient, IReadOnlyList<DimText> factors)
    {
        var (negative, number) = Number(coefficient);
        return (negative, DimText.Product(coefficient is 1 or -1 ? factors : [number, .. factors]));
    }

    private static (bool Negative, DimText Text) Number(long value) =>
        (value < 0, DimText.Leaf(value.ToString(CultureInfo.InvariantCulture).TrimStart('-')));

    private DimText OfAtom(Atom atom) => atom switch
    {
        SymbolAtom symbol => DimText.Leaf(name(symbol.Symbol)),
        FloorAtom floor => DimText.Quotient(Build(floor.Numerator), '/', Build(floor.Denominator)),
        _ => Extremum(((PositiveAtom)atom).Value, Dim.Zero).Text,
    };
}
