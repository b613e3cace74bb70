using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

public sealed partial class Trainer<TBatch, TOutput>
{
    /// <summary>The loss; where it refuses class indices, an error that names them takes the place of libtorch's.</summary>
    private Tensor Loss(TOutput output, TBatch batch, int epoch, int step)
    {
        try
        {
            return loss(output, batch);
        }
        catch (Exception e) when (e is not TargetOutOfRangeException && WrongTarget(output, batch) is { } wrong)
        {
            throw wrong.At(epoch, step, e);
        }
        catch (TargetOutOfRangeException e) when (e.Epoch == 0 && epoch > 0)
        {
            throw e.At(epoch, step, e);
        }
    }

    // Class indices have the shape of the scores [N, C, ...] without their dimension 1.
    private static TargetOutOfRangeException? WrongTarget(TOutput output, TBatch batch)
    {
        if (output is not Tensor scores || scores.dim() < 2)
        {
            return null;
        }
        var shape = scores.shape.Where((_, dim) => dim != 1).ToArray();
        return TensorsOf.Value(batch)
            .Where(item => item.Tensor.dtype == ScalarType.Int64 && item.Tensor.shape.SequenceEqual(shape))
            .Select(item => ClassTargets.Find(item.Tensor, scores.size(1)))
            .FirstOrDefault(wrong => wrong is not null);
    }

    /// <summary>Tells a loss that is not finite where it comes from. The loss may be that of an earlier step, read back only now.</summary>
    private void Explain(NonFiniteLossException failure, LossLog losses, IBatchSource<TBatch> data, TBatch batch) =>
        failure.Explain(() => losses.IsOfLast(failure)
            ? NonFiniteSearch.InBatch(batch) ?? NonFiniteSearch.InModel(model, () => forward(batch))
            : InEarlierBatch(data, failure) ?? NonFiniteFinding.ReadLater);

    private static NonFiniteFinding? InEarlierBatch(IBatchSource<TBatch> data, NonFiniteLossException failure)
    {
        using var scope = NewDisposeScope();
        return NonFiniteSearch.InBatch(data.Epoch(failure.Epoch).Skip(failure.Step - 1).First());
    }
}
