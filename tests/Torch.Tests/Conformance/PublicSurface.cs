using System.Reflection;

namespace ModelDsl.Torch.Tests.Conformance;

/// <summary>The public and protected members of an assembly, one line each, as the API list writes them.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) =>
        from type in assembly.GetTypes()
        where IsVisible(type)
        from member in Members(type)
        select $"{TypeNames.Of(type)} | {member}";

    public static bool IsVisible(Type type) =>
        type.IsNested
            ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)
            : type.IsPublic;

    private static IEnumerable<string> Members(Type type)
    {
        yield return Heading(type);
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            yield return $"delegate {TypeNames.Of(invoke.ReturnType)} {Signature.Parameters(invoke)}";
            yield break;
        }
        foreach (var field in type.GetFields(Declared).Where(Signature.IsVisible).Where(field => !field.IsSpecialName))
            yield return Signature.Of(field);
        if (type.IsEnum)
            yield break;
        foreach (
            var constructor in type.GetConstructors(Declared).Where(
                constructor => !constructor.IsStatic && Signature.IsVisible(constructor)))
            yield return Signature.Of(constructor);
        foreach (var property in type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(Signature.IsVisible)))
            yield return Signature.Of(property);
        foreach (var method in type.GetMethods(Declared).Where(Signature.IsVisible).Where(method => !IsAccessor(method)))
            yield return Signature.Of(method);
    }

    private static string Heading(Type type)
    {
        if (type.IsEnum)
            return "enum";
        if (type.IsInterface)
            return "interface";
        if (type.IsValueType)
            return "struct";
        if (typeof(Delegate).IsAssignableFrom(type))
            return "delegate";
        var kind = type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        var parent = type.BaseType == typeof(object) ? "" : $" : {TypeNames.Of(type.BaseType!)}";
        return $"{kind}class{parent}";
    }

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);
}
