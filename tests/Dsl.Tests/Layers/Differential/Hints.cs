using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Layers.Differential;

/// <summary>What names tell about the values that make sense; nothing here decides what is right.</summary>
internal static class Hints
{
    private static readonly HashSet<string> Axes =
        ["dim", "dims", "dim0", "dim1", "dim2", "start_dim", "end_dim", "source", "destination"];

    private static readonly string[] Equations =
    [
        "bij,bjk->bik", "bij,bjk", "ij->ji", "ii->i", "ii", "...ij,...jk->...ik", "bhtd,bhsd->bhts", "i,j->ij", "ij,jk->il", "...a->...",
        "ab,ab,ab->a", "ij,j", "bij->bji", "i->", "a...,a->...", "ij,ij->", "i j -> j i", "iij->j",
    ];

    public static bool IsAxis(string parameter) => Axes.Contains(parameter);

    /// <summary>A number tells how many layers there are, or equal sizes that three projections are one weight.</summary>
    public static bool NumbersDecideWeights(OperationDescription operation) =>
        operation.Name is "RNN" or "LSTM" or "GRU" or "MultiheadAttention";

    /// <summary>The spatial dims that a name ends with, 0 for none.</summary>
    public static int Spatial(OperationDescription operation) =>
        operation.Name is [.., (>= '1' and <= '3') and var digit, 'd'] ? digit - '0' : 0;

    public static int MostSize(OperationDescription operation) => Spatial(operation) switch { 1 => 12, 2 => 9, 3 => 6, _ => 5 };

    public static int Rank(OperationDescription operation, Random random)
    {
        var draw = random.NextDouble();
        if (Spatial(operation) is > 0 and var spatial && draw < 0.9) return spatial + (draw < 0.6 ? 2 : 1);
        return operation.Name switch
        {
            "LSTM" or "RNN" or "GRU" or "bmm" when draw < 0.85 => 3,
            "LSTMCell" or "RNNCell" or "GRUCell" when draw < 0.85 => 2,
            "EmbeddingBag" when draw < 0.9 => random.Next(1, 3),
            "outer" or "meshgrid" when draw < 0.9 => 1,
            "ctc_loss" when draw < 0.9 => 3,
            "cosine_embedding_loss" when draw < 0.9 => random.Next(1, 3),
            "MultiheadAttention" or "ChannelShuffle" or "Upsample" or "interpolate" or "pixel_shuffle" or "PixelShuffle" when draw < 0.9 =>
                random.Next(3, 6),
            _ => random.Next(0, 6),
        };
    }

    public static IReadOnlyList<long>? FirstSizes(RandomUses draft)
    {
        var (random, n) = (draft.Random, draft.PoolSize());
        return draft.Operation.Name switch
        {
            _ when draft.Chance(0.2) => null,
            "Fold" or "fold" => [.. draft.Chance(0.7) ? (long[])[2] : [], draft.Pick(4, 6, 8, 12, 9), random.Next(1, 17)],
            "PixelShuffle" or "pixel_shuffle" => [.. draft.Chance(0.5) ? (long[])[2] : [], draft.Pick(4, 8, 9, 5), 2, 3],
            "PixelUnshuffle" or "pixel_unshuffle" => [.. draft.Chance(0.5) ? (long[])[2] : [], 2, draft.Pick(4, 6), draft.Pick(6, 5)],
            "ChannelShuffle" or "channel_shuffle" => [2, draft.Pick(4, 6, 5), n],
            "einsum" => draft.Pick<long[]>([n, n], [n], [n, 2, 3], [2, 2, n, 3]),
            "EmbeddingBag" when draft.Chance(0.4) => [6],
            _ => null,
        };
    }

    public static Dtype? DtypeOf(OperationDescription operation, string input) => (operation.Name, input) switch
    {
        ("ctc_loss", "targets") => Dtype.Int64,
        (_, "index" or "indices" or "offsets" or "input_lengths" or "target_lengths") => Dtype.Int64,
        ("Embedding" or "EmbeddingBag" or "one_hot" or "embedding", "input") => Dtype.Int64,
        ("cross_entropy" or "nll_loss" or "multi_margin_loss" or "multilabel_margin_loss", "target") => Dtype.Int64,
        (_, "condition" or "mask" or "key_padding_mask" or "attn_mask") => Dtype.Bool,
        _ => null,
    };

