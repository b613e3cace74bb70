namespace ModelDsl.Torch.Tests.Conformance;

/// <summary>Types as the API list writes them.</summary>
internal static class TypeNames
{
    public static string Of(Type type)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsPointer)
            return Of(type.GetElementType()!) + "*";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (type.IsGenericParameter)
            return type.Name;
        return Nested(type, type.GetGenericArguments());
    }

    // A nested type repeats its outer type's arguments in front of its own.
    private static string Nested(Type type, Type[] arguments)
    {
        var outerCount = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var prefix = type.DeclaringType is { } outer ? Nested(outer, arguments[..outerCount]) : type.Namespace;
        var name = type.Name.Split('`')[0];
        var own = arguments[outerCount..];
        return $"{prefix}.{name}" + (own.Length == 0 ? "" : $"<{string.Join(",", own.Select(Of))}>");
    }
}
