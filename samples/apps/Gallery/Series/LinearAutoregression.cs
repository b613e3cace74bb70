using ModelDsl.Runtime;
using TorchSharp;
using static TorchSharp.torch;

namespace Gallery.Series;

/// <summary>A weighted sum of the last values and a constant, by least squares.</summary>
internal sealed class LinearAutoregression
{
    private readonly Tensor _weights;

    private LinearAutoregression(Tensor weights) => _weights = weights;

    public static LinearAutoregression Fit(TensorDataset training)
    {
        // In double precision, for neighbouring values of a smooth series are nearly the same column.
        var past = WithConstant(training.Input);
        return new LinearAutoregression(linalg.lstsq(past, training.Target.to(ScalarType.Float64).unsqueeze(1)).Solution);
    }

    /// <summary>The forecasts [N] from the windows [N, T].</summary>
    public Tensor Forecast(Tensor windows) => WithConstant(windows).matmul(_weights).squeeze(1).to(ScalarType.Float32);

    private static Tensor WithConstant(Tensor windows)
    {
        var values = windows.to(ScalarType.Float64);
        return cat([values, ones(values.size(0), 1, dtype: ScalarType.Float64)], 1);
    }
}
