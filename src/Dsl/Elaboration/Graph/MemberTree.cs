namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>The members that steps register, and those below them.</summary>
public static class MemberTree
{
    /// <summary>The module's own members, those of branches and loops included.</summary>
    public static IEnumerable<Member> Own(IEnumerable<Step> steps) => steps.SelectMany(step => step switch
    {
        RegisterStep register => [register.Member],
        BranchStep branch => Own(branch.Then.Concat(branch.Else)),
        LoopStep loop => Own(loop.Body),
        _ => Enumerable.Empty<Member>(),
    });

    /// <summary>The members of a member: of a block's elaborated inside or its class, or of a container.</summary>
    public static IReadOnlyList<Step> StepsOf(Member member) => member switch
    {
        BlockMember { Instance: { } instance } => instance.Steps,
        BlockMember { Definition: { } definition } => definition.Steps,
        ContainerMember container => container.Steps,
        _ => [],
    };

    /// <summary>All members down to the last. A block that uses itself is walked once.</summary>
    public static IEnumerable<Member> All(IEnumerable<Step> steps) => All(steps, []);

    private static IEnumerable<Member> All(IEnumerable<Step> steps, HashSet<ModuleDefinition> walked)
    {
        foreach (var member in Own(steps))
        {
            yield return member;
            if (member is BlockMember { Instance: null, Definition: { } definition } && !walked.Add(definition)) continue;
            foreach (var inner in All(StepsOf(member), walked)) yield return inner;
        }
    }
}
