using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// Counts the elements of every tensor that the layers, ops and operators of a body give, each use by itself: what training
/// keeps for the backward pass, at most. Of a branch that each call decides both sides count, so that the sum is never too low.
/// </summary>
internal static class ActivationWalker
{
    public static Dim Sum(IEnumerable<Step> steps)
    {
        var total = Dim.Zero;
        foreach (var step in steps)
        {
            total += step switch
            {
                ModuleStep { Member: BlockMember { Instance: { } instance } } => Sum(instance.Steps),
                ModuleStep { Member: ContainerMember container } => Sum(container.Steps),
                BranchStep branch => Sum(branch.Then) + Sum(branch.Else),
                RegisterStep => Dim.Zero,
                _ => StepVariables.MadeBy(step).Aggregate(Dim.Zero, (sum, variable) => sum + variable.Type.Shape.Product),
            };
        }

        return total;
    }
}
