using System.Diagnostics;
using System.Text.Json;

namespace ModelDsl.Tool.Tests;

/// <summary>What a command returned and wrote.</summary>
internal sealed record NnetResult(int Status, string Output, string Error)
{
    /// <summary>Standard output, which must be one JSON value and nothing else.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the command in this process, or as a user does.</summary>
internal static class Nnet
{
    public static NnetResult Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = NnetCommand.Run(arguments, new CommandOutput(new OutputStream(output), new OutputStream(error)));
        return new NnetResult(status, output.ToString(), error.ToString());
    }

    public static NnetResult RunProcess(string workingDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "nnet.dll"), .. arguments])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new NnetResult(process.ExitCode, output, error.Result);
    }
}
