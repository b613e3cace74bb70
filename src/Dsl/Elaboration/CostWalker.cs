using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// Sums the multiply-adds of a body: each layer's over all its uses, and those of the ops. Of a branch that each call
/// decides both sides count, so that the sum is never too low.
/// </summary>
internal static class CostWalker
{
    public static Dim Sum(IEnumerable<Step> steps)
    {
        var total = Dim.Zero;
        foreach (var step in steps)
        {
            total += step switch
            {
                RegisterStep { Member: LayerMember layer } => layer.Cost,
                RegisterStep { Member: ContainerMember container } => Sum(container.Steps),
                ModuleStep { Member: BlockMember { Instance: { } instance } } => Sum(instance.Steps),
                OperationStep operation => operation.Cost,
                BranchStep branch => Sum(branch.Then) + Sum(branch.Else),
                _ => Dim.Zero,
            };
        }

        return total;
    }
}
