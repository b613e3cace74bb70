using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Parsing;
using ModelDsl.Dsl.Syntax;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Tests.Mutation;

/// <summary>
/// Real PyTorch, asked what it makes of a program: a Python process that runs syntax trees (<c>Oracle/main.py</c>) and shares
/// nothing with the checker but the parser.
/// </summary>
internal sealed class Oracle : IDisposable
{
    public const string Python = "/usr/bin/python3";

    private readonly Process process;
    private readonly HashSet<(int File, int Line)> reached = [];

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    public Oracle()
    {
        var start = new ProcessStartInfo(Python, [Path.Combine(Folder(), "Oracle", "main.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        process = Process.Start(start)!;
    }

    /// <summary>File and line of every node that a run came to since this was cleared.</summary>
    public ISet<(int File, int Line)> Reached => reached;

    /// <summary>Runs a model.</summary>
    /// <param name="plan">How many sizes to draw at which scale: <c>small</c>, <c>middle</c>, <c>large</c>.</param>
    /// <param name="enough">So many failures are enough.</param>
    /// <param name="sizes">Sizes to run besides; those that they leave out are drawn.</param>
    /// <param name="flips">Takes the opposite of every bool that the constructor has a default for.</param>
    public IReadOnlyList<OracleRun> Run(
        Subject subject, int seed, IEnumerable<(string Scale, int Count)> plan, int enough = int.MaxValue,
        IEnumerable<IReadOnlyDictionary<string, long>>? sizes = null, bool flips = false)
    {
        var files = subject.Files.Concat(Prelude.Files);
        var declarations = files.SelectMany((file, index) => NnetParser.Parse(file).Unit.Declarations
            .Where(declaration => declaration is ModuleDeclaration or FunctionDeclaration or ConstDeclaration)
            .Select(declaration => (JsonNode)SyntaxJson.Of(declaration, index, file)));
        var request = new JsonObject
        {
            ["declarations"] = new JsonArray([.. declarations]),
            ["model"] = subject.Model,
            ["seed"] = seed,
            ["enough"] = enough,
            ["flips"] = flips,
            ["plan"] = JsonSerializer.SerializeToNode(plan.Select(step => new object[] { step.Scale, step.Count })),
            ["sizes"] = JsonSerializer.SerializeToNode(sizes ?? []),
        };
        process.StandardInput.WriteLine(request.ToJsonString(new JsonSerializerOptions { MaxDepth = 1000 }));
        process.StandardInput.Flush();
        var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException(process.StandardError.ReadToEnd());
        using var document = JsonDocument.Parse(answer);
        foreach (var place in document.RootElement.GetProperty("reached").EnumerateArray())
        {
            reached.Add((place[0].GetInt32(), place[1].GetInt32()));
        }
        return [.. document.RootElement.GetProperty("runs").EnumerateArray().Select(OracleRun.Parse)];
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}

/// <summary>One run of a model on tensors of some sizes.</summary>
/// <param name="Outputs">Dtypes and shapes; null when the run failed.</param>
/// <param name="Reason">Why it failed: what PyTorch said, or which claim does not hold.</param>
/// <param name="IsStated">It failed because the sizes contradict a stated constraint.</param>
internal sealed record OracleRun(IReadOnlyDictionary<string, long> Sizes, IReadOnlyList<string>? Outputs, string? Reason, bool IsStated)
{
    /// <summary>The file in which it failed, by its place among the subject's.</summary>
    public int File { get; init; }

    /// <summary>The lines of the node at which it failed.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];

    public bool Ran => Outputs is not null;

    /// <summary>How many dimensions stood for a leading <c>...</c>.</summary>
    public int Leading { get; init; }

    public static OracleRun Parse(JsonElement run)
    {
        var sizes = run.GetProperty("sizes").EnumerateObject().ToDictionary(size => size.Name, size => size.Value.GetInt64());
        if (run.TryGetProperty("outputs", out var outputs))
        {
            var types = outputs.EnumerateArray().Select(output => $"{output[0]}[{string.Join(", ", output[1].EnumerateArray())}]");
            return new OracleRun(sizes, [.. types], null, false) { Leading = run.GetProperty("leading").GetArrayLength() };
        }

        var at = run.GetProperty("at").EnumerateArray().Select(number => number.GetInt32()).ToArray();
        return new OracleRun(sizes, null, run.GetProperty("reason").GetString(), run.GetProperty("stated").GetBoolean())
        {
            File = at[0],
            Lines = [.. Enumerable.Range(at[1], at[2] - at[1] + 1)],
        };
    }

    public override string ToString() =>
        string.Join(", ", Sizes.Select(size => $"{size.Key} = {size.Value}")) + ": " +
        (Ran ? string.Join(" ", Outputs!) : $"line {Lines[0]}: {Reason}");
}
