using ModelDsl.Dsl;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Generator.Pipeline;

namespace ModelDsl.Generator.Emit;

/// <summary>Writes the C# of a compilation, one file a class.</summary>
internal static class CSharpEmitter
{
    public static IReadOnlyList<GeneratedFile> Emit(Compilation compilation)
    {
        var classNames = new HashSet<string>(compilation.Definitions.Select(definition => definition.ClassName), StringComparer.Ordinal);
        var sound = SoundDefinitions(compilation);
        var files = new List<GeneratedFile>();
        foreach (var definition in compilation.Definitions.Where(sound.Contains))
        {
            files.Add(new GeneratedFile(HintName(definition.Namespace, definition.ClassName), ModuleEmitter.Emit(definition, classNames)));
        }

        foreach (var pair in compilation.Pairs.Where(pair => sound.Contains(pair.Generator) && sound.Contains(pair.Discriminator)))
        {
            files.Add(new GeneratedFile(HintName(pair.Namespace, pair.ClassName), PairEmitter.Emit(pair, classNames)));
        }

        return files.OrderBy(file => file.HintName, StringComparer.Ordinal).ToList();
    }

    /// <summary>
    /// Classes of files without an error that use no class of another kind: an error in one file must not make the classes
    /// of all others vanish, and bury itself under the compiler's complaints about them.
    /// </summary>
    private static HashSet<ModuleDefinition> SoundDefinitions(Compilation compilation)
    {
        var faulty = new HashSet<string>(
            compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Location.File.Path),
            StringComparer.Ordinal);
        var sound = new HashSet<ModuleDefinition>(compilation.Definitions.Where(definition => !faulty.Contains(definition.File.Path)));
        while (sound.RemoveWhere(definition => UsesIn(definition.Steps).Any(used => !sound.Contains(used))) > 0)
        {
        }

        return sound;
    }

    private static IEnumerable<ModuleDefinition> UsesIn(IEnumerable<Step> steps) => steps.SelectMany(step => step switch
    {
        RegisterStep { Member: BlockMember { Definition: { } definition } } => [definition],
        RegisterStep { Member: ContainerMember container } => UsesIn(container.Steps),
        BranchStep branch => UsesIn(branch.Then.Concat(branch.Else)),
        LoopStep loop => UsesIn(loop.Body),
        _ => Enumerable.Empty<ModuleDefinition>(),
    });

    private static string HintName(string @namespace, string className) =>
        (@namespace.Length == 0 ? className : $"{@namespace}.{className}") + ".g.cs";
}
