using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>Drops whole residual branches at random while training; torchvision's <c>StochasticDepth</c>.</summary>
public sealed class StochasticDepth(double p, string mode) : nn.Module<Tensor, Tensor>(nameof(StochasticDepth))
{
    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => stochastic_depth(input, p, mode, training);

    /// <summary>Zeroes samples with probability <paramref name="p"/> and scales the others by <c>1 / (1 - p)</c>.</summary>
    /// <param name="input">The branch [N, *].</param>
    /// <param name="p">The probability of a drop.</param>
    /// <param name="mode"><c>row</c> draws for each sample, <c>batch</c> once for all.</param>
    /// <param name="training">Whether anything is dropped at all.</param>
    public static Tensor stochastic_depth(Tensor input, double p, string mode, bool training = true)
    {
        if (!training || p == 0)
        {
            return input.alias();
        }

        using var scope = NewDisposeScope();
        var shape = Enumerable.Repeat(1L, (int)input.dim()).ToArray();
        if (mode == "row")
        {
            shape[0] = input.size(0);
        }
        var kept = zeros(shape, dtype: input.dtype, device: input.device).bernoulli_(1 - p);
        return (p < 1 ? input * (kept / (1 - p)) : input * kept).MoveToOuterDisposeScope();
    }
}
