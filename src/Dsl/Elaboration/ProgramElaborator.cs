using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Elaborates every model, pair, recipe and otherwise unused block of a program.</summary>
internal sealed class ProgramElaborator
{
    private readonly Program program;
    private readonly DiagnosticBag diagnostics;
    private readonly DefinitionTable definitions;

    private ProgramElaborator(Program program, DiagnosticBag diagnostics, SizeRequests sizeRequests, CancellationToken cancellation)
    {
        this.program = program;
        this.diagnostics = diagnostics;
        definitions = new DefinitionTable(program, diagnostics, sizeRequests, cancellation);
    }

    /// <param name="earlier">What was found before; the compilation's diagnostics begin with it.</param>
    public static Compilation Elaborate(Program program, IReadOnlyCollection<Diagnostic> earlier, CancellationToken cancellation)
    {
        var requests = new SizeRequests();
        while (true)
        {
            requests.Meet();
            var diagnostics = new DiagnosticBag();
            diagnostics.AddRange(earlier);
            var compilation = new ProgramElaborator(program, diagnostics, requests, cancellation).Elaborate();
            if (!requests.HasGrown) return compilation;
        }
    }

    private Compilation Elaborate()
    {
        var elaborator = new ModelElaborator(program, diagnostics, definitions);
        var models = new List<ElaboratedModel>();
        foreach (var model in program.OfKind<ModuleSymbol>().Where(symbol => symbol.IsModel))
        {
            if (elaborator.Elaborate(model) is not { } elaborated) continue;
            models.Add(elaborated);
            Define(model);
        }

        var pairs = new List<PairDefinition>();
        foreach (var pair in program.OfKind<PairSymbol>())
        {
            if (new PairElaborator(program, diagnostics, definitions, elaborator).Elaborate(pair) is { } definition) pairs.Add(definition);
        }

        // A block that no model uses is checked with symbolic arguments, and written all the same.
        // What a model with errors has run is not told of twice.
        var usedOrModel = new HashSet<string>(UsedBlocks().Concat(definitions.Elaborated), StringComparer.Ordinal);
        foreach (var block in program.OfKind<ModuleSymbol>().Where(symbol => !symbol.IsModel))
        {
            if (!usedOrModel.Contains(block.FullName)) Define(block);
        }

        var recipes = new RecipeElaborator(program, diagnostics, definitions, models);
        return new Compilation(
            program, models, definitions.Definitions, pairs,
            [.. program.OfKind<TrainSymbol>().Select(recipes.Elaborate).OfType<RecipeDefinition>()], diagnostics);
    }

    private IEnumerable<string> UsedBlocks() =>
        definitions.Definitions.SelectMany(definition => new[] { definition.SourceName, definition.BodyName ?? definition.SourceName });

    private void Define(ModuleSymbol symbol) =>
        Reporting.Run(symbol.Location, diagnostics.Add, () => definitions.For(symbol));
}
