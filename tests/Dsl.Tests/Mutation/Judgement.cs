using System.Text.RegularExpressions;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Elaboration;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Tests.Layers.Differential;

namespace ModelDsl.Dsl.Tests.Mutation;

internal enum Verdict
{
    /// <summary>PyTorch runs it with the shapes that the checker proved.</summary>
    Right,

    /// <summary>PyTorch fails, and the checker says so.</summary>
    Detected,

    /// <summary>PyTorch fails at sizes that the model's own guards refuse: bounds that windows need, or claims with a warning.</summary>
    Guarded,

    /// <summary>The checker rejects a branch that no use of the model takes: the class has it, but PyTorch never comes there.</summary>
    Unreached,

    /// <summary>The checker wants to know at build time what PyTorch reads off the values; the strictness is a listed one.</summary>
    Strict,

    /// <summary>The compiler says that it does not take this yet.</summary>
    NotCompiled,

    /// <summary>PyTorch fails, and the checker is content.</summary>
    Missed,

    /// <summary>PyTorch runs it at every size, and the checker rejects it.</summary>
    FalseAlarm,

    /// <summary>PyTorch runs it at a size that the guards refuse.</summary>
    FalseGuard,

    /// <summary>PyTorch gives other shapes than those proved.</summary>
    WrongShape,

    /// <summary>The checker throws.</summary>
    Crashed,
}

/// <summary>What checker and PyTorch say of one program, compared.</summary>
/// <param name="Lines">Lines at which PyTorch failed.</param>
internal sealed record Judgement(Verdict Verdict, Diagnostic? Diagnostic, IReadOnlySet<(int File, int Line)> Lines, string Reason)
{
    private const string NotCompiledYet = "NNET2011";

    private static readonly IReadOnlySet<(int, int)> NoLines = new HashSet<(int, int)>();
    private static readonly (string, int)[] Shortly = [("large", 4)];
    private static readonly (string, int)[] Widely = [("large", 8), ("wide", 16)];
    private static readonly (string, int)[] Everywhere = [("large", 2), ("middle", 2), ("small", 4)];

    public bool IsAgreement => Verdict <= Verdict.NotCompiled;

    public static Judgement Of(Subject subject, Oracle oracle, int seed)
    {
        Compilation compilation;
        try
        {
            compilation = Compiler.Compile(subject.Files, "Test");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return new(Verdict.Crashed, null, NoLines, exception.ToString());
        }

        var errors = compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        if (errors.Count == 0) return OfAccepted(compilation, subject, oracle, seed);
        if (errors.All(error => error.Code == NotCompiledYet)) return new(Verdict.NotCompiled, errors[0], NoLines, errors[0].Message);
        return OfRejected(errors[0], subject, oracle, seed);
    }

    /// <summary>
    /// A rejected program must fail where every window fits, or at the very sizes that the message names. Small sizes are no
    /// ground to reject: the bounds that windows need are inferred.
    /// </summary>
    private static Judgement OfRejected(Diagnostic error, Subject subject, Oracle oracle, int seed)
    {
        var counterexample = Counterexample(error.Message);
        oracle.Reached.Clear();
        var runs = oracle.Run(subject, seed, Shortly, enough: 2, counterexample is null ? [] : [counterexample]);
        var failures = Failures(runs);
        if (failures.Count == 0) failures = Failures(oracle.Run(subject, seed + 1, Widely, enough: 2));

        // The class is written for other arguments than its defaults, too.
        if (failures.Count == 0) failures = Failures(oracle.Run(subject, seed + 2, Shortly, enough: 2, flips: true));
        if (failures.Count > 0) return new(Verdict.Detected, error, LinesOf(failures), failures[0].ToString());
        if (Strictness.Tells(error.Code, error.Message)) return new(Verdict.Strict, error, NoLines, error.Message);
        var file = subject.Files.ToList().FindIndex(file => file.Path == error.Location.File.Path);
        return new(
            oracle.Reached.Contains((file, error.Location.Start.Line)) ? Verdict.FalseAlarm : Verdict.Unreached, error, NoLines,
            $"{error}\n  {runs[0]}");
    }

    /// <summary>Sizes that contradict a stated constraint say nothing, unless there are no others.</summary>
    private static IReadOnlyList<OracleRun> Failures(IReadOnlyList<OracleRun> runs)
    {
        var admissible = runs.Where(run => !run.IsStated).ToList();
        return [.. (admissible.Count == 0 ? runs : admissible).Where(run => !run.Ran)];
    }

    /// <summary>An accepted program must run exactly at the sizes that its guards let through, with the shapes that were proved.</summary>
    private static Judgement OfAccepted(Compilation compilation, Subject subject, Oracle oracle, int seed)
    {
        var model = compilation.Models.Single(model => model.Name == subject.Model);
        var warning = compilation.Diagnostics.FirstOrDefault();
        var runs = oracle.Run(subject, seed, Everywhere);
        var failures = runs.Where(run => !run.Ran).ToList();
        foreach (var run in runs)
        {
            var admitted = model.Constraints.All(guard => guard.Condition.Evaluate(symbol => SizeOf(symbol, run)) == true);
            var guards = string.Join(", ", model.Constraints.Select(guard => guard.Condition));
            if (admitted && !run.Ran && !Refusal.Tells(run.Reason!))
            {
                return new(Verdict.Missed, warning, LinesOf(failures), $"guards `{guards}`\n  {run}");
            }
            if (!admitted && run.Ran) return new(Verdict.FalseGuard, warning, LinesOf(failures), $"guards `{guards}`\n  {run}");
            if (run.Ran && run.Leading <= 1 && Proved(model, run) is var proved && !proved.SequenceEqual(run.Outputs!))
            {
                return new(Verdict.WrongShape, warning, LinesOf(failures), $"proved {string.Join(" ", proved)}\n  {run}");
            }
        }

        return new(failures.Any(run => !run.IsStated) ? Verdict.Guarded : Verdict.Right, warning, LinesOf(failures), runs[0].ToString());
    }

    private static IReadOnlyList<string> Proved(ElaboratedModel model, OracleRun run) =>
        [.. model.Root.Outputs.Select(output => output.Variable.Type)
            .Select(type => $"{type.Dtype.Name()}[{string.Join(", ", Sizes(type.Shape, run))}]")];

    private static IEnumerable<long?> Sizes(Shape shape, OracleRun run) =>
        shape.Where(dim => run.Leading > 0 || !IsLeading(dim)).Select(dim => dim.Evaluate(symbol => SizeOf(symbol, run)));

    private static bool IsLeading(Dim dim) => dim.Symbols.Any(symbol => symbol.Name.EndsWith("_leading", StringComparison.Ordinal));

    private static long SizeOf(Symbol symbol, OracleRun run) => run.Sizes.TryGetValue(symbol.Name, out var size) ? size : 2;

    private static IReadOnlySet<(int, int)> LinesOf(IEnumerable<OracleRun> failures) =>
        failures.SelectMany(run => run.Lines.Select(line => (run.File, line))).ToHashSet();

    /// <summary>The sizes that a message names: <c>H = 35 gives …</c>, <c>with H = 35, W = 2 that is …</c>.</summary>
    private static IReadOnlyDictionary<string, long>? Counterexample(string message)
    {
        var sizes = Regex.Matches(message, @"\b([A-Za-z_]\w*) = (\d+)\b").GroupBy(match => match.Groups[1].Value)
            .ToDictionary(group => group.Key, group => long.Parse(group.First().Groups[2].Value));
        return sizes.Count == 0 ? null : sizes;
    }
}
