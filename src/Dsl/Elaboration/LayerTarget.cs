using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>An argument with its value and place.</summary>
public sealed record BoundArgument(string? Name, Value Value, Location Location);

/// <summary>What a layer value stands for, with the arguments bound so far.</summary>
public abstract record LayerTarget(IReadOnlyList<BoundArgument> Arguments)
{
    public abstract string Name { get; }

    /// <summary>The same target with further arguments behind those that are bound.</summary>
    public LayerTarget Bind(IReadOnlyList<BoundArgument> further) =>
        further.Count == 0 ? this : this with { Arguments = [.. Arguments, .. further] };
}

/// <summary>A layer of the catalogue.</summary>
public sealed record CatalogueTarget(LayerDescription Layer, IReadOnlyList<BoundArgument> Arguments) : LayerTarget(Arguments)
{
    public override string Name => Layer.Name;
}

/// <summary>A block or model.</summary>
public sealed record ModuleTarget(ModuleSymbol Module, IReadOnlyList<BoundArgument> Arguments) : LayerTarget(Arguments)
{
    public override string Name => Module.Name;
}
