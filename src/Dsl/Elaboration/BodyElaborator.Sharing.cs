using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>A block that is declared once and used again: every use must want the same weights.</summary>
internal sealed partial class BodyElaborator
{
    private void RequireSameState(BlockMember member, ModuleInstance first, ModuleInstance other, Location location)
    {
        var (made, wanted) = (StateWalker.Collect(first), StateWalker.Collect(other));
        for (var i = 0; i < Math.Max(made.Count, wanted.Count); i++)
        {
            var (had, has) = (i < made.Count ? made[i] : null, i < wanted.Count ? wanted[i] : null);
            if (had is null || has is null || had.Key != has.Key || had.Shape.Rank != has.Shape.Rank) throw Fail(Differs(had, has));
            for (var axis = 0; axis < had.Shape.Rank; axis++)
            {
                if (Mismatch(has.Shape[axis], had.Shape[axis], location, $"dim {axis} of {has.Key}") is not null)
                {
                    throw Fail(Differs(had, has));
                }
            }
        }

        Diagnostic Differs(Weight? had, Weight? has) => new(RuleCodes.SizesDiffer, Severity.Error, location,
            $"the shared {member.Kind} '{member.Key}' was made with {Describe(had)}, but here it needs {Describe(has)}; declare another " +
            $"one, or pass it equal shapes");

        static string Describe(Weight? weight) => weight is null ? "no further weight" : $"{weight.Key} {weight.Shape}";
    }

    /// <summary>What one use tells the constructor and another does not is for the constructor to refuse.</summary>
    private void RequireSameSizes(BlockMember member, IReadOnlyList<Value> arguments, Location location)
    {
        foreach (var (made, wanted) in member.Arguments.Zip(arguments, (made, wanted) => (made, wanted)))
        {
            if (made is Value.Int { Dim: var had } && wanted is Value.Int { Dim: var has })
            {
                Mismatch(has, had, location, $"a size of '{member.Key}'");
            }
        }
    }
}
