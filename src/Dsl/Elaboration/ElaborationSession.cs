using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What one elaboration of a model or definition shares: the program, the reports, the budgets.</summary>
internal sealed class ElaborationSession(Program program, DiagnosticBag diagnostics, DefinitionTable definitions, bool isConcrete)
{
    public const int MaximumBlockDepth = 64;
    public const int MaximumLayers = 20_000;
    public const int MaximumSteps = 1_000_000;

    private readonly Stack<(ModuleSymbol Module, string Layers)> running = new();
    private readonly Dictionary<(Type Kind, object Form), DerivedSymbol> derived = [];
    private long layers;
    private long steps;

    public Program Program { get; } = program;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public DefinitionTable Definitions { get; } = definitions;

    /// <summary>Every count and condition is decided; false in the symbolic run that yields a class.</summary>
    public bool IsConcrete { get; } = isConcrete;

    public ProofContext Proof { get; } = new();

    public FactAdvice Advice { get; set; } = new();

    /// <summary>The symbol, or an earlier one that is computed in the same way: equal expressions are one unknown.</summary>
    public T Unify<T>(T symbol)
        where T : DerivedSymbol
    {
        if (symbol.Form is not { } form) return symbol;
        if (derived.TryGetValue((typeof(T), form), out var known)) return (T)known;
        derived.Add((typeof(T), form), symbol);
        return symbol;
    }

    /// <summary>The body runs now, for the same layers: a use of it inside itself.</summary>
    public bool IsRunning(ModuleSymbol module, IReadOnlyDictionary<string, Value> parameters) =>
        running.Contains((module, LayersOf(module, parameters)));

    /// <summary>Marks a body as running until the result is disposed.</summary>
    public IDisposable Enter(ModuleSymbol module, Scope parameters)
    {
        var values = module.Syntax.Parameters.Select(parameter => parameter.Name.Text)
            .ToDictionary(
                name => name, name => parameters.TryFind(name, out var value) ? value : Value.Error.Instance, StringComparer.Ordinal);
        running.Push((module, LayersOf(module, values)));
        return new Exit(running);
    }

    // A block over layers may well stand inside itself with other ones.
    private static string LayersOf(ModuleSymbol module, IReadOnlyDictionary<string, Value> parameters) => string.Join("|",
        module.Syntax.Parameters.Where(
            parameter => parameter.Type is NamedType { Name: "layer" } or ListType { Element: NamedType { Name: "layer" } })
            .Select(parameter => ValueText.Of(parameters[parameter.Name.Text])));

    /// <summary>What was spent of the budgets so far.</summary>
    public (long Layers, long Steps) Spent => (layers, steps);

    /// <summary>Refuses iterations that would exceed a budget at the cost of the first one, before they are run.</summary>
    /// <param name="before">What was spent before the first iteration.</param>
    /// <param name="count">How many there are, each time that the loop is run.</param>
    public void Foresee((long Layers, long Steps) before, long count, Location location)
    {
        var more = (count * Times) - 1;
        if (layers + ((layers - before.Layers) * more) > MaximumLayers)
        {
            throw new ElaborationException(BudgetErrors.TooManyLayers(location, MaximumLayers));
        }
        if (steps + ((steps - before.Steps) * more) > MaximumSteps)
        {
            throw new ElaborationException(BudgetErrors.TooManySteps(location, MaximumSteps));
        }
    }

    /// <summary>How many times the <c>repeat</c>s around have what runs now done, as far as they are in their first iteration.</summary>
    public long Times { get; set; } = 1;

    /// <summary>Loops of known count around what is elaborated, which can be written out instead.</summary>
    public int UnrollableLoops { get; set; }

    public void CountLayer(Location location) => CountLayers(1, location);

    public void CountLayers(long count, Location location)
    {
        layers = count > MaximumLayers ? MaximumLayers + 1 : layers + count;
        if (layers > MaximumLayers)
        {
            throw new ElaborationException(BudgetErrors.TooManyLayers(location, MaximumLayers));
        }
    }

    public void CountSteps(long count, Location location)
    {
        Definitions.Cancellation.ThrowIfCancellationRequested();
        steps += count;
        if (steps > MaximumSteps || count > MaximumSteps)
        {
            throw new ElaborationException(BudgetErrors.TooManySteps(location, MaximumSteps));
        }
    }

    private sealed class Exit(Stack<(ModuleSymbol, string)> running) : IDisposable
    {
        public void Dispose() => running.Pop();
    }
}
