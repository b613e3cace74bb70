namespace ModelDsl.Runtime;

/// <summary>
/// Minimises ½‖w‖² + C Σ max(0, 1 - y w·x) by dual coordinate descent (Hsieh et al., 2008), with a last feature of 1 for the bias.
/// </summary>
internal static class HingeMachine
{
    /// <summary>The weights, the bias last; <paramref name="signs"/> are 1 and -1.</summary>
    public static double[] Fit(double[][] rows, int[] signs, double c, double tolerance, int epochs, long seed)
    {
        var width = rows[0].Length;
        var weights = new double[width + 1];
        var alphas = new double[rows.Length];
        double[] norms = [.. rows.Select(row => row.Sum(value => value * value) + 1)];
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var (highest, lowest) = (double.NegativeInfinity, double.PositiveInfinity);
            foreach (var i in Shuffle.Order(rows.Length, seed + epoch))
            {
                var gradient = signs[i] * Score(weights, rows[i]) - 1;
                var projected = alphas[i] == 0 ? Math.Min(gradient, 0) : alphas[i] == c ? Math.Max(gradient, 0) : gradient;
                (highest, lowest) = (Math.Max(highest, projected), Math.Min(lowest, projected));
                if (projected == 0)
                {
                    continue;
                }
                var before = alphas[i];
                alphas[i] = Math.Clamp(before - gradient / norms[i], 0, c);
                var step = (alphas[i] - before) * signs[i];
                for (var f = 0; f < width; f++)
                {
                    weights[f] += step * rows[i][f];
                }
                weights[width] += step;
            }
            if (highest - lowest <= tolerance)
            {
                return weights;
            }
        }
        throw new InvalidOperationException(
            $"the machine has not converged in {epochs} passes; scale the features by FeatureScaler, or allow more passes or a smaller c");
    }

    public static double Score(double[] weights, double[] row)
    {
        var score = weights[row.Length];
        for (var f = 0; f < row.Length; f++)
        {
            score += weights[f] * row[f];
        }
        return score;
    }
}
