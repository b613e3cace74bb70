using ModelDsl.Dsl;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Generator.Pipeline;

namespace ModelDsl.Generator.Emit;

/// <summary>Writes the C# of a compilation, one file a class.</summary>
internal static class CSharpEmitter
{
    public static IReadOnlyList<GeneratedFile> Emit(Compilation compilation)
    {
        var classNames = new HashSet<string>(compilation.Definitions.Select(definition => definition.ClassName), StringComparer.Ordinal);
        var files = compilation.Definitions
            .Select(definition => new GeneratedFile(HintName(definition.Namespace, definition.ClassName), ModuleEmitter.Emit(definition, classNames)))
            .Concat(compilation.Pairs.Select(pair => new GeneratedFile(HintName(pair.Namespace, pair.ClassName), PairEmitter.Emit(pair, classNames))));
        return files.OrderBy(file => file.HintName, StringComparer.Ordinal).ToList();
    }

    private static string HintName(string @namespace, string className) => (@namespace.Length == 0 ? className : $"{@namespace}.{className}") + ".g.cs";
}
