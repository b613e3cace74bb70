using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Makes trainers.</summary>
public static class Trainer
{
    /// <summary>A trainer for a module with one input and one output.</summary>
    /// <param name="model">The module.</param>
    /// <param name="loss">One number from output and target, for example <c>nn.functional.cross_entropy</c>.</param>
    /// <param name="optimizer">Steps the module's parameters.</param>
    /// <param name="metrics">What evaluations measure.</param>
    public static Trainer<Batch, Tensor> For(
        nn.Module<Tensor, Tensor> model, Func<Tensor, Tensor, Tensor> loss, optim.Optimizer optimizer, params IMetric[] metrics)
    {
        var trainer = new Trainer<Batch, Tensor>(
            model, batch => model.call(batch.Input), (output, batch) => loss(output, batch.Target), optimizer);
        foreach (var metric in metrics)
        {
            trainer.Measure(metric, (output, batch) => (output, batch.Target));
        }
        return trainer;
    }
}
