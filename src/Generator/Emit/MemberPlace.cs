namespace ModelDsl.Generator.Emit;

/// <summary>The property that holds a member, or its list of lists where loops register it.</summary>
/// <param name="Depth">How many loops are around it.</param>
/// <param name="IsModuleList">The innermost loop is a <c>ModuleList</c>.</param>
/// <param name="IsNullable">A condition inside the innermost loop decides whether there is one.</param>
/// <param name="MayBeEmpty">A condition outside all loops decides whether there are any.</param>
internal sealed record MemberPlace(string Property, int Depth, bool IsModuleList, bool IsNullable, bool MayBeEmpty)
{
    /// <summary>The property's type.</summary>
    public string TypeOf(string member) => TypeAt(0, member);

    /// <summary>The type inside so many of its loops; the member's own inside all of them.</summary>
    public string TypeAt(int loops, string member) =>
        loops == Depth ? IsNullable ? member + "?" : member
        : IsModuleList && loops == Depth - 1 ? $"ModuleList<{member}>"
        : $"IReadOnlyList<{TypeAt(loops + 1, member)}>";

    /// <summary>What makes a list inside so many loops.</summary>
    public string NewList(int loops, string member) =>
        IsModuleList && loops == Depth - 1 ? $"new ModuleList<{member}>()" : $"new List<{TypeAt(loops + 1, member)}>()";

    /// <summary>What stands for a member, or a list of them, that a condition leaves out.</summary>
    public string Nothing(int loops, string member) =>
        loops == Depth ? "null" : IsModuleList && loops == Depth - 1 ? NewList(loops, member) : "[]";
}
