using System.Globalization;

namespace ModelDsl.Dsl.Parsing;

/// <summary>The values of number tokens.</summary>
internal static class Literals
{
    /// <summary>What is wrong with a number, or null.</summary>
    public static string? Check(string text, TokenKind kind)
    {
        var digits = text.Replace("_", "");
        if (!HasDigitsAroundUnderscores(text)) return "a '_' stands between two digits";
        if (kind == TokenKind.Float)
        {
            if (text[0] == '.') return $"digits stand on both sides of the '.'; write '0{text}'";
            if (text[text.Length - 1] == '.') return $"digits stand on both sides of the '.'; write '{text}0'";
            if (!TryFloat(digits, out var value)) return "a number ends at its last digit";
            return double.IsInfinity(value) ? "it exceeds the range of a 64-bit float" : null;
        }

        if (!digits.All(SyntaxFacts.IsDigit)) return "a number ends at its last digit, and a name does not start with one";
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? null
            : $"integers are 64-bit, at most {long.MaxValue}";
    }

    /// <summary>The value of an integer token; 0 for one that the scanner has rejected.</summary>
    public static long Integer(string text) =>
        long.TryParse(text.Replace("_", ""), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    /// <summary>The value of a float token; 0 for one that the scanner has rejected.</summary>
    public static double Float(string text) => TryFloat(text.Replace("_", ""), out var value) ? value : 0;

    // .NET Framework throws nothing but reports overflow as failure; later ones give infinity.
    private static bool TryFloat(string digits, out double value) =>
        double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value);

    private static bool HasDigitsAroundUnderscores(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '_') continue;
            if (i + 1 >= text.Length || !SyntaxFacts.IsDigit(text[i - 1]) || !SyntaxFacts.IsDigit(text[i + 1])) return false;
        }

        return true;
    }
}
