using ModelDsl.Runtime;

namespace Gallery.Graph;

/// <summary>A graph is learned whole: an epoch has one batch, which may differ from epoch to epoch.</summary>
internal sealed class Whole<TBatch>(Func<int, TBatch> ofEpoch) : IBatchSource<TBatch>
{
    public int Count => 1;

    public IEnumerable<TBatch> Epoch(int epoch) => [ofEpoch(epoch)];
}
