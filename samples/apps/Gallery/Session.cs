namespace Gallery;

/// <summary>How a program is to be run.</summary>
/// <param name="Output">Where its text goes.</param>
/// <param name="Seed">What data, first weights and order depend on; torch's generator has been seeded with it.</param>
/// <param name="IsShort">Whether a few seconds must do, at the cost of a worse result.</param>
internal sealed record Session(TextWriter Output, int Seed, bool IsShort)
{
    /// <summary>A count of the whole run, or that of the short one.</summary>
    public int Count(int whole, int brief) => IsShort ? brief : whole;

    /// <summary>A line of text, with numbers as they are written in programs.</summary>
    public void WriteLine(FormattableString text) => Output.WriteLine(FormattableString.Invariant(text));

    /// <summary>An empty line.</summary>
    public void WriteLine() => Output.WriteLine();
}
