using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>Random samples through which gradients flow.</summary>
public static class Sampling
{
    /// <summary>
    /// A sample of the normal distribution with a mean and the logarithm of a variance: <c>mean + ε · e^(logvar / 2)</c>.
    /// </summary>
    public static Tensor reparameterize(Tensor mean, Tensor logvar)
    {
        using var scope = NewDisposeScope();
        return (mean + randn_like(mean) * (logvar / 2).exp()).MoveToOuterDisposeScope();
    }
}
