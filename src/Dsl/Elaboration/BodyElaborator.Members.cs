using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Members: made once, under a key of their own, from what the constructor knows.</summary>
internal sealed partial class BodyElaborator
{
    // What each declared member was made from; its rule runs again at every use.
    private readonly Dictionary<Member, LayerTarget> targets = [];

    private Member CreateMember(LayerTarget target, MemberName? name, Location location)
    {
        var resolved = target is ModuleTarget module ? Alias.Resolve(module, this, location) : null;
        var key = name?.Key ?? members.Next(resolved?.Named.Name ?? target.Name);
        Member member = target is CatalogueTarget catalogue
            ? new LayerMember(key, catalogue.Layer, MatchLayer(catalogue, location))
            { Label = name?.Label, Documentation = name?.Documentation, Location = location }
            : new BlockMember(key, resolved!.Named.Name) { Label = name?.Label, Documentation = name?.Documentation, Location = location };
        targets[member] = target;
        Register(member, location);
        if (member is LayerMember layer) RequireConstructorKnows(layer, location);
        return member;
    }

    private void RequireConstructorKnows(LayerMember member, Location location)
    {
        foreach (var argument in member.Arguments)
        {
            foreach (var symbol in StepSymbols.Of(argument.Value))
            {
                RequireConstructorKnows(Dim.Of(symbol), $"'{argument.Key}' of {member.Kind}", location);
            }
        }
    }

    private void Register(Member member, Location location)
    {
        if (!insideLoop && !members.CountsStages && member.Key.Constant is { } label) labelled[label] = member;
        if (!recording) return;
        if (!members.TryTake(member.Key, location, out var earlier))
        {
            throw Fail(NameErrors.DuplicateKey(location, member.Key.ToString(), earlier));
        }
        foreach (var part in member.Key.Parts)
        {
            if (part.Index is { } index) RequireConstructorKnows(index, "the key of this layer", location);
        }

        (registry ?? steps).Add(new RegisterStep(member) { Location = location });
    }
}
