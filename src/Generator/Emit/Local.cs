using ModelDsl.Dsl.Layers;

namespace ModelDsl.Generator.Emit;

/// <summary>A tensor of the generated <c>forward</c>: its name and who disposes it.</summary>
internal sealed class Local(string name, TensorType type)
{
    public string Name { get; } = name;

    public TensorType Type { get; } = type;

    /// <summary>Made in this body, so this body disposes it (or returns it).</summary>
    public bool IsOwned { get; init; }

    /// <summary>Another local that may be the same object, as after a branch that gave its input back.</summary>
    public Local? MayBe { get; set; }

    /// <summary>Its memory is surely its own: no view, nothing that might have passed its input on.</summary>
    public bool IsFresh { get; init; }

    /// <summary>The backward pass of what made it reads its values.</summary>
    public bool IsSaved { get; set; }

    /// <summary>Disposed, or handed on to another local.</summary>
    public bool IsGone { get; set; }
}
