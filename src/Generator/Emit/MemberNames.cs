using ModelDsl.Dsl.Elaboration.Graph;

namespace ModelDsl.Generator.Emit;

/// <summary>The property that holds each member, and its C# type.</summary>
internal sealed class MemberNames
{
    private readonly Dictionary<Member, string> properties = [];
    private readonly Dictionary<Member, string> listProperties = [];
    private readonly Dictionary<ContainerMember, string> nestedClasses = [];
    private readonly Dictionary<Variable, Member> tensors = [];
    private readonly Dictionary<BufferMember, string> bufferMethods = [];
    private readonly NameScope scope = new();

    public MemberNames(string className, IReadOnlyList<Step> steps)
    {
        // No member may have its class' own name.
        scope.Reserve(className);
        scope.Reserve(TakenNames.Inherited);
        scope.Reserve(TakenNames.Mentioned);
        Visit(steps, inLoop: false);
    }

    /// <summary>The names of all properties, which no local or parameter may hide.</summary>
    public string[] Properties => [.. properties.Values, .. listProperties.Values];

    /// <summary>The property of a member, or of the list with one element an iteration.</summary>
    public string Property(Member member) => properties.TryGetValue(member, out var name) ? name : listProperties[member];

    /// <summary>The class inside this one that a container needs; null when it is a plain Sequential.</summary>
    public string? NestedClass(ContainerMember container) => nestedClasses.TryGetValue(container, out var name) ? name : null;

    public IEnumerable<KeyValuePair<ContainerMember, string>> NestedClassNames => nestedClasses;

    /// <summary>The property of a parameter's or buffer's tensor; null for any other value.</summary>
    public string? Property(Variable tensor) => tensors.TryGetValue(tensor, out var member) ? Property(member) : null;

    /// <summary>The method that computes a buffer.</summary>
    public string BufferMethod(BufferMember buffer) => bufferMethods[buffer];

    /// <summary>The member is registered in a loop: its property is a list.</summary>
    public bool IsList(Member member) => listProperties.ContainsKey(member);

    private void Visit(IReadOnlyList<Step> steps, bool inLoop, string? label = null)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case RegisterStep { Member: var member } when inLoop:
                    listProperties.Add(member, scope.Take(label is not null ? Names.Pascal(label) : Names.Plural(Wanted(member, withKey: false))));
                    Nest(member);
                    break;
                case RegisterStep { Member: var member }:
                    properties.Add(member, scope.Take(Wanted(member, withKey: true)));
                    Nest(member);
                    if (member is ParameterMember parameter) tensors.Add(parameter.Variable, parameter);
                    if (member is BufferMember buffer)
                    {
                        tensors.Add(buffer.Variable, buffer);
                        bufferMethods.Add(buffer, scope.Take("Make" + Property(buffer)));
                    }

                    break;
                case BranchStep branch:
                    Visit(branch.Then, inLoop);
                    Visit(branch.Else, inLoop);
                    break;
                case LoopStep loop:
                    Visit(loop.Body, inLoop: true, loop.Label);
                    break;
            }
        }
    }

    private void Nest(Member member)
    {
        if (member is ContainerMember container && !NestedClasses.IsPlainSequential(container))
        {
            nestedClasses.Add(container, scope.Take(Property(member) + "Stages"));
        }
    }

    private static string Wanted(Member member, bool withKey)
    {
        if (member.Label is { } label && (withKey || !label.Contains('{'))) return Names.Pascal(label);
        if (!withKey || member.Key.Constant is not { } key) return Names.Pascal(member.Kind);
        return char.IsDigit(key[0]) ? Names.Pascal(member.Kind) + key : Names.Pascal(key);
    }
}
