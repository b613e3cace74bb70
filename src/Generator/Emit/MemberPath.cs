using ModelDsl.Dsl.Elaboration.Graph;

namespace ModelDsl.Generator.Emit;

/// <summary>The C# expression of a member that is reached through others: <c>Encoder.Fc</c>, <c>((Linear)Head[1])</c>.</summary>
/// <param name="IsOptional">It may be null: one of the members on the way stands in a branch of a constructor.</param>
internal sealed record MemberPath(string Expression, bool IsOptional)
{
    /// <summary>An access to what stands behind it: <c>Encoder.Fc.weight</c>, <c>Down?.weight</c>.</summary>
    public string Access(string name) => $"{Expression}{(IsOptional ? "?" : "")}.{name}";

    /// <summary>An access to a weight of the layer that is there, though what reads it may be null.</summary>
    public string AccessWeight(LayerMember layer, string key, bool isOptional = false) =>
        Access(WeightOf(layer, key)) + (isOptional || IsReadByName(layer, key) ? "!" : "");

    /// <summary>What reads a weight of a layer: its property, or its name where the property would make another tensor.</summary>
    public static string WeightOf(LayerMember layer, string key) =>
        IsReadByName(layer, key) ? $"get_parameter({Names.Literal(key)})" : key;

    private static bool IsReadByName(LayerMember layer, string key) => key == "weight" && layer.Module.MakesWeightAnew;

    public static MemberPath Of(IReadOnlyList<Member> members, ModuleDefinition definition, MemberNames names, ModuleTypes? types = null)
    {
        var around = members[0];
        var path = new MemberPath(names.Property(members[0]), !IsAlwaysThere(members[0], definition.Steps));
        for (var i = 1; i < members.Count; i++)
        {
            // The class of a block is written for every use of it: its members are not those of this one.
            var steps = MemberTree.StepsOf(around);
            var member = MemberTree.Own(steps)
                .First(candidate => candidate.Key.Equals(members[i].Key) || candidate.Key.Constant == members[i].Key.Constant);
            var isOptional = path.IsOptional || !IsAlwaysThere(member, steps);
            if (around is BlockMember { Definition: { } block }) names = new MemberNames(block.ClassName, block.Steps);
            else if (names.NestedClass((ContainerMember)around) is { } nested) names = new MemberNames(nested, steps);
            else
            {
                var index = MemberTree.Own(steps).ToList().IndexOf(member);
                around = member;
                path = new MemberPath(
                    $"(({types!.Of(member)}{(isOptional ? "?" : "")}){path.Expression}{(path.IsOptional ? "?" : "")}[{index}])",
                    isOptional);
                continue;
            }

            around = member;
            path = new MemberPath(path.Access(names.Property(member)), isOptional);
        }

        return path;
    }

    private static bool IsAlwaysThere(Member member, IEnumerable<Step> steps) =>
        steps.OfType<RegisterStep>().Any(step => step.Member == member);
}
