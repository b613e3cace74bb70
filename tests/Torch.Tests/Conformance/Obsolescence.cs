using System.Reflection;

namespace ModelDsl.Torch.Tests.Conformance;

/// <summary>Which members are obsolete, and what they say of it.</summary>
internal static class Obsolescence
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The visible methods, constructors and properties of a type, by signature; null for one that is not obsolete.</summary>
    public static Dictionary<string, string?> Of(Type type)
    {
        var members = new Dictionary<string, string?>();
        foreach (var property in type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(Signature.IsVisible)))
            members[Signature.Of(property)] = Text(property);
        foreach (var constructor in type.GetConstructors(Declared).Where(Signature.IsVisible).Where(constructor => !constructor.IsStatic))
            members[Signature.Of(constructor)] = Text(constructor);
        foreach (var method in type.GetMethods(Declared).Where(Signature.IsVisible))
            members[Signature.Of(method)] = Text(method);
        return members;
    }

    private static string? Text(MemberInfo member) =>
        member.GetCustomAttribute<ObsoleteAttribute>() is { } obsolete
            ? $"{(obsolete.IsError ? "error" : "warning")}: {obsolete.Message}"
            : null;
}
