using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What one elaboration of a model or definition shares: the program, the reports, the budgets.</summary>
internal sealed class ElaborationSession(Program program, DiagnosticBag diagnostics, DefinitionTable definitions, bool isConcrete)
{
    public const int MaximumBlockDepth = 64;
    public const int MaximumLayers = 20_000;
    public const int MaximumSteps = 1_000_000;

    private long layers;
    private long steps;

    public Program Program { get; } = program;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public DefinitionTable Definitions { get; } = definitions;

    /// <summary>Every count and condition is decided; false in the symbolic run that yields a class.</summary>
    public bool IsConcrete { get; } = isConcrete;

    public ProofContext Proof { get; } = new();

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
}
