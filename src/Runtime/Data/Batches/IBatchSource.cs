using TorchSharp;

namespace ModelDsl.Runtime;

/// <summary>Gives a data set in batches, once per epoch.</summary>
/// <typeparam name="TBatch">What a step needs: <see cref="Batch"/>, or a record of several inputs and targets.</typeparam>
public interface IBatchSource<out TBatch>
{
    /// <summary>How many batches an epoch has.</summary>
    int Count { get; }

    /// <summary>
    /// The batches of an epoch, numbered from 1; the same number gives the same batches. The tensors of a batch belong to the
    /// dispose scope that is current when the batch is drawn.
    /// </summary>
    IEnumerable<TBatch> Epoch(int epoch);

    /// <summary>
    /// The batches of an epoch after the first <paramref name="done"/>, as a resumed training needs them. Unless a source knows better,
    /// the first ones are drawn and disposed.
    /// </summary>
    IEnumerable<TBatch> Epoch(int epoch, int done)
    {
        using var batches = Epoch(epoch).GetEnumerator();
        for (var i = 0; i < done; i++)
        {
            using var scope = torch.NewDisposeScope();
            if (!batches.MoveNext())
            {
                yield break;
            }
        }
        while (batches.MoveNext())
        {
            yield return batches.Current;
        }
    }
}
