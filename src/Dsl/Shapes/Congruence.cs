namespace ModelDsl.Dsl.Shapes;

/// <summary><c>Dividend % Divisor == Remainder</c></summary>
internal sealed record Congruence(Dim Dividend, Dim Divisor, long Remainder)
{
    /// <summary>Recognises <c>h * (p - q * floor(p / q)) + c</c> where it equals zero.</summary>
    public static Congruence? Match(Dim zero)
    {
        foreach (var term in zero.Terms)
        {
            foreach (var factor in term.Monomial.Factors)
            {
                if (factor is not { Power: 1, Atom: FloorAtom floor }) continue;
                var quotient = new Monomial(floor);
                var cofactor = Dim.Zero;
                foreach (var candidate in zero.Terms)
                {
                    if (candidate.Monomial.Divide(quotient) is { } other) cofactor += Dim.OfTerm(other, candidate.Coefficient);
                }

                if ((-cofactor).DivideExactly(floor.Denominator) is not { IsConstant: true, ConstantTerm: not 0 and var times }) continue;
                var rest = zero - (cofactor * Dim.OfTerm(quotient, 1)) - (floor.Numerator * times);
                if (rest.IsConstant && rest.ConstantTerm % times == 0)
                {
                    return new Congruence(floor.Numerator, floor.Denominator, -rest.ConstantTerm / times);
                }
            }
        }

        return null;
    }

    /// <summary>The congruence solved for its symbol, if it is linear in one: <c>3*x % 4 == 1</c> is <c>x % 4 == 3</c>.</summary>
    public (Symbol Symbol, long Modulus, long Residue)? OfSingleSymbol()
    {
        if (!Divisor.IsConstant || Equation.AsLinear(Dividend) is not var (symbol, factor, constant)) return null;
        if (Integers.Inverse(factor, Divisor.ConstantTerm) is not { } inverse) return null;
        var modulus = Divisor.ConstantTerm;
        return (symbol, modulus, Integers.Mod(checked(Integers.Mod(Remainder - constant, modulus) * inverse), modulus));
    }
}
