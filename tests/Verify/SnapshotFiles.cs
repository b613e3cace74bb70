using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;

namespace VerifyTests;

/// <summary>
/// The two files of a verification: `{directory}/{Class}.{Method}[_{parameter}={value}…].{verified|received}.{extension}`.
/// </summary>
internal sealed record SnapshotFiles(string Verified, string Received)
{
    private static readonly ConcurrentDictionary<string, byte> Used = new();

    // The union of what Windows and Unix forbid: a baseline must be called the same everywhere.
    private static readonly char[] Forbidden =
        ['"', '\\', '<', '>', '|', ':', '*', '?', '/', .. Enumerable.Range(0, 32).Select(code => (char)code)];

    public static SnapshotFiles Of(MethodInfo test, string sourceFile, string extension, VerifySettings settings)
    {
        var sourceDirectory = Path.GetDirectoryName(sourceFile)!;
        var directory = settings.Directory is { } chosen ? Path.GetFullPath(chosen, sourceDirectory) : sourceDirectory;
        var prefix = Path.Combine(directory, settings.FileName ?? Name(test, settings));
        if (!Used.TryAdd($"{prefix}.{extension}", 0))
        {
            throw new VerifyException(
                $"Two verifications of this run use the files {prefix}.*.{extension}. Give one of them UseParameters, UseMethodName or "
                + "UseFileName.");
        }
        return new SnapshotFiles($"{prefix}.verified.{extension}", $"{prefix}.received.{extension}");
    }

    private static string Name(MethodInfo test, VerifySettings settings) =>
        $"{settings.TypeName ?? TypeName(test.ReflectedType!)}.{settings.MethodName ?? test.Name}{Parameters(test, settings)}";

    private static string TypeName(Type type) =>
        type.IsNested ? $"{TypeName(type.DeclaringType!)}.{type.Name}" : type.Name;

    private static string Parameters(MethodInfo test, VerifySettings settings)
    {
        var names = test.GetParameters().Select(parameter => parameter.Name).ToArray();
        if (settings.Parameters is not { } values)
        {
            return names.Length == 0 || settings.MethodName is not null
                ? ""
                : throw new VerifyException($"{test.Name} has parameters: say which of them name the file, with UseParameters.");
        }
        if (values.Length > names.Length)
        {
            throw new VerifyException($"UseParameters got {values.Length} values, {test.Name} has {names.Length} parameters.");
        }
        return string.Concat(values.Zip(names, (value, name) => $"_{name}={Text(value)}"));
    }

    private static string Text(object? value)
    {
        var text = value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
        return string.Join('-', text.Split(Forbidden));
    }
}
