namespace ModelDsl.Dsl.Layers;

/// <summary>A call of TorchSharp, as data.</summary>
/// <param name="Method">
/// <c>functional.max_pool2d</c>, <c>torch.cat</c>, or <c>.softmax</c> for a method of the first argument.
/// </param>
/// <param name="Arguments">In the order of the method; those equal to the default are left out when printed.</param>
public sealed record TorchCall(string Method, params TorchArgument[] Arguments);

/// <summary>The construction of a TorchSharp module.</summary>
/// <param name="Factory"><c>Conv2d</c> for <c>torch.nn.Conv2d</c>, or <c>new Name</c> for a module of the runtime.</param>
/// <param name="Type">Class name in <c>TorchSharp.Modules</c> or <c>ModelDsl.Runtime.Layers</c>.</param>
public sealed record TorchModule(string Factory, string Type, params TorchArgument[] Arguments)
{
    /// <summary>The factory takes <c>device</c> and <c>dtype</c>.</summary>
    public bool TakesDevice { get; init; }

    /// <summary>Inputs of <c>call</c>, in order, where they differ from the description's own order.</summary>
    public IReadOnlyList<TorchArgument>? CallArguments { get; init; }
}

/// <summary>One argument of a TorchSharp call.</summary>
/// <param name="Source">Name of the input, parameter or inferred size whose value it takes.</param>
/// <param name="Name">TorchSharp's name for it, when it differs.</param>
public sealed record TorchArgument(string Source, string? Name = null)
{
    /// <summary>C# text that is always passed instead of a value: <c>training</c>, <c>true</c>.</summary>
    public string? Literal { get; init; }

    /// <summary>The enum a string becomes a member of: <c>"same"</c> with <c>Padding</c> is <c>Padding.Same</c>.</summary>
    public string? EnumType { get; init; }

    /// <summary>Printed without its name: leading arguments that every reader knows.</summary>
    public bool Positional { get; init; }

    /// <summary>TorchSharp's default differs from PyTorch's: always printed.</summary>
    public bool Always { get; init; }

    /// <summary>Printed as <c>new long[] { … }</c> (or the array itself) rather than as a scalar or tuple.</summary>
    public bool AsArray { get; init; }

    public string TorchName => Name ?? Source;

    public static implicit operator TorchArgument(string source) => new(source);
}
