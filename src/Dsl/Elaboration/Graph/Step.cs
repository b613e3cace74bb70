using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>
/// One step of a body, in the order of the source. The constructor walks the steps for their members, <c>forward</c> for
/// their values.
/// </summary>
public abstract record Step
{
    public Location? Location { get; init; }
}

/// <summary>A member comes into being: constructed and registered here.</summary>
public sealed record RegisterStep(Member Member) : Step;

/// <summary>A member is applied.</summary>
/// <param name="Inputs">In the order of the callee's inputs; null for an optional input that is not given.</param>
/// <param name="Results">Flattened in order: an LSTM gives sequence, h, c.</param>
public sealed record ModuleStep(Member Member, IReadOnlyList<Variable?> Inputs, IReadOnlyList<Variable> Results) : Step;

/// <summary>An op, or a stateless layer that needs no module.</summary>
/// <param name="Inputs">Tensors by input name; a list input has several.</param>
/// <param name="Arguments">Values by parameter name.</param>
public sealed record OperationStep(
    OperationDescription Operation,
    IReadOnlyDictionary<string, IReadOnlyList<Variable>> Inputs,
    IReadOnlyDictionary<string, Value> Arguments,
    IReadOnlyList<Variable> Results) : Step
{
    /// <summary>The call that the arguments make of the operation.</summary>
    public TorchCall Function => Operation.VariantFor(Arguments)?.Function ?? Operation.Function!;

    /// <summary>Multiply-adds.</summary>
    public Dim Cost { get; init; } = 0;
}

/// <summary>A tensor operator; each side is a tensor or a number.</summary>
public sealed record BinaryStep(BinaryOperator Operator, Value Left, Value Right, Variable Result) : Step;

/// <summary><c>-x</c> or <c>not x</c>.</summary>
public sealed record UnaryStep(UnaryOperator Operator, Variable Operand, Variable Result) : Step;

/// <summary><c>embed.weight</c>: a weight of a layer, as a value.</summary>
/// <param name="Members">The layer, reached through the blocks around it; or a parameter or buffer of a block.</param>
/// <param name="Weight">Its key in the layer; null for a parameter or buffer.</param>
public sealed record WeightStep(IReadOnlyList<Member> Members, Weight? Weight, Variable Result) : Step;

/// <summary><c>x[:, -1]</c></summary>
public sealed record IndexStep(Variable Operand, IReadOnlyList<TensorIndex> Indices, Variable Result) : Step;

/// <summary>One place of a tensor index.</summary>
public abstract record TensorIndex
{
    private TensorIndex()
    {
    }

    public sealed record At(Dim Position) : TensorIndex;

    public sealed record Slice(Dim? From, Dim? To, Dim? Step) : TensorIndex;

    public sealed record Ellipsis : TensorIndex;

    /// <summary>Indexing by an integer or bool tensor.</summary>
    public sealed record By(Variable Variable) : TensorIndex;
}

/// <summary>A condition on constructor arguments, undecided until construction, or on what a call is given.</summary>
/// <param name="Results">A value per result with what each branch gives for it; a branch may give its input back unchanged.</param>
public sealed record BranchStep(
    Condition Condition, IReadOnlyList<Step> Then, IReadOnlyList<Step> Else, IReadOnlyList<BranchResult> Results) : Step
{
    /// <summary>The optional inputs whose presence decides; where there is any, the members of both branches always exist.</summary>
    public IReadOnlyList<Variable> Inputs { get; init; } = [];

    public bool IsDecidedByCall => Inputs.Count > 0;
}

public sealed record BranchResult(Variable Result, Variable Then, Variable Else);

/// <summary>
/// <c>repeat</c> and <c>for</c> as a loop. Members registered in <see cref="Body"/> become lists with one element an iteration.
/// </summary>
/// <param name="Index">The iteration, from 0; occurs in keys and arguments.</param>
/// <param name="Count">Number of iterations, known to the constructor.</param>
/// <param name="Values">Values that go round.</param>
/// <param name="Dims">Sizes and ordinals that change from iteration to iteration.</param>
public sealed record LoopStep(
    Symbol Index, Dim Count, IReadOnlyList<Step> Body, IReadOnlyList<CarriedValue> Values, IReadOnlyList<CarriedDim> Dims) : Step
{
    /// <summary>The list parameter that is run over; null for a count or range.</summary>
    public Value.ListParameter? List { get; init; }

    /// <summary>The parts of an iteration's element of <see cref="List"/>, in order.</summary>
    public IReadOnlyList<ElementSymbol> Items { get; init; } = [];

    /// <summary>What must hold in every iteration.</summary>
    public IReadOnlyList<GuardDefinition> Guards { get; init; } = [];

    /// <summary>The label's key when the loop is a <c>ModuleList</c>; null when its members belong to the parent.</summary>
    public Key? ListKey { get; init; }

    public string? Label { get; init; }

    public string? Documentation { get; init; }
}

/// <param name="Initial">The value before the first iteration.</param>
/// <param name="Entry">The value inside, at the start of an iteration.</param>
/// <param name="Next">The value at the end of an iteration.</param>
/// <param name="Exit">The value after the loop.</param>
public sealed record CarriedValue(Variable Initial, Variable Entry, Variable Next, Variable Exit);
