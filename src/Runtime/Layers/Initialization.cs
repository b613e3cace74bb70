using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>Initial values that TorchSharp does not give as PyTorch does.</summary>
public static class Initialization
{
    /// <summary>
    /// Fills a tensor in place with samples of a normal distribution that is cut off at both ends. TorchSharp 0.107 takes the mean for a factor and
    /// the deviation for a shift there, so that all its samples are one number.
    /// </summary>
    /// <param name="tensor">The tensor that is filled.</param>
    /// <param name="mean">The mean before the cut.</param>
    /// <param name="std">The standard deviation before the cut.</param>
    /// <param name="a">The least value.</param>
    /// <param name="b">The greatest value.</param>
    /// <returns>The tensor itself.</returns>
    public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2)
    {
        using var scope = NewDisposeScope();
        using var gradients = no_grad();
        // A uniform draw between both ends' values of the error function, sent back through its inverse.
        var scale = std * Math.Sqrt(2);
        var ends = torch.tensor(new[] { (a - mean) / scale, (b - mean) / scale }).erf();
        tensor.uniform_(ends[0].item<double>(), ends[1].item<double>());
        tensor.erfinv_().mul_(scale).add_(mean).clamp_(a, b);
        return tensor;
    }
}
