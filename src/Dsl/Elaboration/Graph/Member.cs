using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>A child of a module: what its constructor makes and registers under <see cref="Key"/>.</summary>
public abstract record Member(Key Key)
{
    /// <summary>The label in the source; null when the key was made from kind and ordinal or position.</summary>
    public string? Label { get; init; }

    /// <summary>Kind for display and for names: <c>Conv2d</c>, <c>BasicBlock</c>, <c>Sequential</c>.</summary>
    public abstract string Kind { get; }

    public string? Documentation { get; init; }

    public Location? Location { get; init; }

    /// <summary>Types at the first use, for documentation; empty before any use.</summary>
    public IReadOnlyList<TensorType> InputTypes { get; set; } = [];

    public IReadOnlyList<TensorType> OutputTypes { get; set; } = [];

    // Members are told apart by identity: two layers of equal arguments are two layers.
    public virtual bool Equals(Member? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A layer of the catalogue.</summary>
/// <param name="Arguments">Values by parameter name; what the user left out has the description's default.</param>
public sealed record LayerMember(Key Key, LayerDescription Layer, IReadOnlyDictionary<string, Value> Arguments) : Member(Key)
{
    public override string Kind => Layer.Name;

    /// <summary>The module that the arguments make of the layer.</summary>
    public TorchModule Module => Layer.VariantFor(Arguments)?.Module ?? Layer.Module;

    /// <summary>Inferred constructor sizes by name: <c>in_channels</c>. Filled at the first use.</summary>
    public Dictionary<string, Dim> Sizes { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Parameters and buffers in the order of the <c>state_dict</c>; filled at the first use. A class to be written has those
    /// of the first layer alone where an argument decides how many there are.
    /// </summary>
    public List<Weight> Weights { get; } = [];

    /// <summary>Names of the parameters that the layer has for some arguments.</summary>
    public List<string> ParameterNames { get; } = [];

    /// <summary>Multiply-adds of all its uses.</summary>
    public Dim Cost { get; set; } = 0;

    public bool Equals(LayerMember? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>A parameter or buffer of a layer.</summary>
public sealed record Weight(string Key, WeightKind Kind, Dtype Dtype, Shape Shape)
{
    /// <summary>An argument of the layer decides whether it is there.</summary>
    public bool IsOptional { get; init; }

    /// <summary>When it is there: certainly in an elaborated model, under a condition of the constructor's in a class.</summary>
    public Condition Presence { get; init; } = Condition.True;
}

/// <summary>A use of a block or model.</summary>
public sealed record BlockMember(Key Key, string BlockName) : Member(Key)
{
    public override string Kind => BlockName;

    /// <summary>The class to construct; set in the symbolic elaboration.</summary>
    public ModuleDefinition? Definition { get; set; }

    /// <summary>Constructor arguments for <see cref="Definition"/>'s parameters, in their order: dimensions first.</summary>
    public IReadOnlyList<Value> Arguments { get; set; } = [];

    /// <summary>The elaborated inside; set in the concrete elaboration.</summary>
    public ModuleInstance? Instance { get; set; }

    public bool Equals(BlockMember? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>
/// <c>Sequential { … }</c>, or another compound stage under a label: children keyed 0, 1, … with a body of their own.
/// </summary>
public sealed record ContainerMember(Key Key, ContainerKind ContainerKind, Variable Input) : Member(Key)
{
    public override string Kind => ContainerKind.ToString();

    public List<Step> Steps { get; } = [];

    /// <summary>What its class's constructor must check: conditions on sizes that members inside it make.</summary>
    public IReadOnlyList<GuardDefinition> Guards { get; set; } = [];

    public Variable? Output { get; set; }

    public bool Equals(ContainerMember? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();
}

public enum ContainerKind
{
    Sequential,

    /// <summary>A labelled <c>repeat</c>, unrolled: its steps stand in the parent's body.</summary>
    ModuleList,
}

/// <summary><c>parameter cls: [1, 1, dim] = zeros</c></summary>
public sealed record ParameterMember(Key Key, Variable Variable, Initializer? Initializer) : Member(Key)
{
    public override string Kind => "Parameter";

    public bool Equals(ParameterMember? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();
}

/// <summary><c>buffer pos: [T, dim] = expr</c>; the steps compute <see cref="Source"/> in the constructor.</summary>
public sealed record BufferMember(Key Key, Variable Variable, IReadOnlyList<Step> Steps, Variable Source) : Member(Key)
{
    public override string Kind => "Buffer";

    public bool Equals(BufferMember? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>An initialiser, such as <c>normal</c> with mean and standard deviation.</summary>
public sealed record Initializer(OpDescription Description, IReadOnlyDictionary<string, Value> Arguments);
