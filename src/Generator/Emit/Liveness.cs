using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Elaboration.Graph;

namespace ModelDsl.Generator.Emit;

/// <summary>Where each value of a list of steps is read for the last time, and how often in all.</summary>
internal sealed class Liveness
{
    private readonly Dictionary<Variable, int> lastUse = [];
    private readonly Dictionary<Variable, int> uses = [];

    public Liveness(IReadOnlyList<Step> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            foreach (var variable in ReadsOf(steps[i]))
            {
                lastUse[variable] = i;
                uses[variable] = uses.TryGetValue(variable, out var count) ? count + 1 : 1;
            }
        }
    }

    /// <summary>Index of the last step that reads it; -1 when none does.</summary>
    public int LastUse(Variable variable) => lastUse.TryGetValue(variable, out var index) ? index : -1;

    public int Uses(Variable variable) => uses.TryGetValue(variable, out var count) ? count : 0;

    /// <summary>All values that a step reads, those of inner steps included.</summary>
    public static IEnumerable<Variable> ReadsOf(Step step)
    {
        switch (step)
        {
            case ModuleStep module:
                return module.Inputs.OfType<Variable>();
            case OperationStep operation:
                return operation.Inputs.Values.SelectMany(list => list);
            case BinaryStep binary:
                return new[] { binary.Left, binary.Right }.OfType<Value.Tensor>().Select(tensor => tensor.Variable);
            case UnaryStep unary:
                return [unary.Operand];
            case IndexStep index:
                return index.Indices.OfType<TensorIndex.By>().Select(by => by.Variable).Prepend(index.Operand);
            case BranchStep branch:
                return branch.Then.Concat(branch.Else).SelectMany(ReadsOf).Concat(branch.Results.SelectMany(r => new[] { r.Then, r.Else }));
            case LoopStep loop:
                return loop.Body.SelectMany(ReadsOf).Concat(loop.Values.SelectMany(v => new[] { v.Initial, v.Next }));
            default:
                return [];
        }
    }
}
