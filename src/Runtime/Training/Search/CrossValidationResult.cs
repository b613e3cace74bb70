using System.Globalization;

namespace ModelDsl.Runtime;

/// <summary>What a cross-validation gave.</summary>
/// <param name="Figures">The figure of each fold.</param>
public sealed record CrossValidationResult(IReadOnlyList<double> Figures)
{
    /// <summary>The mean of the folds' figures.</summary>
    public double Mean => Figures.Average();

    /// <summary>Their standard deviation (the sample's: divided by n - 1).</summary>
    public double StandardDeviation => Math.Sqrt(Figures.Sum(figure => Math.Pow(figure - Mean, 2)) / (Figures.Count - 1));

    /// <summary>Mean and deviation: <c>0.9312 ± 0.0123</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean:0.0000} ± {StandardDeviation:0.0000}");
}
