namespace ModelDsl.Dsl.Binding;

/// <summary>Names that no block, model or pair may have: a class of that name would hide what every generated class uses.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Tensor", "Device", "ScalarType", "TensorIndex", "ShapeGuard", "ParameterGuard", "PairObjective",
        "IReadOnlyList", "List", Prelude.Namespace, "Math", "forward", "nameof", "nn", "optim", "torch",
    };

    public static bool Contains(string name) => Names.Contains(name);
}
