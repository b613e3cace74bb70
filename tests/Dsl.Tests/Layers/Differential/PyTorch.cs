using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ModelDsl.Dsl.Tests.Layers.Differential;

/// <summary>What PyTorch made of a use.</summary>
/// <param name="Results">Dtype and shape of each result, nested ones in a row; null where PyTorch raised.</param>
/// <param name="IsMissing">This build lacks the kernel for a dtype: no verdict on the rule.</param>
internal sealed record Answer(
    IReadOnlyList<string>? Results, IReadOnlyDictionary<string, string> Sizes, IReadOnlyList<string> State, string? Error, bool IsMissing);

/// <summary>PyTorch in a process of its own, kept running: <c>pytorch.py</c> beside this file.</summary>
internal sealed class PyTorch : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private Process process;

    public PyTorch() => (process, Version) = Start();

    public string Version { get; }

    public IReadOnlyList<Answer> Ask(IEnumerable<Use> uses)
    {
        // It crashed on the uses before; those tests have failed.
        if (process.HasExited) (process, _) = Start();
        process.StandardInput.WriteLine(new JsonArray([.. uses.Select(use => use.ToJson())]).ToJsonString());
        process.StandardInput.Flush();
        using var answers = JsonDocument.Parse(Line(process));
        return [.. answers.RootElement.EnumerateArray().Select(Read)];
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static Answer Read(JsonElement answer)
    {
        if (answer.TryGetProperty("error", out var error))
        {
            return new Answer(null, new Dictionary<string, string>(), [], error.GetString(), answer.TryGetProperty("missing", out _));
        }

        return new Answer(
            [.. answer.GetProperty("results").EnumerateArray().Select(result => result[0].GetString() + Sizes(result[1]))],
            answer.TryGetProperty("sizes", out var sizes) ? sizes.EnumerateObject().ToDictionary(size => size.Name, size => size.Value.ToString()) : [],
            answer.TryGetProperty("state", out var state)
                ? [.. state.EnumerateArray().Select(weight => $"{weight[0].GetString()}: {weight[1].GetString()}{Sizes(weight[2])}")]
                : [],
            null,
            false);
    }

    private static string Sizes(JsonElement sizes) => $"[{string.Join(", ", sizes.EnumerateArray())}]";

    private static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "pytorch.py");

    private static (Process Process, string Version) Start()
    {
        var process = Process.Start(new ProcessStartInfo(Python, ["-B", Script()]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return (process, Line(process));
    }

    private static string Line(Process process)
    {
        if (process.StandardOutput.ReadLine() is { } line) return line;
        process.WaitForExit();
        throw new InvalidOperationException($"PyTorch ended with {process.ExitCode}");
    }
}
