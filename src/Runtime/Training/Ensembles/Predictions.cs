using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>A model's outputs on a data set, beside the targets; what ensembles are made of.</summary>
public static class Predictions
{
    /// <summary>Runs the model in evaluation mode and without gradients over all batches; both results are on the CPU.</summary>
    /// <exception cref="ArgumentException">There are no samples.</exception>
    public static (Tensor Output, Tensor Target) Of(nn.Module<Tensor, Tensor> model, IBatchSource<Batch> data)
    {
        using var scope = NewDisposeScope();
        using var mode = new ModuleMode(model);
        using var noGrad = no_grad();
        var outputs = new List<Tensor>();
        var targets = new List<Tensor>();
        using var batches = data.Epoch(1).GetEnumerator();
        model.eval();
        while (true)
        {
            using var step = NewDisposeScope();
            if (!batches.MoveNext())
            {
                break;
            }
            outputs.Add(model.call(batches.Current.Input).cpu().MoveToOuterDisposeScope());
            // A copy, for a batch may be a view that its source disposes.
            targets.Add(batches.Current.Target.cpu().clone().MoveToOuterDisposeScope());
        }
        if (outputs.Count == 0)
        {
            throw new ArgumentException("there are no samples", nameof(data));
        }
        return (cat(outputs).MoveToOuterDisposeScope(), cat(targets).MoveToOuterDisposeScope());
    }
}
