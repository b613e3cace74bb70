using System.Globalization;
using System.Text;
using ModelDsl.Dsl.Layers;

namespace ModelDsl.Zoo.Tests;

/// <summary>
/// docs/zoo.md: what a run of <see cref="TorchvisionTests"/> found, for every known network; written with
/// <c>ZOO_PAGE=write</c>.
/// </summary>
internal sealed class ZooPage
{
    private const string NotCompared = "not compared";

    private readonly Dictionary<string, (string Output, string Magnitude)> outputs = [];
    private readonly Dictionary<string, string> gradients = [];
    private string[]? keys;

    /// <summary>The state_dicts as keys.py prints them.</summary>
    public void Keys(string[] lines) => keys = lines;

    public void Output(string model, double difference, double magnitude) => outputs[model] = (Figure(difference), Figure(magnitude));

    public void Gradient(string model, double difference) => gradients[model] = Figure(difference);

    /// <summary>Writes the page if the run is asked to.</summary>
    public void Write()
    {
        if (Environment.GetEnvironmentVariable("ZOO_PAGE") == "write") File.WriteAllText(Repository.PathTo("docs", "zoo.md"), Text());
    }

    private string Text()
    {
        var text = new StringBuilder(
            """
            # The zoo beside torchvision

            Written by a run of `tests/Zoo.Tests` with `ZOO_PAGE=write`. What that run did not try is *not compared*;
            `ZOO_TORCHVISION=all` has it try every network. Both sides have
            the same random weights, which go from PyTorch to ours as safetensors. *Parameters* are counted on either side. *Keys*: the
            `state_dict` has the same keys and shapes in the same order. *Output*: the greatest difference of an element of
            the output in evaluation, in float32, and the greatest element; the limit is 1e-4 of it, or 1e-4. *Gradient*: of one training step in
            float64 without dropout, the greatest difference of a parameter's gradient relative to its norm; the limit is 1e-3.

            | network | judge | parameters | judge's | keys | output | greatest element | gradient |
            |---|---|--:|--:|---|--:|--:|--:|

            """);
        foreach (var network in KnownNetwork.All)
        {
            var (count, same) = Judged(network);
            var (output, magnitude) = outputs.GetValueOrDefault(network.Model, (NotCompared, ""));
            var ours = Repository.Model(network.Model).Parameters.ConstantValue!.Value.ToString("N0", CultureInfo.InvariantCulture);
            text.Append($"| {network.Model} | `{network.Python}` | {ours} | {count} | {same} | {output} | {magnitude} | ");
            text.Append($"{gradients.GetValueOrDefault(network.Model, NotCompared)} |\n");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>How many parameters the judge has, and whether its keys and shapes are ours.</summary>
    private (string Count, string Same) Judged(KnownNetwork network)
    {
        if (keys is null || Array.IndexOf(keys, network.Python) is not (>= 0 and var at)) return (NotCompared, NotCompared);
        var theirs = keys.Skip(at + 1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();
        var state = Repository.Model(network.Model).State.ToList();
        var buffers = state.Where(weight => weight.Kind != WeightKind.Parameter).Select(weight => weight.Key).ToHashSet();
        var count = theirs.Select(line => line.Trim().Split(' ', 2)).Where(parts => !buffers.Contains(parts[0])).Sum(parts =>
            parts[1].Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Aggregate(1L, (product, size) => product * long.Parse(size, CultureInfo.InvariantCulture)));
        return (count.ToString("N0", CultureInfo.InvariantCulture),
            state.Select(weight => $"  {weight.Key} {weight.Shape}").SequenceEqual(theirs) ? "equal" : "differ");
    }

    private static string Figure(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);
}
