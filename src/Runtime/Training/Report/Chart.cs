namespace ModelDsl.Runtime;

/// <summary>A line chart over epochs, as SVG. Colours are those of the report's style; a point tells its value under the mouse.</summary>
internal static class Chart
{
    private const double Width = 560, Height = 260, Left = 58, Right = 14, Top = 14, Bottom = 34;

    public sealed record Series(string Name, IReadOnlyList<double> Values, Func<double, string> Format);

    /// <param name="html">What is written to.</param>
    /// <param name="title">What the chart shows, for a screen reader.</param>
    /// <param name="epochs">The epochs of the values.</param>
    /// <param name="series">The lines, at most as many as the style has colours.</param>
    /// <param name="best">The index of a value of the last line to be marked, or null.</param>
    public static void Write(HtmlText html, string title, IReadOnlyList<int> epochs, IReadOnlyList<Series> series, int? best = null)
    {
        var x = Axis.OfEpochs(epochs[0], epochs[^1], Left, Width - Right);
        var y = Axis.Of([.. series.SelectMany(line => line.Values)], Height - Bottom, Top);
        using var svg = html.Element("svg", ("viewBox", FormattableString.Invariant($"0 0 {Width} {Height}")), ("role", "img"),
            ("aria-label", title));
        WriteAxes(html, x, y, series[0].Format);
        for (var i = 0; i < series.Count; i++)
        {
            WriteLine(html, x, y, epochs, series[i], i, best is { } index && i == series.Count - 1 ? index : null);
        }
    }

    private static void WriteAxes(HtmlText html, Axis x, Axis y, Func<double, string> format)
    {
        foreach (var tick in y.Ticks)
        {
            html.Empty("line", ("class", "grid"), ("x1", Left), ("x2", Width - Right), ("y1", y.At(tick)), ("y2", y.At(tick)));
            html.Line("text", format(tick), ("class", "tick"), ("x", Left - 8), ("y", y.At(tick) + 4), ("text-anchor", "end"));
        }
        foreach (var tick in x.Ticks)
        {
            html.Line("text", Axis.Label(tick), ("class", "tick"), ("x", x.At(tick)), ("y", Height - Bottom + 18),
                ("text-anchor", "middle"));
        }
        html.Empty("line", ("class", "axis"), ("x1", Left), ("x2", Width - Right), ("y1", Height - Bottom), ("y2", Height - Bottom));
        html.Line("text", "epoch", ("class", "tick"), ("x", Width - Right), ("y", Height - 2), ("text-anchor", "end"));
    }

    private static void WriteLine(HtmlText html, Axis x, Axis y, IReadOnlyList<int> epochs, Series series, int colour, int? best)
    {
        var points = series.Values
            .Select((value, i) => (Index: i, Value: value))
            .Where(point => double.IsFinite(point.Value))
            .Select(point => (point.Index, X: x.At(epochs[point.Index]), Y: y.At(point.Value)))
            .ToList();
        // A value that is missing breaks the line.
        var path = string.Concat(points.Select((point, i) => FormattableString.Invariant(
            $"{(i > 0 && points[i - 1].Index == point.Index - 1 ? 'L' : 'M')}{point.X:0.#} {point.Y:0.#}")));
        html.Empty("path", ("class", $"line c{colour}"), ("d", path));
        foreach (var point in points)
        {
            var isBest = point.Index == best;
            using var circle = html.Element(
                "circle", ("class", isBest ? $"best c{colour}" : points.Count <= 60 ? $"point c{colour}" : $"point hidden c{colour}"),
                ("cx", point.X), ("cy", point.Y), ("r", isBest ? 5.0 : points.Count <= 30 ? 2.5 : 2.0));
            html.Line("title", $"epoch {epochs[point.Index]}: {series.Name} {series.Format(series.Values[point.Index])}{(isBest ? ", the best" : "")}");
        }
    }
}
