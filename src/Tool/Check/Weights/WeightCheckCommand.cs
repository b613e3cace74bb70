using ModelDsl.Runtime;
using ModelDsl.Tool.Input;
using ModelDsl.Tool.Summary;

namespace ModelDsl.Tool.Check.Weights;

/// <summary><c>nnet check --weights FILE MODEL FILES…</c></summary>
internal static class WeightCheckCommand
{
    /// <param name="words">The model's name, then the files of the program.</param>
    public static int Run(string file, IReadOnlyList<string> words, bool json, CommandOutput output)
    {
        if (words.Count < 2 || words[0].EndsWith(".nnet", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException("with --weights the name of the model comes before the files: nnet check --weights FILE MODEL FILES");
        }

        var project = Project.Load(words.Skip(1));
        var verdict = project.HasErrors ? null : Compare(file, words[0], project);
        if (json)
        {
            var diagnostics = project.Diagnostics.Select(DiagnosticEntry.Of).ToList();
            output.Results.WriteLine(ToolJson.Of(
                (verdict ?? WeightVerdict.NotCompared(file, words[0])) with { Diagnostics = diagnostics }));
        }
        else
        {
            foreach (var diagnostic in project.Diagnostics) DiagnosticText.Write(diagnostic, output.Results);
            if (verdict is null) output.Results.WriteLine($"{Check.Verdict.Of(project)}; the weights were not compared", Colour.Red);
            else WeightText.Write(verdict, output.Results);
        }

        return verdict is { Fits: true } ? ExitStatus.Clean : ExitStatus.ErrorsFound;
    }

    private static WeightVerdict Compare(string file, string name, Project project)
    {
        if (ModelSelection.Select(project.Compilation!, name) is not [var model])
        {
            throw new UsageException($"'{name}' is a pair; name its generator or its discriminator");
        }

        var expected = ModelHeads.Of(model);
        try
        {
            return WeightVerdict.Of(WeightIndex.Open(file), model.Name, expected);
        }
        catch (WeightFileException exception)
        {
            return WeightVerdict.NotCompared(file, model.Name) with { Problem = exception.Problem };
        }
    }
}
