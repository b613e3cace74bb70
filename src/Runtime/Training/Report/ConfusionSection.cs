using System.Globalization;

namespace ModelDsl.Runtime;

/// <summary>A confusion matrix as a table; the stronger a cell's colour, the larger its share of the row.</summary>
internal static class ConfusionSection
{
    public static void Write(HtmlText html, ConfusionMatrix matrix, IReadOnlyList<string> names)
    {
        var classes = Enumerable.Range(0, matrix.Classes).ToList();
        using var section = html.Element("section");
        html.Line("h2", "Confusion matrix");
        html.Line("p", "Rows are the actual classes, columns the predicted ones. A cell’s colour is its share of the row.");
        using var scroll = html.Element("div", ("class", "scroll"));
        using var table = html.Element("table", ("class", "confusion"));
        using (html.Element("tr"))
        {
            html.Line("th", "");
            names.ToList().ForEach(name => html.Line("th", name, ("scope", "col")));
            html.Line("th", "recall", ("class", "margin"));
        }
        foreach (var actual in classes)
        {
            var row = classes.Sum(predicted => matrix[actual, predicted]);
            using var line = html.Element("tr");
            html.Line("th", names[actual], ("scope", "row"));
            foreach (var predicted in classes)
            {
                WriteCell(html, matrix[actual, predicted], row, names[actual], names[predicted], actual == predicted);
            }
            html.Line("td", Share(matrix[actual, actual], row), ("class", "margin"));
        }
        using (html.Element("tr"))
        {
            html.Line("th", "precision", ("class", "margin"));
            foreach (var predicted in classes)
            {
                html.Line("td", Share(matrix[predicted, predicted], classes.Sum(actual => matrix[actual, predicted])), ("class", "margin"));
            }
            var accuracy = matrix.Compute().Value;
            html.Line("td", double.IsNaN(accuracy) ? "–" : Percent(accuracy), ("class", "margin total"), ("title", "accuracy"));
        }
    }

    private static void WriteCell(HtmlText html, long count, long row, string actual, string predicted, bool isRight)
    {
        var share = row == 0 ? 0 : (double)count / row;
        // A rare confusion must still be seen.
        var strength = count == 0 ? 0 : Math.Round(14 + 76 * share);
        html.Line(
            "td", count == 0 ? "·" : count.ToString(CultureInfo.InvariantCulture),
            ("class", (count == 0 ? "zero" : isRight ? "right" : "wrong") + (strength > 55 ? " strong" : "")),
            ("style", count == 0 ? "" : FormattableString.Invariant($"--s:{strength}%")),
            ("title", $"{actual} taken for {predicted}: {count} of {row}"));
    }

    private static string Share(long part, long whole) => whole == 0 ? "–" : Percent((double)part / whole);

    private static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);
}
