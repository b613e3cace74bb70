namespace ModelDsl.Dsl.Elaboration;

/// <summary>The initialisers of a `parameter` statement, with the count of their arguments.</summary>
internal static class Initializers
{
    public static readonly IReadOnlyDictionary<string, int> Arity = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["zeros"] = 0,
        ["ones"] = 0,
        ["full"] = 1,
        ["uniform"] = 2,
        ["normal"] = 2,
        ["trunc_normal"] = 1,
        ["xavier_uniform"] = 0,
        ["xavier_normal"] = 0,
        ["kaiming_uniform"] = 0,
        ["kaiming_normal"] = 0,
        ["orthogonal"] = 0,
    };
}
