namespace ModelDsl.Dsl.Layers;

/// <summary>Short forms of <see cref="ParameterDescription"/>, so that a family reads as a table: name, meaning, default.</summary>
internal static class Parameter
{
    private static readonly object Required = ParameterDescription.Required;

    public static ParameterDescription Int(string name, string meaning) => new(name, ArgumentTypes.Int, Required, meaning);

    public static ParameterDescription Int(string name, string meaning, long? @default) =>
        new(name, @default is null ? ArgumentTypes.Int | ArgumentTypes.None : ArgumentTypes.Int, @default, meaning);

    /// <summary>An int for all spatial dims, or a tuple of one for each.</summary>
    public static ParameterDescription Size(string name, int arity, string meaning) =>
        new(name, arity == 1 ? ArgumentTypes.Int : ArgumentTypes.Int | ArgumentTypes.Tuple, Required, meaning, arity);

    public static ParameterDescription Size(string name, int arity, string meaning, long? @default)
    {
        var size = Size(name, arity, meaning);
        return size with { Default = @default, Types = @default is null ? size.Types | ArgumentTypes.None : size.Types };
    }

    public static ParameterDescription Number(string name, string meaning) => new(name, ArgumentTypes.Float, Required, meaning);

    public static ParameterDescription Number(string name, string meaning, double? @default) =>
        new(name, @default is null ? ArgumentTypes.Float | ArgumentTypes.None : ArgumentTypes.Float, @default, meaning);

    /// <summary>Two floats.</summary>
    public static ParameterDescription Numbers(string name, string meaning, double first, double second) =>
        new(name, ArgumentTypes.Tuple, new[] { first, second }, meaning, Arity: 2);

    public static ParameterDescription Flag(string name, string meaning, bool @default) => new(name, ArgumentTypes.Bool, @default, meaning);

    /// <summary>One of a few strings; the first is the default.</summary>
    public static ParameterDescription Choice(string name, string meaning, params string[] choices) =>
        new(name, ArgumentTypes.String, choices[0], meaning) { Choices = choices };

    public static ParameterDescription Text(string name, string meaning) => new(name, ArgumentTypes.String, Required, meaning);

    /// <summary>Several ints, as a list or a tuple of any length.</summary>
    public static ParameterDescription Ints(string name, string meaning) =>
        new(name, ArgumentTypes.List | ArgumentTypes.Tuple, Required, meaning);

    /// <summary>One axis, several, or all of them when left out.</summary>
    public static ParameterDescription Axes(string name, string meaning) =>
        new(name, ArgumentTypes.Int | ArgumentTypes.List | ArgumentTypes.Tuple | ArgumentTypes.None, null, meaning);

    /// <summary>Ints as a list, as a tuple or one after the other: <c>reshape(-1, 64, 7, 7)</c>.</summary>
    public static ParameterDescription Variadic(string name, string meaning) =>
        new(name, ArgumentTypes.Int | ArgumentTypes.List | ArgumentTypes.Tuple, Required, meaning, Variadic: true);

    public static ParameterDescription DtypeOf(string meaning) => new("dtype", ArgumentTypes.Dtype | ArgumentTypes.None, null, meaning);
}
