using Microsoft.CodeAnalysis;
using ModelDsl.Generator.Pipeline;

namespace ModelDsl.Generator;

/// <summary>Compiles a project's <c>.nnet</c> files to TorchSharp modules.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NnetGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var sources = context.AdditionalTextsProvider
            .Where(NnetSource.IsNnet)
            .Select(NnetSource.Read).WithTrackingName(StepNames.Read)
            .Select((source, _) => ParsedSource.Parse(source)).WithTrackingName(StepNames.Parse)
            .Collect();
        var rootNamespace = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var name) ? name : "");
        var output = sources.Combine(rootNamespace)
            .Select((input, _) => ProjectCompiler.Compile(input.Left, input.Right)).WithTrackingName(StepNames.Compile);

        context.RegisterSourceOutput(
            output.SelectMany((result, _) => result.Diagnostics).WithTrackingName(StepNames.Diagnostics),
            (production, diagnostic) => production.ReportDiagnostic(diagnostic.ToRoslyn()));
        context.RegisterSourceOutput(
            output.SelectMany((result, _) => result.Files).WithTrackingName(StepNames.Files),
            (production, file) => production.AddSource(file.HintName, file.Text));
    }
}
