using System.Globalization;
using System.Reflection;

namespace ModelDsl.Torch.Tests.Conformance;

/// <summary>Members as the API list writes them.</summary>
internal static class Signature
{
    public static string Of(ConstructorInfo constructor) => $"{Access(constructor)}ctor {Parameters(constructor)}";

    public static string Of(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(",", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";
        return $"{Access(method)}{Kind(method)}{method.Name}{generics} {Parameters(method)} -> {TypeNames.Of(method.ReturnType)}";
    }

    public static string Of(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToArray();
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"{property.Name} [{List(index)}]";
        var get = accessors.Contains(property.GetMethod) ? "get; " : "";
        var set = accessors.Contains(property.SetMethod) ? "set; " : "";
        return $"{Access(accessors[0])}{Kind(accessors[0])}property {name} : {TypeNames.Of(property.PropertyType)} {{ {get}{set}}}";
    }

    public static string Of(FieldInfo field)
    {
        if (field.DeclaringType!.IsEnum)
            return $"const {field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";
        var kind = field.IsLiteral ? "const " : field.IsStatic ? "static " : "";
        return $"{(field.IsPublic ? "" : "protected ")}{kind}field {field.Name} : {TypeNames.Of(field.FieldType)}";
    }

    public static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    public static bool IsVisible(FieldInfo field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    public static string Parameters(MethodBase method) => $"({List(method.GetParameters())})";

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Kind(MethodInfo method) =>
        method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsFinal ? "virtual " : "";

    private static string List(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Of));

    private static string Of(ParameterInfo parameter)
    {
        var passing = parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var fallback = parameter.HasDefaultValue ? $" = {Default(parameter.RawDefaultValue)}" : "";
        return $"{passing}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{fallback}";
    }

    private static string Default(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        Enum or IFormattable =>
            Convert.ToString(value is Enum ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : value, CultureInfo.InvariantCulture)!,
        _ => value.ToString()!,
    };
}
