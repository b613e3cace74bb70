namespace ModelDsl.Generator.Emit;

/// <summary>Names of a tuple's elements: as they are wanted, with a number behind those that C# keeps for itself.</summary>
internal static class TupleNames
{
    private static readonly string[] Members = ["CompareTo", "Deconstruct", "Equals", "GetHashCode", "Rest", "ToString"];

    public static IReadOnlyList<string> Of(IEnumerable<string> wanted)
    {
        var names = wanted.ToList();
        var scope = new NameScope();
        scope.Reserve([.. Members, .. names]);
        return [.. names.Select((name, position) => IsKept(name, position) ? scope.Take(name) : Names.Escape(name))];
    }

    /// <summary><c>Item2</c> may be the name of the second element alone.</summary>
    private static bool IsKept(string name, int position) =>
        Members.Contains(name)
        || (name.StartsWith("Item", StringComparison.Ordinal) && name.Length > 4 && name[4] != '0'
            && name.Skip(4).All(c => c is >= '0' and <= '9') && name != FormattableString.Invariant($"Item{position + 1}"));
}