    /// <summary>A value that fits the first input, most of the time; null leaves it to the type.</summary>
    public static object? Argument(RandomUses draft, ParameterDescription parameter)
    {
        var first = draft.First;
        if (draft.Chance(0.15) && parameter.Name is not ("value" or "fill_value"))
        {
            return parameter.Name == "equation" ? draft.Pick("ij-", "i->j", "a,b,c", "i1->i") : null;
        }
        return (draft.Operation.Name, parameter.Name) switch
        {
            (_, "equation") => draft.Pick(Equations),
            ("reshape" or "view", _) => Factors(draft, first.Aggregate(1L, (product, size) => product * size)),
            ("Unflatten" or "unflatten", "unflattened_size" or "sizes") => Factors(draft, first.Count == 0 ? 1 : draft.Pick(first)),
            ("expand" or "broadcast_to", _) => (long[])
            [
                .. draft.Chance(0.3) ? (long[])[draft.PoolSize()] : [],
                .. first.Select(size => size == 1 ? draft.PoolSize() : draft.Chance(0.2) && draft.Operation.Name == "expand" ? -1 : size),
            ],
            ("permute", _) => Enumerable.Range(0, first.Count).OrderBy(_ => draft.Random.Next())
                .Select(axis => (long)(draft.Chance(0.2) ? axis - first.Count : axis)).ToArray(),
            ("split", "split_size_or_sections") when draft.Chance(0.5) && first.Count > 0 => Parts(draft, draft.Pick(first)),
            (_, "normalized_shape") when first.Count > 0 => first.Skip(draft.Random.Next(first.Count)).ToArray(),
            (_, "padding") when parameter.Arity > 0 && draft.Operation.Name.Contains("Pad", StringComparison.Ordinal)
                && draft.Chance(0.5) =>
                Pads(draft, parameter.Arity),
            ("pad", "pad") => Pads(draft, 2 * draft.Random.Next(1, 4)),
            (_, "num_embeddings") => (long)draft.Random.Next(1, 10),
            (_, "output_size") when draft.Operation.Name is "Fold" or "fold" => (long[])[draft.Random.Next(2, 7), draft.Random.Next(2, 7)],
            (_, "value" or "fill_value") => draft.Pick(0.0, 1.0), // whether it fits the dtype is no matter of shapes
            (_, "norm_type") => draft.Pick(1.0, 2.0, 3.0),
            (_, "scale_factor") => draft.Pick(0.5, 1.5, 2.0, 3.0, 0.25, 0.7),
            (_, "num_classes") => draft.PoolSize(),
            (_, "shifts") => draft.Chance(0.5) ? (long[])[1] : [2, -1],
            _ => null,
        };
    }

    public static IReadOnlyList<long>? InputSizes(RandomUses draft, string input)
    {
        var (first, n) = (draft.First, draft.PoolSize());
        if (draft.Chance(0.12)) return null;
        return (draft.Operation.Name, input) switch
        {
            ("cross_entropy" or "nll_loss", "target") when first.Count > 0 =>
                draft.Chance(0.75) ? [.. first.Where((_, axis) => axis != (first.Count == 1 ? 0 : 1))] : first,
            ("cross_entropy" or "nll_loss", "weight") when first.Count > 0 => [first[first.Count == 1 ? 0 : 1]],
            ("ctc_loss", "targets") when first.Count == 3 => [first[1], n],
            ("ctc_loss", _) when first.Count == 3 => [first[1]],
            ("cosine_embedding_loss", "target") when first.Count > 0 => [.. first.SkipLast(1)],
            ("gaussian_nll_loss", "var") when first.Count > 0 => [.. first.SkipLast(1), draft.Chance(0.3) ? 1 : first[^1]],
            ("matmul", _) when first.Count > 0 => draft.Pick<long[]>([first[^1]], [first[^1], n], [.. first.SkipLast(2), first[^1], n]),
            ("cdist", _) when first.Count > 1 => [.. first.SkipLast(2), n, first[^1]],
            ("linear", "bias") => [n],
            ("bmm", _) when first.Count == 3 => [first[0], first[2], n],
            ("linear", "weight") when first.Count > 0 => [n, first[^1]],
            ("Bilinear", _) when first.Count > 0 => [.. first.SkipLast(1), n],
            ("index_select", "index") => draft.Chance(0.8) ? [n] : [],
            ("EmbeddingBag", "offsets") => [draft.Random.Next(1, 5)],
            ("MultiheadAttention", "key" or "value") when first.Count > 1 => [.. first.SkipLast(2), n, first[^1]],
            ("MultiheadAttention", "key_padding_mask") => [.. first.SkipLast(1)],
            ("MultiheadAttention", "attn_mask") when first.Count > 1 => [first[^2], first[^2]],
            ("scaled_dot_product_attention", "attn_mask") when first.Count > 1 => [first[^2], draft.Chance(0.5) ? first[^2] : n],
            ("scaled_dot_product_attention", "value") when first.Count > 1 => [.. first.SkipLast(1), n],
            (_, "h0" or "c0") when first.Count > 0 => State(draft, input),
            _ => null,
        };
    }

