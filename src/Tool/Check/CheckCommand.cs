using ModelDsl.Tool.Input;

namespace ModelDsl.Tool.Check;

/// <summary><c>nnet check</c></summary>
internal static class CheckCommand
{
    public static int Run(IReadOnlyList<string> paths, bool json, CommandOutput output)
    {
        var project = Project.Load(paths);
        if (json)
        {
            output.Results.WriteLine(ToolJson.Of(project.Diagnostics.Select(DiagnosticEntry.Of).ToList()));
        }
        else
        {
            foreach (var diagnostic in project.Diagnostics) DiagnosticText.Write(diagnostic, output.Results);
            output.Results.WriteLine(Verdict.Of(project), project.HasErrors ? Colour.Red : Colour.Green);
        }

        return project.HasErrors ? ExitStatus.ErrorsFound : ExitStatus.Clean;
    }
}
