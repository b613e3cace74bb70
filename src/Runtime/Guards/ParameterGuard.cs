using System.Diagnostics.CodeAnalysis;

namespace ModelDsl.Runtime;

/// <summary>The checks at the head of a generated constructor.</summary>
public static class ParameterGuard
{
    /// <summary>Demands what a <c>require</c> statement, or a bound inferred from the layers, says of the parameters.</summary>
    /// <exception cref="ArgumentException"><paramref name="condition"/> does not hold.</exception>
    public static void Require([DoesNotReturnIf(false)] bool condition, string model, string message)
    {
        if (!condition)
        {
            throw new ArgumentException($"{model}: {message}");
        }
    }
}
