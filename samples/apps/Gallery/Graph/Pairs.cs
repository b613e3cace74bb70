using static TorchSharp.torch;

namespace Gallery.Graph;

/// <summary>Pairs of nodes, and for each 1 if they know each other, else 0; all [P].</summary>
internal sealed record Pairs(Tensor Left, Tensor Right, Tensor KnowEachOther)
{
    public static Pairs Of(IReadOnlyCollection<(int A, int B)> edges, IReadOnlyCollection<(int A, int B)> strangers)
    {
        var all = edges.Concat(strangers).ToList();
        return new Pairs(
            tensor(all.Select(pair => (long)pair.A).ToArray()),
            tensor(all.Select(pair => (long)pair.B).ToArray()),
            cat([ones(edges.Count), zeros(strangers.Count)]));
    }

    /// <summary>How often a pair that knows each other scores higher than one that does not; a tie is half.</summary>
    public double RocArea(Tensor score)
    {
        var (known, strange) = (score[KnowEachOther == 1].unsqueeze(1), score[KnowEachOther == 0].unsqueeze(0));
        return ((known > strange).to(ScalarType.Float32) + 0.5 * (known == strange).to(ScalarType.Float32)).mean().item<float>();
    }
}