    public static IEnumerable<IReadOnlyList<long>> ListSizes(RandomUses draft)
    {
        if (draft.Operation.Name == "einsum") return Operands(draft, draft.Arguments["equation"] as string ?? "");
        var first = draft.First;
        var along = first.Count == 0 ? 0 : draft.Random.Next(first.Count);
        if (draft.Arguments.GetValueOrDefault("dim") is long dim && first.Count > 0)
        {
            along = (int)(((dim % first.Count) + first.Count) % first.Count);
        }
        var varies = draft.Operation.Name == "concat" && draft.Chance(0.7);
        return Enumerable.Range(0, draft.Random.Next(1, 4)).Select(IReadOnlyList<long> (i) =>
            i == 0 ? first
            : draft.Chance(0.1) ? draft.Like(first)
            : varies ? [.. first.Select((size, axis) => axis == along ? draft.PoolSize() : size)]
            : first).ToList();
    }

    private static IEnumerable<IReadOnlyList<long>> Operands(RandomUses draft, string equation)
    {
        var sizes = new Dictionary<char, long>();
        foreach (var term in equation.Split("->")[0].Replace(" ", "").Split(','))
        {
            long[] batch = draft.Pick<long[]>([], [2], [1]);
            var named = term.Replace("...", ".").SelectMany(letter => letter == '.' ? batch : [SizeOf(letter)]).ToArray();
            yield return draft.Chance(0.05) ? draft.Like(named) : named;
        }

        long SizeOf(char letter)
        {
            if (!sizes.TryGetValue(letter, out var size)) sizes[letter] = size = draft.PoolSize();
            return draft.Chance(0.03) ? 1 : size;
        }
    }

    private static long[] State(RandomUses draft, string input)
    {
        var hidden = draft.Arguments.GetValueOrDefault("hidden_size") as long? ?? 1;
        if (input == "h0" && draft.Arguments.GetValueOrDefault("proj_size") is long and > 0 and var projected) hidden = projected;
        if (draft.Operation.Name.EndsWith("Cell", StringComparison.Ordinal)) return [.. draft.First.SkipLast(1), hidden];
        var layers = draft.Arguments.GetValueOrDefault("num_layers") as long? ?? 1;
        return [(draft.Arguments.GetValueOrDefault("bidirectional") is true ? 2 : 1) * layers, draft.First[0], hidden];
    }

    private static long[] Pads(RandomUses draft, int count) => [.. Enumerable.Range(0, count).Select(_ => (long)draft.Random.Next(-1, 4))];

    /// <summary>Numbers whose product is that of the elements, in random order; sometimes one of them as -1.</summary>
    private static long[] Factors(RandomUses draft, long product)
    {
        var factors = new List<long>();
        for (var rest = product; rest > 1 && factors.Count < 3;)
        {
            var divisors = Enumerable.Range(1, (int)rest).Where(number => rest % number == 0).ToArray();
            factors.Add(draft.Pick(divisors));
            rest /= factors[^1];
            if (factors.Count == 3) factors[draft.Random.Next(3)] *= rest;
        }

        if (factors.Count == 0) factors.Add(product);
        if (product > 0 && factors.Aggregate(1L, (a, b) => a * b) is var made && made < product) factors.Add(product / made);
        if (draft.Chance(0.4)) factors[draft.Random.Next(factors.Count)] = -1;
        return [.. factors];
    }

    private static long[] Parts(RandomUses draft, long size)
    {
        var cut = draft.Random.NextInt64(size + 1);
        return draft.Chance(0.3) ? [size] : [cut, size - cut];
    }
}
