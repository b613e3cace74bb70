namespace ModelDsl.Runtime;

/// <summary>The loss became NaN or infinite, which no further step can mend.</summary>
public sealed class NonFiniteLossException(int epoch, int step, double loss)
    : ArithmeticException(FormattableString.Invariant(
        $"the loss became {loss} in epoch {epoch}, step {step}; lower the learning rate, clip the gradients, or look for log(0), 0/0 and bad samples"))
{
    /// <summary>The epoch, from 1.</summary>
    public int Epoch => epoch;

    /// <summary>The step in the epoch, from 1.</summary>
    public int Step => step;

    /// <summary>NaN or an infinity.</summary>
    public double Loss => loss;
}
