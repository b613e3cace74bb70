using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>A tensor value of a body. Each is set by one step (or is an input).</summary>
public sealed class Variable(TensorType type, string? name = null)
{
    public TensorType Type { get; } = type;

    /// <summary>The name that the source gives it, if any: an input's, an assignment's or an <c>as</c>'s; the last one given
    /// wins.</summary>
    public string? Name { get; set; } = name;

    /// <summary>Stands for whether it is given, where it is an optional input; else null.</summary>
    public Symbol? Presence { get; init; }

    /// <summary>What computed it, where that was a layer or an op.</summary>
    public OperationDescription? Maker { get; set; }

    public override string ToString() => $"{Name ?? "_"}: {Type}{(Presence is null ? "" : "?")}";
}
