using ModelDsl.Dsl.Layers;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>A tensor value of a body. Each is set by one step (or is an input).</summary>
public sealed class Variable(TensorType type, string? name = null)
{
    public TensorType Type { get; } = type;

    /// <summary>The name that the source gives it, if any: an input's, an assignment's or an <c>as</c>'s; the last one given wins.</summary>
    public string? Name { get; set; } = name;

    /// <summary>An optional input: may be absent at run time.</summary>
    public bool IsOptional { get; init; }

    public override string ToString() => $"{Name ?? "_"}: {Type}";
}
