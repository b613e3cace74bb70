namespace ModelDsl.Runtime;

/// <summary>The loss became NaN or infinite, which no further step can mend.</summary>
public sealed class NonFiniteLossException(int epoch, int step, double loss) : ArithmeticException
{
    /// <summary>The epoch, from 1.</summary>
    public int Epoch => epoch;

    /// <summary>The step in the epoch, from 1.</summary>
    public int Step => step;

    /// <summary>NaN or an infinity.</summary>
    public double Loss => loss;

    /// <summary>Where the value comes from.</summary>
    public NonFiniteOrigin Origin => Finding.Origin;

    /// <summary>The path of the layer, parameter or tensor of the batch that it comes from: <c>block.conv1</c>, <c>Input</c>; or
    /// null.</summary>
    public string? Path => Finding.Path;

    /// <inheritdoc/>
    public override string Message => FormattableString.Invariant($"the loss became {loss} in epoch {epoch}, step {step}; {Finding.Text}");

    internal NonFiniteFinding Finding { get; private set; } = NonFiniteFinding.Unknown;

    /// <summary>Tells where the loss comes from; a search that fails in turn hides nothing.</summary>
    internal void Explain(Func<NonFiniteFinding> search)
    {
        try
        {
            Finding = search();
        }
        catch (Exception e)
        {
            var text = $"{NonFiniteFinding.Unknown.Text}; the search for the layer failed: {e.Message}";
            Finding = NonFiniteFinding.Unknown with { Text = text };
        }
    }
}
