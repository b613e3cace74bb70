using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>Pads each spatial dim with what is at its other end; PyTorch's <c>CircularPad1d</c> to <c>CircularPad3d</c>.</summary>
/// <param name="padding">Begin and end of the last dim, then of the one before it, and so on.</param>
public sealed class CircularPad(long[] padding) : nn.Module<Tensor, Tensor>(nameof(CircularPad))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.pad(input, padding, PaddingModes.Circular);
}
