using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// A value that is computed from others in a way that integer expressions have no form for: an element of a list, a choice,
/// a rounded float. In proofs it is an unknown of its own.
/// </summary>
public abstract class DerivedSymbol(string name, IReadOnlyCollection<Symbol> sources, long minimum = long.MinValue)
    : Symbol(name, KindOf(sources), minimum)
{
    /// <inheritdoc/>
    public override IReadOnlyCollection<Symbol> Sources => sources;

    /// <summary>The source gave the value a name of its own; the first one given stays.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Gives it the name that the source binds it to.</summary>
    public void CallIt(string given)
    {
        if (IsNamed) return;
        Name = given;
        IsNamed = true;
    }

    /// <summary>What it is computed from, and how: symbols of equal forms have one value. Null where each is an unknown of its
    /// own.</summary>
    internal virtual object? Form => null;

    /// <summary>The expression as C#, over the given names of its sources.</summary>
    public abstract string Format(Func<Symbol, string> name);

    /// <summary>The same as an operand of further operators.</summary>
    public virtual string FormatOperand(Func<Symbol, string> name) => Format(name);

    // It is known when the last of its sources is.
    internal static SymbolKind KindOf(IReadOnlyCollection<Symbol> sources) =>
        sources.Any(source => source.Kind == SymbolKind.Dimension) ? SymbolKind.Dimension
        : sources.Any(source => source.Kind == SymbolKind.Loop) ? SymbolKind.Loop
        : SymbolKind.Parameter;
}

/// <summary><c>len(widths)</c> of a list parameter.</summary>
public sealed class LengthSymbol(Symbol list) : DerivedSymbol($"len({list.Name})", [list], 0)
{
    /// <inheritdoc/>
    public override string Format(Func<Symbol, string> name) => $"{name(list)}.Length";
}

/// <summary><c>widths[i]</c>, or one part of it where the elements are tuples.</summary>
/// <param name="length">The length of the list, to write positions that count from its end.</param>
/// <param name="at">The same part of the element at another position.</param>
public sealed class ElementSymbol(string name, Symbol list, Dim index, Symbol length, int? part, Func<Dim, ElementSymbol> at)
    : DerivedSymbol(name, [list, .. index.Symbols.Where(symbol => symbol != length)])
{
    /// <summary>The list parameter.</summary>
    public Symbol List => list;

    /// <summary>The position.</summary>
    public Dim Index => index;

    /// <summary>The same part of the element at another position.</summary>
    public ElementSymbol At(Dim position) => at(position);

    /// <summary>The place in the element's tuple; null when the element is no tuple.</summary>
    public int? Part => part;

    /// <inheritdoc/>
    public override string Format(Func<Symbol, string> name)
    {
        var position = (Dim.Of(length) - index).ConstantValue is > 0 and var fromEnd ? $"^{fromEnd}" : index.Format(name);
        return $"{name(list)}[{position}]{(part is null ? "" : $".Item{part + 1}")}";
    }
}

/// <summary><c>if flag { 16 } else { 8 }</c></summary>
public sealed class ChoiceSymbol(Condition condition, Dim then, Dim otherwise)
    : DerivedSymbol(
        $"if {condition} {{ {then} }} else {{ {otherwise} }}",
        [.. condition.Symbols.Concat(then.Symbols).Concat(otherwise.Symbols).Distinct()],
        Math.Min(then.Range.Low, otherwise.Range.Low))
{
    /// <summary>What decides.</summary>
    public Condition Condition => condition;

    /// <summary>The value where the condition holds.</summary>
    public Dim Then => then;

    /// <summary>The value where it does not.</summary>
    public Dim Otherwise => otherwise;

    /// <inheritdoc/>
    public override string Format(Func<Symbol, string> name) =>
        $"{condition.Format(name)} ? {then.Format(name)} : {otherwise.Format(name)}";

    /// <inheritdoc/>
    public override string FormatOperand(Func<Symbol, string> name) => $"({Format(name)})";
}

/// <summary>An int made from a float: <c>floor(x)</c>, <c>ceil(x)</c>, <c>round(x)</c>, <c>int(x)</c>.</summary>
public sealed class RoundedSymbol(string function, FloatExpression value)
    : DerivedSymbol($"{function}({value.Format(symbol => symbol.Name)})", [.. value.Symbols])
{
    internal override object Form => (function, value);

    /// <inheritdoc/>
    public override string Format(Func<Symbol, string> name) => function switch
    {
        "floor" => $"(long)Math.Floor({value.Format(name)})",
        "ceil" => $"(long)Math.Ceiling({value.Format(name)})",
        "round" => $"(long)Math.Round({value.Format(name)})",
        _ => value.Format(name) is var text && text.StartsWith("(", StringComparison.Ordinal) ? $"(long){text}" : $"(long)({text})",
    };
}

/// <summary>A comparison of floats that only the constructor can decide: used as a flag.</summary>
public sealed class ComparisonSymbol(string @operator, FloatExpression left, FloatExpression right)
    : DerivedSymbol($"{left.Format(symbol => symbol.Name)} {@operator} {right.Format(symbol => symbol.Name)}",
        [.. left.Symbols.Concat(right.Symbols).Distinct()], 0)
{
    internal override object Form => (@operator, left, right);

    /// <inheritdoc/>
    public override string Format(Func<Symbol, string> name) => $"{left.Format(name)} {@operator} {right.Format(name)}";

    /// <inheritdoc/>
    public override string FormatOperand(Func<Symbol, string> name) => $"({Format(name)})";
}

/// <summary><c>2 ** i</c> with an exponent that the constructor knows.</summary>
public sealed class PowerSymbol(long @base, Dim exponent) : DerivedSymbol(
    $"{@base}**{Operand(exponent.ToString())}", exponent.Symbols, @base > 0 ? 1 : long.MinValue)
{
    internal override object Form => (@base, exponent);

    /// <inheritdoc/>
    public override string Format(Func<Symbol, string> name) =>
        @base == 2 ? $"1L << (int){Operand(exponent.Format(name))}" : $"(long)Math.Pow({@base}, {exponent.Format(name)})";

    /// <inheritdoc/>
    public override string FormatOperand(Func<Symbol, string> name) => @base == 2 ? $"({Format(name)})" : Format(name);

    private static string Operand(string text) => text.All(c => char.IsLetterOrDigit(c) || c == '_') ? text : $"({text})";
}
