using Microsoft.CodeAnalysis;
using ModelDsl.Generator.Pipeline;

namespace ModelDsl.Generator;

/// <summary>Compiles a project's <c>.nnet</c> files to TorchSharp modules.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NnetGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(NnetSource.IsNnet)
            .Select(NnetSource.Read).WithTrackingName(StepNames.Read)
            .Select(ParsedSource.Parse).WithTrackingName(StepNames.Parse);
        var rootNamespace = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? name : "");
        var project = files.Collect().Combine(rootNamespace)
            .Select((input, cancellation) => CompiledProject.Compile(input.Left, input.Right, cancellation))
            .WithTrackingName(StepNames.Compile);

        context.RegisterSourceOutput(
            project.SelectMany((compiled, _) => compiled.Diagnostics).WithTrackingName(StepNames.Diagnostics),
            (production, diagnostic) => production.ReportDiagnostic(diagnostic.ToRoslyn()));

        // Class by class of every file: an edit leaves the other files' classes where they were, and those alike are not written anew.
        Write(files.Select((file, _) => file.File.Path).Combine(project).SelectMany((input, _) => input.Right.ClassesIn(input.Left)));
        Write(project.SelectMany((compiled, _) => compiled.StandardClasses));

        void Write(IncrementalValuesProvider<ClassSource> classes) => context.RegisterSourceOutput(
            classes.WithTrackingName(StepNames.Classes)
                .Select((source, _) => source.Emit()).WithTrackingName(StepNames.Emit),
            (production, emission) =>
            {
                if (emission.File is { } file) production.AddSource(file.HintName, file.Text);
                if (emission.Fault is { } fault) production.ReportDiagnostic(fault.ToRoslyn());
            });
    }
}
