namespace TorchSharp;

/// <summary>What lies beyond the edges of a padded input.</summary>
public enum PaddingModes
{
    /// <summary>Zeros.</summary>
    Zeros = 0,

    /// <summary>The input mirrored at its edge elements, which are not repeated.</summary>
    Reflect = 1,

    /// <summary>The edge elements repeated.</summary>
    Replicate = 2,

    /// <summary>The input once more, from its other end.</summary>
    Circular = 3,

    /// <summary>A value of choice.</summary>
    Constant = 4,
}

/// <summary>How much a convolution pads its input.</summary>
public enum Padding
{
    /// <summary>Not at all.</summary>
    Valid = 0,

    /// <summary>So much that the output has the input's size.</summary>
    Same = 1,
}
