using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What <see cref="Adam"/> and <see cref="AdamW"/> know, at a step, of the past gradients of a batch.</summary>
/// <param name="Means">The means of the gradients.</param>
/// <param name="Squares">The means of their squares.</param>
/// <param name="Betas">The decay rates of both.</param>
/// <param name="Step">The number of the step, from one.</param>
internal readonly record struct Moments(Tensor[] Means, Tensor[] Squares, (double, double) Betas, long Step)
{
    /// <summary>What the means must be divided by, as they start from zero.</summary>
    public double MeanCorrection => 1 - Math.Pow(Betas.Item1, Step);

    /// <summary>What the means of squares must be divided by.</summary>
    public double SquareCorrection => 1 - Math.Pow(Betas.Item2, Step);

    public void Update(Tensor[] grads)
    {
        MovingAverage.Update(Means, grads, Betas.Item1);
        MovingAverage.UpdateSquares(Squares, grads, Betas.Item2);
    }

    /// <summary>Moves the parameters against the means, in units of the deviation.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">The learning rate.</param>
    /// <param name="eps">What is added to the divisor.</param>
    /// <param name="greatest">The greatest means of squares so far, where the divisor is not to fall.</param>
    public void Apply(Tensor[] parameters, double lr, double eps, Tensor[]? greatest)
    {
        if (greatest is not null)
            Foreach.maximum_.Run(greatest, Squares);
        var divisors = Foreach.sqrt.CallList(greatest ?? Squares);
        Foreach.div_scalar_.Run(divisors, Math.Sqrt(SquareCorrection));
        Foreach.add_scalar_.Run(divisors, eps);
        Foreach.addcdiv_.Run(parameters, Means, divisors, -lr / MeanCorrection);
    }
}
