using System.Diagnostics;

namespace ModelDsl.Zoo.Tests;

/// <summary>Debian's Python, which has torch and torchvision: the judge of the zoo.</summary>
internal static class Python
{
    private const string Path = "/usr/bin/python3";
    private const string Package = "/usr/lib/python3/dist-packages/torchvision";

    /// <summary>Why it cannot be asked; null when it can.</summary>
    public static string? Absence => Directory.Exists(Package) ? null : $"{Package} is not there: apt install python3-torchvision";

    /// <summary>Runs a script of the folder Oracle and gives the lines that it writes.</summary>
    public static string[] Run(string script, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path, [Repository.PathTo("tests", "Zoo.Tests", "Oracle", script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error.Result);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
