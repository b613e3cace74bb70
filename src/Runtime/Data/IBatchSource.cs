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
}
