using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>Other shapes for the same elements.</summary>
public static class Rearranging
{
    /// <summary>Splits one dim into several; TorchSharp's method takes no dim that counts from the end.</summary>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dim that is split; a negative one counts from the end.</param>
    /// <param name="sizes">The sizes that it is split into; one may be -1.</param>
    /// <exception cref="ArgumentException">There is no such dim.</exception>
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim < 0 ? dim + input.dim() : dim, sizes);
}
