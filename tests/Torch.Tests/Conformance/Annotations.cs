using System.Reflection;

namespace ModelDsl.Torch.Tests.Conformance;

/// <summary>
/// What members say of null: a sign for each type in their signature, <c>?</c>, <c>!</c>, or <c>~</c> where they say
/// nothing.
/// </summary>
internal static class Annotations
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>The visible members of a type, by signature.</summary>
    public static Dictionary<string, string> Of(Type type)
    {
        var context = new NullabilityInfoContext();
        var members = new Dictionary<string, string>();
        foreach (var field in type.GetFields(Declared).Where(Signature.IsVisible).Where(field => !field.IsSpecialName))
            members[Signature.Of(field)] = Signs(context.Create(field));
        if (type.IsEnum)
            return members;
        foreach (var property in type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(Signature.IsVisible)))
            members[Signature.Of(property)] = Signs(context.Create(property));
        foreach (
            var constructor in type.GetConstructors(Declared).Where(
                constructor => !constructor.IsStatic && Signature.IsVisible(constructor)))
            members[Signature.Of(constructor)] = Inputs(constructor);
        foreach (var method in type.GetMethods(Declared).Where(Signature.IsVisible))
            members[Signature.Of(method)] = $"{Inputs(method)} -> {Signs(context.Create(method.ReturnParameter))}";
        return members;

        string Inputs(MethodBase method) =>
            string.Join(' ', method.GetParameters().Select(parameter => parameter.Name + Signs(context.Create(parameter))));
    }

    /// <summary>Whether a member says what another one says, wherever that says something.</summary>
    public static bool Agree(string ours, string theirs) =>
        ours.Length == theirs.Length && ours.Zip(theirs).All(pair => pair.Second == '~' || pair.First == pair.Second);

    private static string Signs(NullabilityInfo type)
    {
        var own = type.Type.IsValueType ? "" : type.ReadState switch
        {
            NullabilityState.Nullable => "?",
            NullabilityState.NotNull => "!",
            _ => "~",
        };
        var element = type.ElementType is { } item ? Signs(item) : "";
        return own + element + string.Concat(type.GenericTypeArguments.Select(Signs));
    }
}
