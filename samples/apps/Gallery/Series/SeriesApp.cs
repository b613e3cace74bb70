using ModelDsl.Runtime;
using TorchSharp;
using static TorchSharp.torch;

namespace Gallery.Series;

/// <summary>An LSTM forecasts a chaotic series, where straight lines through the past do not reach far.</summary>
internal static class SeriesApp
{
    private const int Window = 24;
    private const int Horizon = 12;
    private const int Shown = 60;

    public static App App { get; } = new("series", "an LSTM forecasts a chaotic series; baselines: last value, linear autoregression", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var values = MackeyGlass.Generate(session.Count(4000, 2000), session.Seed);
        using var all = Windows(values);
        // The future is tested, with a gap so that no value is seen by both.
        var trained = all.Count * 3 / 4;
        using var past = Part(all, 0, trained);
        using var test = Part(all, trained + Window + Horizon, all.Count - trained - Window - Horizon);
        session.WriteLine($"the value {Horizon} steps ahead from the last {Window}");
        session.WriteLine($"{past.Count} windows to learn from, the {test.Count} that follow to test");

        using var model = new SeriesForecaster();
        using var training = new SeriesForecasterTrainer(model, epochs: session.Count(30, 10));
        training.Trainer.Observers.Add(new Milestones(session.Output));
        training.Fit(past.Batches(32, shuffleSeed: session.Seed));

        using var noGrad = no_grad();
        model.eval();
        var forecast = model.call(test.Input);
        Show(session, test.Target, forecast);

        var spread = (test.Target - test.Target.mean()).square().mean();
        double Error(Tensor guess) => ((guess - test.Target).square().mean() / spread).sqrt().item<float>();
        return
        [
            new("root mean squared error in standard deviations of the series", "0.000", HigherIsBetter: false,
                new Result("LSTM", Error(forecast)),
                new Result("last value", Error(test.Input[.., -1])),
                new Result($"linear autoregression of order {Window}", Error(LinearAutoregression.Fit(past).Forecast(test.Input)))),
        ];
    }

    private static TensorDataset Windows(float[] values)
    {
        var series = tensor(values);
        var windows = series.unfold(0, Window, 1).narrow(0, 0, values.Length - Window - Horizon + 1);
        return new TensorDataset(windows.contiguous(), series.narrow(0, Window + Horizon - 1, windows.size(0)).clone());
    }

    private static TensorDataset Part(TensorDataset data, long start, long count) =>
        new(data.Input.narrow(0, start, count).clone(), data.Target.narrow(0, start, count).clone());

    private static void Show(Session session, Tensor actual, Tensor forecast)
    {
        session.WriteLine();
        session.WriteLine($"actual    {Sparkline.Of(actual.narrow(0, 0, Shown))}");
        session.WriteLine($"forecast  {Sparkline.Of(forecast.narrow(0, 0, Shown))}");
    }
}
