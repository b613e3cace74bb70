using System.Diagnostics;
using ModelDsl.Fuzz.Tests.Programs;

namespace ModelDsl.Fuzz.Tests.Running;

/// <summary>Runs programs in a process of their own, which may crash, hang or run out of memory.</summary>
internal static class FuzzProcess
{
    private const int MostMemory = 256 * 1024 * 1024;

    /// <summary>What the first failure is, with a text made as short as possible; null where there is none.</summary>
    public static string? Run(int seed, int first, int count)
    {
        var progress = Path.GetTempFileName();
        try
        {
            var (code, output) = Start("run", $"{seed}", $"{first}", $"{count}", progress);
            if (code == (int)ExitCode.Passed) return null;
            if (code == (int)ExitCode.Failed) return output;

            var number = BitConverter.ToInt32(File.ReadAllBytes(progress));
            var text = Minimizer.Minimize(
                FuzzProgram.Text(seed, number),
                shorter =>
                {
                    File.WriteAllText(progress, shorter);
                    return Start("try", progress).Code == code;
                },
                TimeSpan.FromMinutes(2));
            return $"FUZZ_SEED={seed}, program {number}: ended with code {code}\n{output}\n{text}";
        }
        finally
        {
            File.Delete(progress);
        }
    }

    private static (int Code, string Output) Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(FuzzProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = $"{MostMemory:x}", ["DOTNET_gcServer"] = "0" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + string.Concat(errors.Result.Take(4000)));
    }
}
