using ModelDsl.Tool.Check;
using ModelDsl.Tool.Input;

namespace ModelDsl.Tool.Summary;

/// <summary><c>nnet summary</c></summary>
internal static class SummaryCommand
{
    public static int Run(string model, IReadOnlyList<string> paths, bool json, CommandOutput output)
    {
        var project = Project.Load(paths);
        foreach (var diagnostic in project.Diagnostics) DiagnosticText.Write(diagnostic, output.Messages);
        if (project.HasErrors)
        {
            output.Messages.WriteLine(Verdict.Of(project), Colour.Red);
            return ExitStatus.ErrorsFound;
        }

        var summaries = ModelSelection.Select(project.Compilation!, model).Select(ModelSummarizer.Summarize).ToList();
        if (json)
        {
            output.Results.WriteLine(summaries is [var single] ? ToolJson.Of(single) : ToolJson.Of(summaries));
            return ExitStatus.Clean;
        }

        foreach (var summary in summaries)
        {
            if (summary != summaries[0]) output.Results.WriteLine();
            SummaryText.Write(summary, output.Results);
        }

        return ExitStatus.Clean;
    }
}
