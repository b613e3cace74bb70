namespace ModelDsl.Runtime;

/// <summary>A stop rule: no improvement of a watched figure for a number of epochs.</summary>
/// <param name="watch">The figure, for example <c>report => report.Validation!.Loss</c>.</param>
/// <param name="patience">How many epochs without improvement are borne.</param>
/// <param name="higherIsBetter">True for an accuracy, false for a loss.</param>
/// <param name="minDelta">By how much the figure must improve to count.</param>
public sealed class EarlyStopping(
    Func<EpochReport, double> watch, int patience, bool higherIsBetter = false, double minDelta = 0)
{
    private double _best = double.NaN;
    private int _waited;

    /// <summary>Takes an epoch in; true when training should end. Fits <see cref="Trainer{TBatch, TOutput}.StopWhen"/>.</summary>
    public bool ShouldStop(EpochReport report)
    {
        var value = watch(report);
        var gain = higherIsBetter ? value - _best : _best - value;
        if (double.IsNaN(_best) || gain > minDelta)
        {
            (_best, _waited) = (value, 0);
            return false;
        }
        return ++_waited >= patience;
    }
}
