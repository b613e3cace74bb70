using System.Diagnostics;

namespace ModelDsl.Apps.Tests;

public class QuickstartTests
{
    [Theory]
    [InlineData("x", "Cannot parse argument 'x' for option '--epochs'")]
    [InlineData("0", "--epochs must be at least 1")]
    [InlineData("-3", "--epochs must be at least 1")]
    public async Task WrongNumbersOfEpochs_AreTold(string epochs, string message)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "quickstart.dll"), "--epochs", epochs])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(2, error);
        error.ShouldContain(message);
        error.ShouldNotContain("Unhandled exception");
    }
}
