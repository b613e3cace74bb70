using System.Text;
using ModelDsl.Dsl.Formatting;
using ModelDsl.Dsl.Text;
using ModelDsl.Tool.Check;
using ModelDsl.Tool.Input;

namespace ModelDsl.Tool.Format;

/// <summary><c>nnet format</c></summary>
internal static class FormatCommand
{
    /// <param name="check">Names the files that are not in the style, and leaves them alone.</param>
    public static int Run(IReadOnlyList<string> paths, bool check, CommandOutput output)
    {
        int broken = 0, changed = 0;
        var files = SourceReader.Read(SourceFinder.Find(paths));
        foreach (var file in files)
        {
            var result = Formatter.Format(file);
            if (result.Text is null)
            {
                foreach (var diagnostic in result.Diagnostics) DiagnosticText.Write(diagnostic, output.Results);
                broken++;
            }
            else if (result.Text != file.Text)
            {
                output.Results.WriteLine(check ? $"{file.Path} is not formatted" : $"{file.Path} formatted");
                if (!check) Write(file, result.Text);
                changed++;
            }
        }

        output.Results.WriteLine(
            Verdict(files.Count, changed, broken, check), broken > 0 || (check && changed > 0) ? Colour.Red : Colour.Green);
        return broken > 0 || (check && changed > 0) ? ExitStatus.ErrorsFound : ExitStatus.Clean;
    }

    private static string Verdict(int files, int changed, int broken, bool check)
    {
        var verdict = $"{files} {(files == 1 ? "file" : "files")}: {changed} {(check ? "to be formatted" : "formatted")}";
        return broken == 0 ? verdict : $"{verdict}, {broken} left alone for {(broken == 1 ? "its" : "their")} syntax errors";
    }

    private static void Write(SourceFile file, string text)
    {
        try
        {
            File.WriteAllText(file.Path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot write '{file.Path}': {exception.Message}");
        }
    }
}
