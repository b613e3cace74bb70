namespace ModelDsl.Runtime;

/// <summary>How an <see cref="ImageFolder"/> is read.</summary>
public sealed record ImageFolderOptions
{
    /// <summary>The bound on a picture's pixels unless told otherwise.</summary>
    public const long DefaultMostPixels = 64L << 20;

    /// <summary>1: grey; 3: red, green, blue.</summary>
    public int Channels { get; init; } = 3;

    /// <summary>The size that every picture is brought to, bilinearly; null leaves each its own.</summary>
    public (int Height, int Width)? Size { get; init; }

    /// <summary>
    /// What reads the files, by the endings of their names. PNG and JPEG are read by the package ModelDsl.Runtime.Images.
    /// </summary>
    public IReadOnlyList<IImageCodec> Codecs { get; init; } = [Netpbm.Codec];

    /// <summary>The bound on a picture's width times height.</summary>
    public long MostPixels { get; init; } = DefaultMostPixels;

    /// <summary>The bound on the number of files.</summary>
    public int MostFiles { get; init; } = 10_000_000;
}
