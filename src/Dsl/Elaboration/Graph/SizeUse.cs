using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration.Graph;

/// <summary>Finds which sizes of containers the constructors around them need, so that no class tells more.</summary>
internal static class SizeUse
{
    public static void Mark(ModuleDefinition definition)
    {
        var told = ExposedSizes.Of(definition).SelectMany(size => size.Size.Symbols)
            .Concat(definition.ConstructorGuards.SelectMany(guard => guard.Condition.Symbols)).ToList();
        while (Mark(definition.Steps, told))
        {
        }
    }

    private static bool Mark(IReadOnlyList<Step> steps, IReadOnlyList<Symbol> told)
    {
        var hasChanged = false;
        foreach (var size in StepSymbols.OfConstructor(steps).Concat(SymbolSources.Close(told)).OfType<MemberSizeSymbol>())
        {
            hasChanged |= !size.IsUsed;
            size.IsUsed = true;
        }

        foreach (var container in ContainersIn(steps)) hasChanged |= Mark(container.Steps, ToldBy(container));
        return hasChanged;
    }

    private static IReadOnlyList<Symbol> ToldBy(ContainerMember container) =>
        [.. StepSymbols.ToldBy(container), .. container.Guards.SelectMany(guard => guard.Condition.Symbols)];

    private static IEnumerable<ContainerMember> ContainersIn(IEnumerable<Step> steps) => steps.SelectMany(step => step switch
    {
        RegisterStep { Member: ContainerMember { ContainerKind: ContainerKind.ModuleList } list } => ContainersIn(list.Steps),
        RegisterStep { Member: ContainerMember container } => [container],
        BranchStep branch => ContainersIn(branch.Then.Concat(branch.Else)),
        LoopStep loop => ContainersIn(loop.Body),
        _ => [],
    });
}
