namespace ModelDsl.Dsl.Layers;

/// <summary>A call of TorchSharp, as data.</summary>
/// <param name="Method">
/// <c>functional.max_pool2d</c>, <c>torch.cat</c>, or <c>.softmax</c> for a method of the first argument.
/// </param>
/// <param name="Arguments">In the order of the method; those equal to the default are left out when printed.</param>
public sealed record TorchCall(string Method, params TorchArgument[] Arguments)
{
    /// <summary>Makes a tensor out of nothing: the emitter appends <c>device</c>, and <c>dtype</c> where none is given.</summary>
    public bool TakesDevice { get; init; }

    /// <summary>Returns its results in an array, where others return a tuple.</summary>
    public bool ReturnsArray { get; init; }
}

/// <summary>The construction of a TorchSharp module.</summary>
/// <param name="Factory"><c>Conv2d</c> for <c>torch.nn.Conv2d</c>, or <c>new Name</c> for a module of the runtime.</param>
/// <param name="Type">Class name in <c>TorchSharp.Modules</c> or <c>ModelDsl.Runtime.Layers</c>.</param>
/// <remarks>A call with several results returns them as one flat tuple: <c>(sequence, (h, c))</c> comes as three.</remarks>
public sealed record TorchModule(string Factory, string Type, params TorchArgument[] Arguments)
{
    /// <summary>The factory takes <c>device</c> and <c>dtype</c>.</summary>
    public bool TakesDevice { get; init; }

    /// <summary>TorchSharp's property <c>weight</c> makes a tensor at every read, which waits for the finalizer: it is read by name.</summary>
    public bool MakesWeightAnew { get; init; }

    /// <summary>The method that computes: TorchSharp's, or one of the runtime's that mends it.</summary>
    public string CallMethod { get; init; } = "call";

    /// <summary>Inputs of <c>call</c>, in order, where they differ from the description's own order.</summary>
    public IReadOnlyList<TorchArgument>? CallArguments { get; init; }
}

/// <summary>What TorchSharp has apart for some arguments of an operation.</summary>
/// <param name="Parameter">The variant stands where this parameter is not its default; the rule sees to it that the build knows.</param>
public sealed record TorchVariant(string Parameter, TorchModule? Module = null, TorchCall? Function = null);

/// <summary>One argument of a TorchSharp call.</summary>
/// <param name="Source">
/// Name of the input, parameter or inferred size whose value it takes; a size that no rule gave is left out.
/// </param>
/// <param name="Name">TorchSharp's name for it, when it differs.</param>
public sealed record TorchArgument(string Source, string? Name = null)
{
    /// <summary>C# text that is always passed instead of a value: <c>training</c>, <c>true</c>.</summary>
    public string? Literal { get; init; }

    /// <summary>The enum a string becomes a member of: <c>"same"</c> with <c>Padding</c> is <c>Padding.Same</c>.</summary>
    public string? EnumType { get; init; }

    /// <summary>Members that are not their string in Pascal case.</summary>
    public IReadOnlyDictionary<string, string>? EnumMembers { get; init; }

    /// <summary>Printed without its name: leading arguments that every reader knows.</summary>
    public bool Positional { get; init; }

    /// <summary>TorchSharp's default differs from PyTorch's: always printed.</summary>
    public bool Always { get; init; }

    /// <summary>
    /// Printed as <c>new long[] { … }</c> (or the array itself) rather than as a scalar or tuple; a single int is repeated
    /// to the parameter's arity. A variadic parameter without this is a C# <c>params</c>: its elements are spread.
    /// </summary>
    public bool AsArray { get; init; }

    /// <summary>The C# type that a value is cast to, where TorchSharp's is narrower than ours: <c>int</c>, <c>float</c>.</summary>
    public string? Cast { get; init; }

    /// <summary>The element of the source's tuple that is passed; null for all of it.</summary>
    public int? Part { get; init; }

    /// <summary>Further optional inputs that go into one C# tuple with the source, passed when the source is given.</summary>
    public IReadOnlyList<string>? TupleWith { get; init; }

    public string TorchName => Name ?? Source;

    /// <summary>The C# text of a member of <see cref="EnumType"/>.</summary>
    public string EnumText(string value)
    {
        if (EnumMembers is null || !EnumMembers.TryGetValue(value, out var member))
        {
            member = string.Concat(value.Split('-', '_').Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        }

        return EnumType + "." + member;
    }

    public static implicit operator TorchArgument(string source) => new(source);

    public static implicit operator TorchArgument((string Source, string Name) pair) => new(pair.Source, pair.Name);
}
