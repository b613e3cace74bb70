namespace ModelDsl.Runtime;

/// <summary>Where a loss that is not finite comes from.</summary>
public enum NonFiniteOrigin
{
    /// <summary>It was not found.</summary>
    Unknown,

    /// <summary>The batch holds a value that is not finite.</summary>
    Data,

    /// <summary>A parameter or buffer is not finite already; an earlier step made it so.</summary>
    Parameter,

    /// <summary>A layer makes it of finite inputs and parameters.</summary>
    Layer,

    /// <summary>It arises in the model, between two layers.</summary>
    BetweenLayers,

    /// <summary>All that the model gives is finite; it arises in the loss.</summary>
    Loss,
}
