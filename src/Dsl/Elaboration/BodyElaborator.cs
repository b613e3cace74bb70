using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// Runs one body: of a model, or of a block for one use. The concrete run records the elaborated graph; the symbolic run
/// of a definition records what a class is written from; a symbolic run for types alone records nothing.
/// One file a subject: statements, stages, branches, repetition, loops, expressions, operators, applications, shapes.
/// </summary>
internal sealed partial class BodyElaborator
{
    private const int CostOfTensor = 8;

    private readonly ElaborationSession session;
    private readonly ModuleSymbol module;
    private readonly FileScope fileScope;
    private readonly UseSite? use;
    private readonly int depth;

    private Scope scope = new(null);
    private MemberScope members;
    private List<Step> steps = [];

    /// <summary>Where members are registered when that is not among <see cref="steps"/>: inside a ModuleList.</summary>
    private List<Step>? registry;
    private bool recording;

    /// <param name="evaluatedIn">The scope of a constant or default that is evaluated for the body; null for the body's own.</param>
    public BodyElaborator(
        ElaborationSession session, ModuleSymbol module, UseSite? use, int depth, bool recording, FileScope? evaluatedIn = null)
    {
        this.session = session;
        this.module = module;
        this.use = use;
        this.depth = depth;
        this.recording = recording;
        fileScope = evaluatedIn ?? module.Scope;
        members = new MemberScope(countsStages: module.Syntax.Body is ChainBody);
    }

    /// <summary>The steps recorded so far.</summary>
    public IReadOnlyList<Step> Steps => steps;

    public List<InputDefinition> Inputs { get; } = [];

    public List<OutputDefinition> Outputs { get; } = [];

    /// <summary>What <see cref="DeclareInput"/> declares are the targets of a recipe.</summary>
    public bool DeclaresTargets { get; init; }

    /// <summary>Something in this body was reported: its results are not to be trusted.</summary>
    public bool Failed { get; private set; }

    public Location Location => module.Location;

    private ProofContext Context => session.Proof;

    private Facts Facts => session.Proof.Facts;

    private bool IsConcrete => session.IsConcrete;

    /// <summary>Binds a parameter before the body runs.</summary>
    public void Define(string name, Value value) => scope.Define(name, value);

    private Location At(SyntaxNode node) => fileScope.At(node);

    private ElaborationException Fail(Diagnostic diagnostic) => new(diagnostic);

    /// <summary>Fails where the build must know what only an iteration has: a loop of known count is then written out.</summary>
    private Exception FailInLoop(Diagnostic diagnostic) => session.UnrollableLoops > 0 ? new UnrollException(diagnostic) : Fail(diagnostic);

    private void Report(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error) Failed = true;
        if (use is not null)
        {
            diagnostic = diagnostic with { Message = diagnostic.Message + use.Chain(), Location = use.Owner(diagnostic.Location) };
        }
        session.Diagnostics.Add(diagnostic);
    }

    /// <summary>Runs an action; what it throws is reported, and the answer is null.</summary>
    private Value? Try(Location location, Func<Value> action)
    {
        var result = Reporting.Run(location, Report, action);
        if (result is null) Failed = true;
        return result;
    }

    private void Record(Step step)
    {
        // A tensor costs more than what was evaluated for it, and one of many dimensions as much as many of few.
        foreach (var variable in StepVariables.MadeBy(step))
        {
            session.CountSteps(CostOfTensor + variable.Type.Shape.Rank, step.Location ?? module.Location);
        }
        if (recording) steps.Add(step);
    }
}

/// <summary>Where a block is used, for the chain of uses in its messages.</summary>
internal sealed record UseSite(string Block, Location Location, UseSite? Outer)
{
    /// <summary>The place itself, or where it is one of the prelude, which no user can open, the use that led there.</summary>
    public Location Owner(Location location)
    {
        for (var site = this; site is not null && Prelude.Files.Contains(location.File); site = site.Outer) location = site.Location;
        return location;
    }

    private bool IsInPrelude => Prelude.Files.Contains(Location.File);

    /// <summary><c> (in BasicBlock, used at resnet.nnet(31,9))</c>, the innermost use first.</summary>
    public string Chain()
    {
        var uses = new List<string>();
        for (var use = this; use is not null && uses.Count < 4; use = use.Outer)
        {
            if (use.IsInPrelude) continue;
            var start = use.Location.Start;
            var text = $"in {use.Block}, used at {Path.GetFileName(use.Location.File.Path)}({start.Line},{start.Column})";
            if (!uses.Contains(text)) uses.Add(text);
        }

        return $" ({string.Join("; ", uses)})";
    }
}
