using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelDsl.Generator.Pipeline;

namespace ModelDsl.Generator.Tests.Running;

/// <summary>What one run of the generator gave, and the compilation with it.</summary>
internal sealed class GeneratorRun(GeneratorRunResult result, CSharpCompilation compilation)
{
    public CSharpCompilation Compilation => compilation;

    public ImmutableArray<Diagnostic> Diagnostics => result.Diagnostics;

    /// <summary>Generated texts by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } =
        result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Why each output of a step is what it is, in order.</summary>
    public IReadOnlyList<IncrementalStepRunReason> ReasonsOf(string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)] : [];

    /// <summary>What a step gave.</summary>
    public IReadOnlyList<object> OutputsOf(string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Value)] : [];

    /// <summary>Hint names of the classes that were written in this run, whether or not another text came of it.</summary>
    public IReadOnlyList<string> EmittedFiles() =>
    [
        .. result.TrackedSteps[StepNames.Emit].SelectMany(run => run.Outputs)
            .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Removed))
            .Select(output => ((Emission)output.Value).File!.HintName),
    ];

    /// <summary>Asserts that nothing was found in the <c>.nnet</c> files, and nothing in the C# made of them.</summary>
    public GeneratorRun ShouldCompile()
    {
        Diagnostics.Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden)
            .Select(diagnostic => $"{diagnostic}\n    {LineOf(diagnostic)}").ShouldBeEmpty();
        return this;
    }

    private static string? LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
}
