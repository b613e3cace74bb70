namespace ModelDsl.Dsl.Shapes;

/// <summary>The point from which on an expression in one symbol is not negative.</summary>
internal static class Threshold
{
    /// <summary>
    /// The number such that <paramref name="value"/> is not negative exactly where the symbol is at least that number, or null
    /// where there is none or none can be told.
    /// </summary>
    public static long? Of(Dim value, Symbol symbol, Interval range)
    {
        if (range.Low != long.MinValue && IsMonotone(value, range.Low)) return OfMonotone(value, range.Low);
        return Periods.Of(value, symbol) is { } period and <= 512 ? OfPeriodic(value, symbol, range, period) : null;
    }

    private static long? OfMonotone(Dim value, long low)
    {
        bool Holds(long candidate) => value.Evaluate(_ => candidate) is >= 0;
        if (Holds(low)) return low;
        var step = 1L;
        while (!Holds(low + step))
        {
            if (step > long.MaxValue / 8) return null;
            step *= 2;
        }

        // It fails at low + step / 2 (or at low) and holds at low + step.
        long fails = low + (step / 2), holds = low + step;
        if (step == 1) fails = low;
        while (holds - fails > 1)
        {
            var middle = fails + ((holds - fails) / 2);
            if (Holds(middle)) holds = middle;
            else fails = middle;
        }

        return holds;
    }

    /// <summary>In each class of residues the expression is linear; the threshold is exact if all classes agree on it.</summary>
    private static long? OfPeriodic(Dim value, Symbol symbol, Interval range, long period)
    {
        var step = new Symbol(symbol.Name, symbol.Kind);
        long smallest = long.MaxValue, largest = long.MinValue;
        for (var residue = 0; residue < period; residue++)
        {
            var linear = value.Substitute(_ => (step.Dim * period) + residue);
            if (Equation.AsLinear(linear) is not var (_, factor, constant) || factor < 0) return null;
            var least = Integers.CeilDiv(-constant, factor);
            if (range.Low != long.MinValue) least = Math.Max(least, Integers.CeilDiv(range.Low - residue, period));
            var point = checked((least * period) + residue);
            (smallest, largest) = (Math.Min(smallest, point), Math.Max(largest, point));
        }

        return largest - smallest < period ? smallest : null;
    }

    /// <summary>Whether the expression never falls as the symbol grows from <paramref name="low"/>.</summary>
    private static bool IsMonotone(Dim value, long low)
    {
        foreach (var term in value.Terms)
        {
            if (term.Coefficient < 0) return false;
            foreach (var factor in term.Monomial.Factors)
            {
                if (term.Monomial.Degree > 1 && Dim.OfTerm(new Monomial(factor.Atom), 1).Range.Low < 0) return false;
                var monotone = factor.Atom switch
                {
                    SymbolAtom => term.Monomial.Degree == 1 || low >= 0,
                    FloorAtom { Denominator.IsConstant: true } floor => IsMonotone(floor.Numerator, low),
                    PositiveAtom positive => IsMonotone(positive.Value, low),
                    _ => false,
                };
                if (!monotone) return false;
            }
        }

        return true;
    }
}
