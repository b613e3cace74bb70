using System.Text.RegularExpressions;
using ModelDsl.Dsl.Elaboration.Graph;

namespace ModelDsl.Generator.Emit;

/// <summary>The property that holds each member, and its C# type.</summary>
internal sealed class MemberNames
{
    private readonly Dictionary<Member, MemberPlace> places = [];
    private readonly Dictionary<ContainerMember, string> nestedClasses = [];
    private readonly Dictionary<Variable, Member> tensors = [];
    private readonly Dictionary<BufferMember, string> bufferMethods = [];
    private readonly List<string> furtherProperties = [];
    private readonly NameScope scope = new();

    public MemberNames(string className, IReadOnlyList<Step> steps)
    {
        // No member may have its class' own name.
        scope.Reserve(className);
        scope.Reserve(TakenNames.Inherited);
        scope.Reserve(TakenNames.Mentioned);
        // A property with the very key of a tensor is what TorchSharp sets when it replaces the tensor, and nothing else then.
        var ownTensors = MemberTree.Own(steps).Where(member => member is ParameterMember or BufferMember);
        scope.Reserve([.. ownTensors.Select(member => member.Key.ToString())]);
        Visit(steps, new Surroundings(0, null, IsOptional: false, MayBeEmpty: false));
    }

    /// <summary>The names of all properties, which no local or parameter may hide.</summary>
    public string[] Properties => [.. places.Values.Select(place => place.Property), .. furtherProperties];

    /// <summary>The property of a member, or of the list with one element an iteration.</summary>
    public string Property(Member member) => places[member].Property;

    public MemberPlace Place(Member member) => places[member];

    /// <summary>The class inside this one that a container needs; null when it is a plain Sequential.</summary>
    public string? NestedClass(ContainerMember container) => nestedClasses.TryGetValue(container, out var name) ? name : null;

    public IEnumerable<KeyValuePair<ContainerMember, string>> NestedClassNames => nestedClasses;

    /// <summary>The property of a parameter's or buffer's tensor; null for any other value.</summary>
    public string? Property(Variable tensor) => tensors.TryGetValue(tensor, out var member) ? Property(member) : null;

    /// <summary>The method that computes a buffer.</summary>
    public string BufferMethod(BufferMember buffer) => bufferMethods[buffer];

    /// <summary>A name for a further property.</summary>
    public string TakeProperty(string wanted)
    {
        var name = scope.Take(wanted);
        furtherProperties.Add(name);
        return name;
    }

    /// <summary>The member is registered in a loop: its property is a list.</summary>
    public bool IsList(Member member) => places[member].Depth > 0;

    /// <param name="Depth">Number of loops around.</param>
    /// <param name="List">The innermost loop if it is a ModuleList.</param>
    private sealed record Surroundings(int Depth, LoopStep? List, bool IsOptional, bool MayBeEmpty);

    private void Visit(IReadOnlyList<Step> steps, Surroundings around)
    {
        foreach (var step in steps)
        {
            switch (step)
            {
                case RegisterStep { Member: var member }:
                    var wanted = around.Depth == 0 ? Wanted(member, withKey: true)
                        : around.List?.Label is { } label && !label.Contains('{') ? Names.Pascal(label)
                        : Names.Plural(Wanted(member, withKey: false));
                    places.Add(member, new MemberPlace(
                        scope.Take(wanted), around.Depth, around.List is not null, around.IsOptional, around.MayBeEmpty));
                    Nest(member);
                    if (member is ContainerMember { ContainerKind: ContainerKind.ModuleList } children) Visit(children.Steps, around);
                    if (member is ParameterMember parameter) tensors.Add(parameter.Variable, parameter);
                    if (member is BufferMember buffer)
                    {
                        tensors.Add(buffer.Variable, buffer);
                        bufferMethods.Add(buffer, scope.Take("Make" + Property(buffer)));
                    }

                    break;
                case BranchStep branch:
                    var inside = branch.IsDecidedByCall ? around : around with { IsOptional = true };
                    Visit(branch.Then, inside);
                    Visit(branch.Else, inside);
                    break;
                case LoopStep loop:
                    Visit(loop.Body, new Surroundings(
                        around.Depth + 1, loop.ListKey is null
                            ? null
                            : loop, IsOptional: false, around.MayBeEmpty || (around.Depth == 0 && around.IsOptional)));
                    break;
            }
        }
    }

    private void Nest(Member member)
    {
        if (member is not ContainerMember { ContainerKind: ContainerKind.Sequential } container
            || NestedClasses.IsPlainSequential(container))
        {
            return;
        }
        var property = Property(member);
        nestedClasses.Add(container, scope.Take((IsList(member) ? Names.Singular(property) : property) + "Stages"));
    }

    private static string Wanted(Member member, bool withKey)
    {
        if (member.Label is { } label)
        {
            // Of a template, the text between its holes: `skip{i}` are the skips.
            var text = withKey ? label : Regex.Replace(label, @"\{[^}]*\}", " ");
            if (text.Trim().Length > 0) return Names.Pascal(text);
        }

        if (!withKey || member.Key.Constant is not { } key) return Names.Pascal(member.Kind);
        return char.IsDigit(key[0]) ? Names.Pascal(member.Kind) + key : Names.Pascal(key);
    }
}
