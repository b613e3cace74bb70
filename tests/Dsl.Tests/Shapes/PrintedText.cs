namespace ModelDsl.Dsl.Tests.Shapes;

/// <summary>Evaluates printed sizes: an independent reading of precedence and of the two divisions.</summary>
internal sealed class PrintedText(string text, Func<string, long> value, bool truncate)
{
    private int position;

    public long Evaluate()
    {
        var result = Sum();
        position.ShouldBe(text.Length, text);
        return result;
    }

    private long Sum()
    {
        var result = Product();
        while (true)
        {
            if (Take("+")) result = checked(result + Product());
            else if (Take("-")) result = checked(result - Product());
            else return result;
        }
    }

    private long Product()
    {
        var result = Operand();
        while (true)
        {
            if (Take("*")) result = checked(result * Operand());
            else if (Take("/")) result = Quotient(result, Operand());
            else if (Take("%")) result = Operand() is var divisor ? checked(result - divisor * Quotient(result, divisor)) : 0;
            else return result;
        }
    }

    private long Quotient(long a, long b)
    {
        var quotient = a / b;
        return !truncate && a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
    }

    private long Operand()
    {
        if (Take("-")) return checked(-Operand());
        if (Take("("))
        {
            var inner = Sum();
            Take(")").ShouldBeTrue(text);
            return inner;
        }

        var start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '.')) position++;
        var word = text[start..position];
        if (char.IsDigit(word[0])) return long.Parse(word);
        if (!Take("(")) return value(word);
        var first = Sum();
        Take(",").ShouldBeTrue(text);
        var second = Sum();
        Take(")").ShouldBeTrue(text);
        return word is "max" or "Math.Max" ? Math.Max(first, second) : Math.Min(first, second);
    }

    private bool Take(string symbol)
    {
        while (position < text.Length && text[position] == ' ') position++;
        if (string.CompareOrdinal(text, position, symbol, 0, symbol.Length) != 0) return false;
        position += symbol.Length;
        while (position < text.Length && text[position] == ' ') position++;
        return true;
    }
}
