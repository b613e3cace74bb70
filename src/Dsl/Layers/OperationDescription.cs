using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Layers;

/// <summary>
/// The one description of a layer or an op. The checker, the emitter, the exporters, completion, the reference page and
/// the differential tests all read it; adding a layer means adding one of these.
/// </summary>
public abstract record OperationDescription
{
    /// <summary>PyTorch's name: <c>Conv2d</c>, <c>softmax</c>.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>One sentence for the reference page and the completion list.</summary>
    public required string Summary { get; init; }

    /// <summary>Tensor inputs in order; the first is the value that a pipeline passes in.</summary>
    public IReadOnlyList<InputDescription> Inputs { get; init; } = [new("input")];

    /// <summary>Arguments a user writes, in PyTorch's order, less those that are inferred.</summary>
    public IReadOnlyList<ParameterDescription> Parameters { get; init; } = [];

    /// <summary>Checks the inputs and arguments and gives the type of the result.</summary>
    public required Func<RuleContext, ResultType> Rule { get; init; }

    /// <summary>The call in TorchSharp when no module is needed; null when there is none.</summary>
    public TorchCall? Function { get; init; }

    /// <summary>The in-place call, where the backward pass needs neither the overwritten input nor a copy of it; else null.</summary>
    public TorchCall? InPlaceFunction { get; init; }

    /// <summary>Other calls, for arguments that the usual one does not know; the first that applies is taken.</summary>
    public IReadOnlyList<TorchVariant> Variants { get; init; } = [];

    /// <summary>The backward pass reads this operation's output, so nothing may overwrite it in place.</summary>
    public bool SavesOutput { get; init; }
}

/// <summary>An op: a function of <c>torch</c> or <c>torch.nn.functional</c>.</summary>
public sealed record OpDescription : OperationDescription;

/// <summary>A layer of <c>torch.nn</c>.</summary>
public sealed record LayerDescription : OperationDescription
{
    /// <summary>How the module is constructed.</summary>
    public required TorchModule Module { get; init; }

    /// <summary>All modules that a use may be.</summary>
    public IEnumerable<TorchModule> Modules => [Module, .. Variants.Select(variant => variant.Module).OfType<TorchModule>()];

    /// <summary>The layer owns parameters or buffers for some arguments; a stateless one needs no module in a statement body.</summary>
    public bool HasState { get; init; }

    /// <summary>A statement body, too, holds it as a module.</summary>
    public bool NeedsModule => HasState || Function is null;
}

/// <summary>A tensor input.</summary>
/// <param name="IsList">Takes a list of tensors, as <c>concat</c> does: every positional tensor belongs to it.</param>
public sealed record InputDescription(string Name, bool IsOptional = false, bool IsList = false, string? Documentation = null);

[Flags]
public enum ArgumentTypes
{
    Int = 1,
    Float = 2,
    Bool = 4,
    String = 8,

    /// <summary>A tuple of <see cref="ParameterDescription.Arity"/> ints; a single int stands for all of them where Int is
    /// allowed too.</summary>
    Tuple = 16,
    List = 32,

    /// <summary>May be left out with no value: PyTorch's None.</summary>
    None = 64,
    Dtype = 128,
}

/// <summary>An argument that a user writes.</summary>
/// <param name="Default">A long, double, bool or string, a list of doubles, null for None, or <see cref="Required"/>.</param>
/// <param name="Arity">Length of the tuple, when <see cref="ArgumentTypes.Tuple"/> is allowed; 0 for any.</param>
/// <param name="Variadic">Takes all further positional arguments as a list: <c>reshape(-1, 64, 7, 7)</c>.</param>
public sealed record ParameterDescription(
    string Name, ArgumentTypes Types, object? Default, string Documentation, int Arity = 0, bool Variadic = false)
{
    public static readonly object Required = new();

    /// <summary>The strings that are allowed, when the argument is one of a few; null for any.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    public bool IsRequired => ReferenceEquals(Default, Required);
}

/// <summary>A tensor as the checker knows it.</summary>
public sealed record TensorType(Shape Shape, Dtype Dtype)
{
    public override string ToString() => Dtype == Dtype.Float ? Shape.ToString() : DtypeRules.Name(Dtype) + Shape;
}

/// <summary>What an operation returns: a tensor or a tuple of results.</summary>
public abstract record ResultType
{
    private ResultType()
    {
    }

    public sealed record Single(TensorType Type) : ResultType;

    public sealed record Tuple(IReadOnlyList<ResultType> Elements) : ResultType;

    /// <summary><c>split</c> and <c>chunk</c>: a list whose length the checker knows.</summary>
    public sealed record List(IReadOnlyList<TensorType> Elements) : ResultType;

    public static implicit operator ResultType(TensorType type) => new Single(type);
}
