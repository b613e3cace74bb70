using System.Diagnostics;

namespace ModelDsl.Package.Tests;

/// <summary>The result of one `dotnet` command: its exit status and everything that it printed.</summary>
internal sealed record DotNet(int Status, string Output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    public static DotNet Run(string folder, string packages, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The test host's own MSBuild must not leak into a build that stands for a user's.
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>())
        {
            if (name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name == "TORCH_SOURCE")
            {
                start.Environment.Remove(name);
            }
        }
        start.Environment["NUGET_PACKAGES"] = packages;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // No server may outlive the command: it would hold the output open and the packages loaded.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} took more than {Limit.TotalMinutes} minutes.");
        }
        return new DotNet(process.ExitCode, output.Result + errors.Result);
    }

    public DotNet ShouldSucceed()
    {
        Status.ShouldBe(0, Output);
        return this;
    }
}
