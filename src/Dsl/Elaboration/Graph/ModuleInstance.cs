using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>A model or a block's use with every count and condition decided: the inside of one node of the elaborated graph.</summary>
public sealed class ModuleInstance(string name)
{
    /// <summary>The block's or model's name.</summary>
    public string Name { get; } = name;

    public List<InputDefinition> Inputs { get; } = [];

    /// <summary>Steps in order; the only branches in a concrete elaboration are those that each call decides, and there is no
    /// loop.</summary>
    public List<Step> Steps { get; } = [];

    public List<OutputDefinition> Outputs { get; } = [];

    /// <summary>Children in registration order.</summary>
    public List<Member> Members { get; } = [];

    /// <summary>Lower bounds of run-time dimensions that windows need, and stated constraints; a model's only.</summary>
    public List<Condition> Constraints { get; } = [];
}
