using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Penalties on parameters, as one number to be added to a loss; see <see cref="Trainer{TBatch, TOutput}.Penalty"/>.</summary>
public static class Regularization
{
    /// <summary>The sum of the absolute values of all elements, times <paramref name="weight"/>.</summary>
    public static Tensor L1(IEnumerable<Parameter> parameters, double weight) => Sum(parameters, weight, parameter => parameter.abs());

    /// <summary>The sum of the squares of all elements, times <paramref name="weight"/>; an optimizer's <c>weight_decay</c> of d is a
    /// weight of d/2.</summary>
    public static Tensor L2(IEnumerable<Parameter> parameters, double weight) => Sum(parameters, weight, parameter => parameter.pow(2));

    private static Tensor Sum(IEnumerable<Parameter> parameters, double weight, Func<Tensor, Tensor> of)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        using var scope = NewDisposeScope();
        Tensor? sum = null;
        foreach (var parameter in parameters)
        {
            var term = of(parameter).sum();
            sum = sum is null ? term : sum + term;
        }
        return sum is null
            ? throw new ArgumentException("there are no parameters to penalise", nameof(parameters))
            : (sum * weight).MoveToOuterDisposeScope();
    }
}
