namespace ModelDsl.Runtime;

/// <summary>What a model achieved on data it was not trained on in that moment.</summary>
/// <param name="Loss">The mean of the batches' losses.</param>
/// <param name="Metrics">The trainer's metrics, in their order.</param>
public sealed record Evaluation(double Loss, IReadOnlyList<MetricValue> Metrics)
{
    /// <summary>The value of the metric of that name.</summary>
    public double this[string metric] => Metrics.First(value => value.Name == metric).Value;
}
