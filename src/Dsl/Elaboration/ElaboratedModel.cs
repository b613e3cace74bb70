using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>A model elaborated with its defaults: every block expanded, every count known.</summary>
public sealed class ElaboratedModel(ModuleSymbol symbol, ModuleInstance root, IReadOnlyList<GuardDefinition> constraints)
{
    public ModuleSymbol Symbol { get; } = symbol;

    public string Name => Symbol.Name;

    public ModuleInstance Root { get; } = root;

    /// <summary>Stated constraints and inferred lower bounds of run-time dimensions.</summary>
    public IReadOnlyList<GuardDefinition> Constraints { get; } = constraints;

    /// <summary>The <c>state_dict</c> in registration order.</summary>
    public IReadOnlyList<Weight> State => state ??= StateWalker.Collect(Root);

    /// <summary>Number of learned values.</summary>
    public Dim Parameters =>
        State.Where(weight => weight.Kind == WeightKind.Parameter).Aggregate(Dim.Zero, (sum, weight) => sum + weight.Shape.Product);

    /// <summary>Multiply-adds of one forward pass.</summary>
    public Dim MultiplyAdds => multiplyAdds ??= CostWalker.Sum(Root.Steps);

    /// <summary>Elements of all tensors that one forward pass makes.</summary>
    public Dim Activations => ActivationWalker.Sum(Root.Steps);

    private IReadOnlyList<Weight>? state;
    private Dim? multiplyAdds;
}
