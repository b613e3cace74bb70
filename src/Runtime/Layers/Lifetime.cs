using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>How long the tensors of a module live.</summary>
public static class Lifetime
{
    /// <summary>
    /// Takes a parameter or buffer out of the dispose scope that its module is made in: it lives as long as the module. TorchSharp sees to that
    /// for its own layers alone.
    /// </summary>
    /// <returns>The tensor itself.</returns>
    public static T Kept<T>(this T tensor)
        where T : Tensor
    {
        tensor.DetachFromDisposeScope();
        return tensor;
    }
}
