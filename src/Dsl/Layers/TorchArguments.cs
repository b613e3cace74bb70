namespace ModelDsl.Dsl.Layers;

/// <summary>Short forms of <see cref="TorchArgument"/>.</summary>
internal static class TorchArguments
{
    /// <summary>A leading argument, printed without its name.</summary>
    public static TorchArgument Lead(string source, string? name = null) => new(source, name) { Positional = true };

    /// <summary>TorchSharp has no default for it, or another one than PyTorch.</summary>
    public static TorchArgument Always(string source, string? name = null) => new(source, name) { Always = true };

    public static TorchArgument Array(string source, string? name = null) => new(source, name) { AsArray = true };

    /// <summary>A leading array.</summary>
    public static TorchArgument LeadArray(string source) => new(source) { AsArray = true, Positional = true };

    /// <summary>The same C# text at every use.</summary>
    public static TorchArgument Fixed(string name, string literal) => new(name) { Literal = literal };

    /// <summary>A string that is a member of an enum in TorchSharp.</summary>
    public static TorchArgument Member(string source, string enumType, params (string Value, string Member)[] irregular) =>
        new(source) { EnumType = enumType, EnumMembers = irregular.ToDictionary(pair => pair.Value, pair => pair.Member) };

    /// <summary>The module of the generated class trains or evaluates; its functions follow.</summary>
    public static readonly TorchArgument Training = Fixed("training", "training");
}
