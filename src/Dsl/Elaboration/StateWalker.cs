using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Collects a module's <c>state_dict</c> as PyTorch orders it: own parameters, own buffers, then the children.</summary>
internal static class StateWalker
{
    public static IReadOnlyList<Weight> Collect(ModuleInstance instance)
    {
        var weights = new List<Weight>();
        Collect(MembersOf(instance.Steps), "", weights);
        return weights;
    }

    public static IEnumerable<Member> MembersOf(IEnumerable<Step> steps) => steps.SelectMany(step => step switch
    {
        RegisterStep register => [register.Member],
        BranchStep branch => MembersOf(branch.Then.Concat(branch.Else)),
        _ => Enumerable.Empty<Member>(),
    });

    /// <summary>Children of a member, by key.</summary>
    public static IEnumerable<Member> ChildrenOf(Member member) => member switch
    {
        BlockMember { Instance: { } instance } => MembersOf(instance.Steps),
        ContainerMember container => MembersOf(container.Steps),
        _ => [],
    };

    private static void Collect(IEnumerable<Member> members, string prefix, List<Weight> weights)
    {
        var all = members.ToList();
        foreach (var parameter in all.OfType<ParameterMember>())
        {
            weights.Add(new Weight(
                prefix + parameter.Key.Constant, WeightKind.Parameter, parameter.Variable.Type.Dtype, parameter.Variable.Type.Shape));
        }

        foreach (var buffer in all.OfType<BufferMember>())
        {
            weights.Add(
                new Weight(prefix + buffer.Key.Constant, WeightKind.Buffer, buffer.Variable.Type.Dtype, buffer.Variable.Type.Shape));
        }

        foreach (var member in all)
        {
            var path = prefix + member.Key.Constant + ".";
            if (member is LayerMember layer) weights.AddRange(layer.Weights.Select(weight => weight with { Key = path + weight.Key }));
            else Collect(ChildrenOf(member), path, weights);
        }
    }
}
