using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Diagnostics;

/// <summary>NNET2030: optional inputs.</summary>
internal static class OptionalErrors
{
    /// <summary>A tensor is needed, but the input may be left out.</summary>
    public static Diagnostic Needed(Location location, string input) => Error(location,
        $"'{input}' is optional and may be missing here; use it inside `if {input} {{ … }}`, or pass it to an optional input");

    /// <summary>It is passed to what must be given.</summary>
    public static Diagnostic Passed(Location location, string input, string target) => Error(location,
        $"{target} must be given, but '{input}' is optional and may be missing; " +
        $"stand inside `if {input} {{ … }}`, or declare the input with `?` there, too");

    /// <summary>A dimension that the input alone brings in is used where the input may be missing.</summary>
    public static Diagnostic Dimension(Location location, string dimension, string input) => Error(location,
        $"the dimension {dimension} is that of the optional input '{input}' alone, which may be missing here; use it inside `if {input} " +
        $"{{ … }}`");

    /// <summary>A constructor needs a dimension of an input that this use leaves out.</summary>
    public static Diagnostic Size(Location location, string block, string dimension, string input) => Error(location,
        $"{block} is made with the size {dimension} of its optional input '{input}', which is not given here; pass it, or make " +
        $"{dimension} a parameter of {block}");

    private static Diagnostic Error(Location location, string message) => new("NNET2030", Severity.Error, location, message);
}
