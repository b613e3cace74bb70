using ModelDsl.Runtime;
using static TorchSharp.torch;

namespace Gallery.Language;

/// <summary>
/// Windows of a text, each with the same text one character on. Each epoch cuts it in other places and in another order.
/// </summary>
internal sealed class TextWindows(Tensor ids, int length, int batch, int seed) : IBatchSource<Batch>
{
    // One window is left over, so that a cut may begin anywhere in the first.
    private int Windows => checked((int)((ids.size(0) - 1) / length - 1));

    public int Count => (Windows + batch - 1) / batch;

    public IEnumerable<Batch> Epoch(int epoch)
    {
        var random = new Random(HashCode(epoch));
        var offset = random.Next(length);
        var order = Enumerable.Range(0, Windows).Select(window => (long)(offset + window * length)).ToArray();
        random.Shuffle(order);
        foreach (var starts in order.Chunk(batch))
        {
            var index = tensor(starts).unsqueeze(1) + arange(length);
            yield return new Batch(ids[index], ids[index + 1]);
        }
    }

    // Not seed + epoch, by which a seed's second epoch would be the next one's first.
    private int HashCode(int epoch) => unchecked(seed * 7919 + epoch);
}
