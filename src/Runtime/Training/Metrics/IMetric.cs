using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>A figure gathered over the batches of an evaluation.</summary>
public interface IMetric
{
    /// <summary>Forgets what was gathered.</summary>
    void Reset();

    /// <summary>Adds a batch.</summary>
    void Update(Tensor output, Tensor target);

    /// <summary>The figure over all batches since <see cref="Reset"/>.</summary>
    MetricValue Compute();
}
