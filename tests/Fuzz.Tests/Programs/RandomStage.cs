using ModelDsl.Dsl.Layers;

namespace ModelDsl.Fuzz.Tests.Programs;

/// <summary>Writes stages that suit the rank of what they are passed.</summary>
internal sealed class RandomStage(
    Random random, IReadOnlyList<(string Name, Rank Rank)> blocks, IReadOnlyList<(string Name, Rank Rank)> values)
{
    private static readonly OperationDescription[] catalogue = [.. Catalogue.Layers, .. Catalogue.Ops];

    private int labels;
    private int containers;

    public string Chain(Rank rank, int depth, int length, bool keepsRank = false) => Chain(rank, depth, length, out _, keepsRank);

    public string Chain(Rank rank, int depth, int length, out Rank result, bool keepsRank = false)
    {
        var stages = new List<string>();
        for (; length > 0; length--) stages.Add(Stage(ref rank, depth, keepsRank));
        result = rank;
        return string.Join(Pick(" -> ", "\n      -> "), stages);
    }

    public (string Name, Rank Rank) Value() => values.Count > 0 ? values[random.Next(values.Count)] : ("it", AnyRank());

    public Rank AnyRank() => (Rank)random.Next(4);

    public string Number() => Pick("2", "4", "8", "8", "16", "16", Chance(30) ? Pick("0", "-1", "4611686018427387904") : "3");

    public bool Chance(int oneIn) => random.Next(oneIn) == 0;

    public string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private string Stage(ref Rank rank, int depth, bool keepsRank)
    {
        if (Chance(40)) return Anything();
        if (rank == Rank.Ids && !keepsRank) return Embedding(out rank);
        if (depth > 0 && Chance(3)) return Container(rank, depth - 1);
        if (!keepsRank && Chance(5)) return Reduction(ref rank);
        var known = rank;
        var suitable = blocks.Where(block => block.Rank == known).ToArray();
        return suitable.Length > 0 && Chance(4) ? Label() + suitable[random.Next(suitable.Length)].Name : Layer(rank);
    }

    private string Container(Rank rank, int depth)
    {
        containers++;
        var chain = Chain(rank, depth, random.Next(1, 3), keepsRank: true);
        var container = Container(rank, chain);
        containers--;
        return container;
    }

    private string Container(Rank rank, string chain) => random.Next(9) switch
    {
        0 => $"{Label()}Sequential {{ {chain} }}",
        1 => $"residual {{ {Same(rank)} }}",
        2 => $"{Pick("sum", "concat(dim: 1)", "concat(dim: -1)")} {{ {Same(rank)}, it }}",
        3 => $"{Label()}repeat {Count()} {{ {Same(rank)} -> {Same(rank)} }}",
        4 => $"{Label()}for i in 0..{Count()} {{ {chain} }}",
        5 => $"for {Pick("c in widths", "(a, b) in rows", "c in [1, 2]")} {{ {chain} }}",
        6 => $"if {Pick("flag", "size > 8", "count == 2 and flag", "not flag")} {{ {Same(rank)} }}{Pick("", $" else {{ {Same(rank)} }}")}",
        7 => $"as {Pick($"v{labels++}", "[B, ...]")}",
        _ => $"it {Pick("+", "*", "-")} (it -> {Same(rank)})",
    };

    /// <summary>A layer that leaves the shape as it is.</summary>
    private string Same(Rank rank) => rank switch
    {
        Rank.Image => Label() + Pick("BatchNorm2d", "ReLU", "GELU", "Dropout(0.1)", "AvgPool2d(3, stride: 1, padding: 1)", "Identity"),
        Rank.Ids => "Identity",
        _ => Label() + Pick("LayerNorm", "Tanh", "Dropout(0.2)", "LeakyReLU(0.2)", "Sigmoid"),
    };

    private string Layer(Rank rank) => rank switch
    {
        Rank.Image => Pick(
            $"{Label()}Conv2d({Size()}, kernel_size: 3, padding: 1)", $"{Label()}Conv2d({Size()}, kernel_size: {random.Next(1, 4)}, stride: 2, padding: 1)",
            "BatchNorm2d", "ReLU", "MaxPool2d(2)", "MaxPool2d(3, stride: 2, padding: 1, ceil_mode: true)", "Upsample(scale_factor: 2)",
            $"{Label()}ConvTranspose2d({Size()}, kernel_size: 2, stride: 2)", "Dropout2d(0.1)", "it[:, 0:2]", "pad((1, 1, 1, 1))"),
        Rank.Sequence => Pick(
            $"{Label()}Linear({Size()})", $"{Label()}LSTM({Size()})", "LayerNorm", "GELU", "transpose(1, 2)",
            $"{Label()}GRU({Size()}, bidirectional: true)", "it[:, 0:4]", "cumsum(dim: 1)"),
        Rank.Ids => "Identity",
        _ =>
            Pick(
                $"{Label()}Linear({Size()})", "ReLU", "LayerNorm", "BatchNorm1d", "Dropout(0.5)", "abs", "clamp(min: 0.0, max: 1.0)",
                "chunk(2, dim: -1) -> it[0]"),
    };

    private string Embedding(out Rank rank)
    {
        rank = Rank.Sequence;
        return $"{Label()}Embedding(100, {Size()})";
    }

    private string Reduction(ref Rank rank)
    {
        (var stage, rank) = rank switch
        {
            Rank.Image when Chance(2) => ("AdaptiveAvgPool2d(1) -> Flatten", Rank.Features),
            Rank.Image => ("flatten(2) -> transpose(1, 2)", Rank.Sequence),
            Rank.Sequence => (Pick("it[:, -1]", "mean(dim: 1)", "max(dim: 1) -> it[0]"), Rank.Features),
            _ => (Pick("unsqueeze(1)", $"Linear(16) -> reshape(-1, 4, 4)"), Rank.Sequence),
        };
        return stage;
    }

    /// <summary>Any layer or op at all, with arguments of the right types.</summary>
    private string Anything()
    {
        var description = catalogue[random.Next(catalogue.Length)];
        var arguments = new List<string>();
        foreach (var _ in description.Inputs.Skip(1).Where(input => !input.IsOptional || Chance(3))) arguments.Add(Value().Name);
        foreach (var parameter in description.Parameters)
        {
            if (parameter.IsRequired || Chance(4)) arguments.Add($"{parameter.Name}: {Argument(parameter)}");
        }

        return arguments.Count == 0 ? description.Name : $"{description.Name}({string.Join(", ", arguments)})";
    }

    private string Argument(ParameterDescription parameter)
    {
        bool Takes(ArgumentTypes type) => (parameter.Types & type) != 0;
        if (Chance(30)) return Pick("true", "0.5", "\"text\"", "-1", "(1, 2)", "it");
        if (parameter.Choices is { } choices) return $"\"{choices[random.Next(choices.Count)]}\"";
        if (Takes(ArgumentTypes.Bool)) return Pick("true", "false", "flag");
        if (Takes(ArgumentTypes.Float)) return Pick("0.1", "1e-5", "0.5", "1", "2.0");
        if (Takes(ArgumentTypes.String)) return Pick("\"same\"", "\"zeros\"", "\"b i j, b j k -> b i k\"");
        if (Takes(ArgumentTypes.Dtype)) return Pick("int64", "float", "bool");
        if (Takes(ArgumentTypes.Tuple) && Chance(3))
        {
            return $"({string.Join(", ", Enumerable.Range(0, Math.Max(2, parameter.Arity)).Select(_ => Size()))})";
        }
        return Takes(ArgumentTypes.List) && (Chance(3) || !Takes(ArgumentTypes.Int)) ? $"[{Size()}, {Size()}]" : Size();
    }

    // Layers without a label get keys of their own wherever they are repeated.
    private string Label() => containers > 0 ? "" : Pick("", "", $"l{labels++}: ", $"\"part{{{Pick("1 + 2", "width")}}}_{labels++}\": ");

    private string Count() => Pick("count", "2", "3", Chance(20) ? "100_000" : "0");

    private string Size() => Chance(4) ? Pick("size", "width", "2 * size", "size / 2 + 1") : Number();
}
