using System.Globalization;

namespace ModelDsl.Runtime;

/// <summary>The curves of a training and the table of its epochs.</summary>
internal static class CurvesSection
{
    public static void Write(HtmlText html, TrainingResult result)
    {
        using var section = html.Element("section");
        html.Line("h2", "Training");
        html.Line("p", Words(result));
        using (html.Element("div", ("class", "charts")))
        {
            WriteLoss(html, result.Epochs);
            foreach (var metric in result.Epochs.SelectMany(epoch => epoch.Validation?.Metrics ?? []).DistinctBy(metric => metric.Name))
            {
                string Format(double value) => value.ToString(metric.Format, CultureInfo.InvariantCulture);
                WriteFigure(html, $"Validation {metric.Name}", result.Epochs,
                    new(metric.Name, [.. result.Epochs.Select(epoch => Value(epoch, metric.Name))], Format));
            }
            if (result.Epochs.Select(epoch => epoch.LearningRate).Distinct().Count() > 1)
            {
                WriteFigure(html, "Learning rate", result.Epochs,
                    new("learning rate", [.. result.Epochs.Select(epoch => epoch.LearningRate ?? double.NaN)], Axis.Label));
            }
        }
        WriteTable(html, result.Epochs);
    }

    private static string Words(TrainingResult result)
    {
        var last = result.Last;
        var count = result.Epochs.Count == 1 ? "1 epoch" : $"{result.Epochs.Count} epochs";
        return $"{count} in {LineProgress.Duration(result.Elapsed)}{(result.StoppedEarly ? $", stopped early (of at most {last.Epochs})" : "")}. At the end: "
            + string.Join(", ", (string[])[Loss("training loss", last.Loss), .. last.Validation is { } validation
                ? [Loss("validation loss", validation.Loss), .. validation.Metrics.Select(metric => metric.ToString())]
                : Array.Empty<string>()]) + ".";

        static string Loss(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.0000}");
    }

    private static void WriteLoss(HtmlText html, IReadOnlyList<EpochReport> epochs)
    {
        var training = new Chart.Series("training", [.. epochs.Select(epoch => epoch.Loss)], Axis.Label);
        if (epochs.All(epoch => epoch.Validation is null))
        {
            WriteFigure(html, "Loss", epochs, training);
            return;
        }

        var losses = epochs.Select(epoch => epoch.Validation?.Loss ?? double.NaN).ToList();
        var best = Enumerable.Range(0, losses.Count).Where(i => double.IsFinite(losses[i])).Select(i => (int?)i).MinBy(
            i => losses[i!.Value]);
        using var figure = html.Element("figure");
        using (html.Element("figcaption"))
        {
            html.Line("strong", "Loss");
            html.Line("span", "training", ("class", "key c0"));
            html.Line("span", "validation", ("class", "key c1"));
            if (best is { } index)
            {
                html.Line("span", $"best in epoch {epochs[index].Epoch}: {Axis.Label(Math.Round(losses[index], 4))}", ("class", "note"));
            }
        }
        Chart.Write(html, "Loss by epoch", [.. epochs.Select(epoch => epoch.Epoch)], [training, new("validation", losses, Axis.Label)],
            best);
    }

    private static void WriteFigure(HtmlText html, string title, IReadOnlyList<EpochReport> epochs, Chart.Series series)
    {
        using var figure = html.Element("figure");
        using (html.Element("figcaption"))
        {
            html.Line("strong", title);
        }
        Chart.Write(html, $"{title} by epoch", [.. epochs.Select(epoch => epoch.Epoch)], [series]);
    }

    private static void WriteTable(HtmlText html, IReadOnlyList<EpochReport> epochs)
    {
        var metrics = epochs.SelectMany(epoch => epoch.Validation?.Metrics ?? []).DistinctBy(metric => metric.Name).ToList();
        var validated = epochs.Any(epoch => epoch.Validation is not null);
        using var details = html.Element("details");
        html.Line("summary", "All epochs");
        using var scroll = html.Element("div", ("class", "scroll"));
        using var table = html.Element("table", ("class", "epochs"));
        string[] validationLoss = validated ? ["validation loss"] : [];
        Row("th", ["epoch", "loss", .. validationLoss, .. metrics.Select(metric => metric.Name), "learning rate", "time"]);
        foreach (var epoch in epochs)
        {
            Row("td", [
                epoch.Epoch.ToString(CultureInfo.InvariantCulture), Number(epoch.Loss),
                .. validated ? [Number(epoch.Validation?.Loss)] : Array.Empty<string>(),
                .. metrics.Select(metric => double.IsNaN(Value(epoch, metric.Name)) ? "–"
                    : Value(epoch, metric.Name).ToString(metric.Format, CultureInfo.InvariantCulture)),
                epoch.LearningRate is { } rate ? Axis.Label(rate) : "–", LineProgress.Duration(epoch.Elapsed)]);
        }

        void Row(string kind, IEnumerable<string> cells)
        {
            using var row = html.Element("tr");
            foreach (var cell in cells)
            {
                html.Line(kind, cell);
            }
        }

        static string Number(double? value) => value is { } number && !double.IsNaN(number)
            ? number.ToString("0.0000", CultureInfo.InvariantCulture) : "–";
    }

    private static double Value(EpochReport epoch, string metric) =>
        epoch.Validation?.Metrics.Where(value => value.Name == metric).Select(value => (double?)value.Value).FirstOrDefault() ?? double.NaN;
}
