using Microsoft.CodeAnalysis.CSharp;
using ModelDsl.Dsl;
using ModelDsl.Dsl.Formatting;
using ModelDsl.Dsl.Text;
using ModelDsl.Generator.Emit;
using ModelDsl.Generator.Pipeline;
using Diagnostic = ModelDsl.Dsl.Diagnostics.Diagnostic;
using DiagnosticSeverity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace ModelDsl.Fuzz.Tests.Running;

/// <summary>Takes one program the whole way: parsed, checked, written as C# that Roslyn reads, and laid out anew.</summary>
internal static class Trial
{
    private static readonly TimeSpan mostTime = TimeSpan.FromSeconds(1);

    /// <summary>What is wrong with the compiler as this text shows it, or null.</summary>
    public static string? FailureOf(string text, bool readCSharp)
    {
        try
        {
            var (failure, time) = Run(text, readCSharp);

            // Once more, lest the time was spent on compiling the compiler itself.
            if (time > mostTime) (failure, time) = Run(text, readCSharp);
            return failure ?? (time > mostTime ? $"took {time.TotalSeconds:F1} s" : null);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    /// <summary>Takes the text the whole way; time is the processor's, not the clock's, since other programs may be running.</summary>
    private static (string? Failure, TimeSpan Time) Run(string text, bool readCSharp)
    {
        var before = Environment.CpuUsage.TotalTime;
        var file = new SourceFile("fuzz.nnet", text);
        var compilation = Compiler.Compile([file], "Fuzz");
        var emissions = CSharpEmitter.ClassesOf(compilation).Select(source => source.Emit()).ToList();
        var failure = FailureIn(compilation.Diagnostics, file)
            ?? emissions.Select(emission => emission.Fault?.Message).FirstOrDefault(fault => fault is not null)
            ?? FailureOfFormat(file)
            ?? (readCSharp ? FailureIn(emissions.Select(emission => emission.File!)) : null);
        return (failure, Environment.CpuUsage.TotalTime - before);
    }

    private static string? FailureIn(IReadOnlyCollection<Diagnostic> diagnostics, SourceFile file)
    {
        foreach (var diagnostic in diagnostics)
        {
            var span = diagnostic.Location.Span;
            if (diagnostic.Location.File != file || span.Start < 0 || span.Length < 0 || span.End > file.Text.Length)
            {
                return $"{diagnostic.Code} stands at {span.Start}..{span.End} of {diagnostic.Location.File.Path}";
            }
        }

        var twice = diagnostics.GroupBy(diagnostic => diagnostic.ToString()).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? null : $"reported twice: {twice.Key}";
    }

    private static string? FailureIn(IEnumerable<GeneratedFile> classes) => classes
        .SelectMany(
            file => CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.CSharp12), file.HintName).GetDiagnostics())
        .FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)?.ToString();

    /// <summary>A file without syntax errors can be laid out, keeps its tokens by that, and is laid out for good.</summary>
    private static string? FailureOfFormat(SourceFile file)
    {
        if (Formatter.Format(file).Text is not { } once) return null;
        var twice = Formatter.Format(new SourceFile(file.Path, once)).Text;
        return twice == once ? null : twice is null ? $"formatting broke it: {once}" : $"formatting goes on: {once}";
    }
}
