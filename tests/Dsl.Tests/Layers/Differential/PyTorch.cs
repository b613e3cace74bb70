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

    /// <summary>
    /// An answer to each use. Some uses write past the ends of PyTorch's tensors and end its process: what a process of its own does not
    /// survive is refused.
    /// </summary>
    public IReadOnlyList<Answer> Ask(IEnumerable<Use> uses) => Ask(uses.ToList());

    private IReadOnlyList<Answer> Ask(List<Use> uses)
    {
        if (process.HasExited) (process, _) = Start();
        process.StandardInput.WriteLine(new JsonArray([.. uses.Select(use => use.ToJson())]).ToJsonString());
        process.StandardInput.Flush();
        if (process.StandardOutput.ReadLine() is { } line)
        {
            using var answers = JsonDocument.Parse(line);
            return [.. answers.RootElement.EnumerateArray().Select(Read)];
        }

        process.WaitForExit();
        var half = uses.Count / 2;
        return uses.Count == 1
            ? [new Answer(null, new Dictionary<string, string>(), [], $"PyTorch ended with {process.ExitCode}", false)]
            : [.. Ask(uses[..half]), .. Ask(uses[half..])];
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
            answer.TryGetProperty("sizes", out var sizes)
                ? sizes.EnumerateObject().ToDictionary(size => size.Name, size => size.Value.ToString())
                : [],
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
        var process =
            Process.Start(new ProcessStartInfo(Python, ["-B", Script()]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return (process, process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("PyTorch did not start"));
    }
}
