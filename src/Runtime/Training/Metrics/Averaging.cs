namespace ModelDsl.Runtime;

/// <summary>How the figures of several classes become one.</summary>
public enum Averaging
{
    /// <summary>Two classes: the figure of class 1, the positive one.</summary>
    Binary,

    /// <summary>The mean of the classes' figures; a class that is neither a target nor a prediction has no say.</summary>
    Macro,

    /// <summary>The figure of the classes' counts together.</summary>
    Micro,
}
