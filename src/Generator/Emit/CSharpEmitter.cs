using ModelDsl.Dsl;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Generator.Pipeline;

namespace ModelDsl.Generator.Emit;

/// <summary>The classes of a compilation, one file each.</summary>
internal static class CSharpEmitter
{
    /// <summary>What can be written of the compilation.</summary>
    public static IReadOnlyList<ClassSource> ClassesOf(Compilation compilation) => DeepStack.Run(() => SoundClassesOf(compilation));

    private static IReadOnlyList<ClassSource> SoundClassesOf(Compilation compilation)
    {
        var hiding = ModuleTypes.Hiding(compilation.Definitions.Select(definition => definition.ClassName));
        var faulty = FaultyFiles(compilation);
        var sound = SoundDefinitions(compilation, faulty);
        var modules = compilation.Definitions.Where(sound.Contains).Select(definition => (
            Name: FullName(definition.Namespace, definition.ClassName), definition.File, Definition: (object)definition,
            Write: (Func<string>)(() => ModuleEmitter.Emit(definition, hiding))));
        var pairs = compilation.Pairs.Where(pair => sound.Contains(pair.Generator) && sound.Contains(pair.Discriminator)).Select(pair => (
            Name: FullName(pair.Namespace, pair.ClassName), pair.File, Definition: (object)pair,
            Write: (Func<string>)(() => PairEmitter.Emit(pair, hiding))));

        var classNames = new HashSet<string>(
            compilation.Definitions.Select(definition => definition.ClassName).Concat(compilation.Pairs.Select(pair => pair.ClassName)),
            StringComparer.Ordinal);
        var written = compilation.Recipes.Where(recipe => sound.Contains(recipe.Model) && !faulty.Contains(recipe.File.Path));
        var recipes = written.Select(recipe => (
            Name: FullName(recipe.Namespace, recipe.ClassName), recipe.File, Definition: (object)recipe,
            Write: (Func<string>)(() => TrainerEmitter.Emit(recipe, classNames))));

        var classes = modules.Concat(pairs).Concat(recipes).OrderBy(@class => @class.Name, StringComparer.Ordinal).ToList();
        var fingerprints = Fingerprint.Of([.. classes.Select(@class => @class.Definition)]);
        var hidden = string.Join(",", hiding.Concat(TrainerNames.Hiding(classNames)));

        // File systems, and Roslyn with them, may take `Net` and `net` for one name.
        var alike = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return [.. classes.Select((@class, i) =>
        {
            alike[@class.Name] = alike.TryGetValue(@class.Name, out var count) ? ++count : count = 1;
            var hintName = count == 1 ? $"{@class.Name}.g.cs" : $"{@class.Name}.{count}.g.cs";
            return new ClassSource(hintName, @class.File, $"{fingerprints[i]} {hidden}", @class.Write);
        })];
    }

    /// <summary>
    /// Classes of files without an error that use no class of another kind: an error in one file must not make the classes
    /// of all others vanish, and bury itself under the compiler's complaints about them.
    /// </summary>
    private static HashSet<ModuleDefinition> SoundDefinitions(Compilation compilation, ICollection<string> faulty)
    {
        var sound = new HashSet<ModuleDefinition>(compilation.Definitions.Where(definition => !faulty.Contains(definition.File.Path)));
        while (sound.RemoveWhere(definition => UsesIn(definition.Steps).Any(used => !sound.Contains(used))) > 0)
        {
        }

        return sound;
    }

    private static HashSet<string> FaultyFiles(Compilation compilation) => new(
        compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)
            .Select(diagnostic => diagnostic.Location.File.Path),
        StringComparer.Ordinal);

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
