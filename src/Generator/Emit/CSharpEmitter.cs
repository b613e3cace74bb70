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
        var modules = compilation.Definitions.Where(sound.Contains)
            .Select(definition => (Name: FullName(definition.Namespace, definition.ClassName), Text: ModuleEmitter.Emit(definition, classNames)));
        var pairs = compilation.Pairs.Where(pair => sound.Contains(pair.Generator) && sound.Contains(pair.Discriminator))
            .Select(pair => (Name: FullName(pair.Namespace, pair.ClassName), Text: PairEmitter.Emit(pair, classNames)));

        // File systems, and Roslyn with them, may take `Net` and `net` for one name.
        return modules.Concat(pairs).OrderBy(file => file.Name, StringComparer.Ordinal)
            .GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase)
            .SelectMany(alike => alike.Select((file, i) => new GeneratedFile(i == 0 ? $"{file.Name}.g.cs" : $"{file.Name}.{i + 1}.g.cs", file.Text)))
            .ToList();
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

    private static string FullName(string @namespace, string className) => @namespace.Length == 0 ? className : $"{@namespace}.{className}";
}
