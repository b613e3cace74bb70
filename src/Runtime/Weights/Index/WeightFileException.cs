namespace ModelDsl.Runtime;

/// <summary>A weight file that cannot be read, is malformed, or does not fit the model. Nothing was loaded.</summary>
public sealed partial class WeightFileException : IOException
{
    /// <summary>Says what is wrong with <paramref name="file"/>.</summary>
    public WeightFileException(string file, string problem, Exception? inner = null)
        : base($"{file}: {problem}", inner) => (File, Problem) = (file, problem);

    /// <summary>The file as it was named by the caller.</summary>
    public string File { get; }

    /// <summary>The message without the file.</summary>
    internal string Problem { get; }
}
