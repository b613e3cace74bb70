using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Diagnostics;

/// <summary>NNET20xx: names, kinds and arguments.</summary>
internal static class NameErrors
{
    public const string UnknownNameCode = "NNET2001";
    public const string UnknownNamespaceCode = "NNET2008";

    public static Diagnostic UnknownName(Location location, string name, string hint) =>
        Error(UnknownNameCode, location, $"'{name}' is not a layer, op, block, parameter, constant or value here{hint}");

    public static Diagnostic Duplicate(DeclaredSymbol symbol, DeclaredSymbol earlier)
    {
        var at = earlier.Location;
        return Error("NNET2002", symbol.Location,
            $"'{symbol.Name}' is declared twice; the {earlier.Kind} of that name stands in {Path.GetFileName(at.File.Path)}, line " +
            $"{at.Start.Line}");
    }

    public static Diagnostic ReservedClassName(DeclaredSymbol symbol) =>
        Error("NNET2014", symbol.Location,
            $"no {symbol.Kind} can be called '{symbol.Name}': its class would hide what generated code uses; choose another name");

    public static Diagnostic DuplicateKey(Location location, string key, Location? earlier) =>
        Error("NNET2002", location,
            $"the key '{key}' is taken{(earlier is null ? "" : $" in line {earlier.Start.Line}")}; every layer with weights needs a key " +
            $"of its own: give this one another label");

    public static Diagnostic DuplicateName(Location location, string what, string name) =>
        Error("NNET2002", location, $"{what} '{name}' is declared twice");

    public static Diagnostic UnknownArgument(Location location, string callee, string name, string hint, IEnumerable<string> known) =>
        Error("NNET2003", location, $"{callee} has no argument '{name}'{(hint.Length > 0 ? hint : Known(known))}");

    public static Diagnostic InferredArgument(Location location, string callee, string name) =>
        Error("NNET2003", location, $"'{name}' of {callee} is never written: the checker knows it from the input; remove it");

    public static Diagnostic MissingArgument(Location location, string callee, string name) =>
        Error("NNET2004", location, $"{callee} needs '{name}'");

    public static Diagnostic WrongArgumentType(
        Location location, string callee, string name, string expected, string found, string mend = "") =>
        Error("NNET2005", location, $"'{name}' of {callee} is {expected}, but gets {found}{mend}");

    public static Diagnostic WrittenInputSize(
        Location location, string layer, string size, string first, string firstName, string second, string secondName) =>
        new("NNET5009", Severity.Warning, location,
            $"{layer} takes no {size}, which the input tells: here {first} is the {firstName} and {second} the {secondName}; " +
            $"is `{layer}({second}, …)` meant? If not, write `{secondName}: {second}`");

    public static Diagnostic WrittenInputSize(Location location, string layer, string size, string written, string name) =>
        new("NNET5009", Severity.Warning, location,
            $"{layer} takes no {size}, which the input tells: here {written} is the {name}; remove it, or write `{name}: {written}`");

    public static Diagnostic TooManyArguments(Location location, string callee, int maximum) =>
        Error("NNET2006", location, maximum == 0
            ? $"{callee} takes no arguments"
            : $"{callee} takes {maximum} positional argument{(maximum == 1 ? "" : "s")} at most");

    public static Diagnostic TooManyValues(Location location, string callee, int inputs, int values) =>
        Error("NNET2006", location,
            $"{callee} takes {(inputs == 1 ? "one value" : $"{inputs} values")}, but gets {values} (a tuple passes all of its values); " +
            $"pass on what it takes: " +
            (inputs == 1
                ? $"`-> it[0] -> {callee}`"
                : $"`-> ({string.Join(", ", Enumerable.Range(0, inputs).Select(i => $"it[{i}]"))}) -> {callee}`"));

    public static Diagnostic DuplicateArgument(Location location, string callee, string name, string mend = "") =>
        Error("NNET2006", location, $"'{name}' of {callee} is given twice{mend}");

    public static Diagnostic WrongKind(Location location, string message) => Error("NNET2007", location, message);

    public static Diagnostic NotAStage(Location location, string name, string kind, string? hidden) =>
        WrongKind(location, $"'{name}' is {kind}, not a layer; "
            + (hidden is null ? "did you mean an expression over `it`?" : $"for the {hidden} write `{name}()`"));

    public static Diagnostic UnknownNamespace(Location location, string name, string hint) =>
        Error(UnknownNamespaceCode, location, $"no file declares the namespace '{name}'{hint}");

    public static Diagnostic NoInput(DeclaredSymbol symbol) =>
        Error("NNET2009", symbol.Location, $"the {symbol.Kind} '{symbol.Name}' has no input; add `input x: [B, …]`");

    public static Diagnostic NoOutput(DeclaredSymbol symbol) =>
        Error("NNET2009", symbol.Location, $"the {symbol.Kind} '{symbol.Name}' has no output; end a pipeline in `-> output y`");

    public static Diagnostic MissingDefault(Location location, string model, string parameter) =>
        Error("NNET2010", location,
            $"parameter '{parameter}' of model {model} shapes its structure and has no default; give it one so that the model can be " +
            $"checked");

    public static Diagnostic UnusedValue(Location location) =>
        new("NNET5002", Severity.Warning, location, "the value of this pipeline is not used; name it, or end it in `-> output y`");

    public static Diagnostic UnknownLabel(Location location, string name, string? inside, string hint) =>
        Error(UnknownNameCode, location,
            inside is null ? $"'{name}' is no layer, and no label of this body{hint}" : $"'{inside}' has no layer labelled '{name}'{hint}");

    public static Diagnostic NotAppliedYet(Location location, string label) =>
        Error("NNET2015", location,
            $"the sizes of '{label}' come from its input, and it has none before this place; take its weight behind its first use");

    public static Diagnostic UnknownWeight(
        Location location, string label, string layer, string weight, string hint, IReadOnlyList<string> known) =>
        Error("NNET2003", location,
            $"'{label}', a {layer}, has no weight " +
            $"'{weight}'{(hint.Length > 0 ? hint : known.Count == 0 ? "; it has none" : $"; it has {string.Join(", ", known)}")}");

    public static Diagnostic InitMatchesNothing(Location location, string layer, string module) =>
        new("NNET5003", Severity.Warning, location,
            $"{module} has no {layer}, so that this initialises nothing; remove it, or name a layer that is there");

    public static Diagnostic UnsupportedHere(Location location, string what) => Error("NNET2011", location, what);

    public static Diagnostic DivisionByZero(Location location, string dividend) =>
        Error("NNET2012", location, $"{dividend} is divided by zero");

    public static Diagnostic DefinedByItself(Location location, string constant) =>
        Error("NNET2013", location, $"the constant '{constant}' is defined by itself; break the circle");

    private static string Known(IEnumerable<string> known)
    {
        var names = string.Join(", ", known);
        return names.Length == 0 ? "; it takes none" : $"; it takes {names}";
    }

    private static Diagnostic Error(string code, Location location, string message) => new(code, Severity.Error, location, message);
}
