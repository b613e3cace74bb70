namespace ModelDsl.Runtime;

/// <summary>What a model achieved on data it was not trained on in that moment.</summary>
/// <param name="Loss">The mean of the batches' losses.</param>
/// <param name="Metrics">The trainer's metrics, in their order.</param>
public sealed record Evaluation(double Loss, IReadOnlyList<MetricValue> Metrics)
{
    /// <summary>The value of the metric of that name.</summary>
    /// <exception cref="KeyNotFoundException">The trainer has no such metric; the message names those it has.</exception>
    public double this[string metric] => Metrics.Where(value => value.Name == metric).Select(value => (double?)value.Value).FirstOrDefault()
        ?? throw new KeyNotFoundException($"no metric '{metric}' was measured, but {Names}");

    private string Names => Metrics.Count == 0 ? "none at all" : string.Join(", ", Metrics.Select(value => value.Name));
}
