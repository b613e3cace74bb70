namespace ModelDsl.Runtime;

public sealed partial class WeightFileException
{
    internal WeightFileException(string file, string problem, Exception? inner, LoadReport report)
        : this(file, problem, inner) => Report = report;

    /// <summary>All keys that do not fit, of which the message names the first; null when the file itself is at fault.</summary>
    public LoadReport? Report { get; }
}
