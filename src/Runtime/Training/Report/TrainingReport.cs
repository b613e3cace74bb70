using System.Text;

namespace ModelDsl.Runtime;

/// <summary>
/// A report of a training as one HTML file that needs no other file and no network: facts, curves, confusion matrix, pictures. It
/// follows the reader's choice of a light or dark scheme, and prints. It has no scripts; all texts are escaped.
/// </summary>
/// <param name="title">The heading.</param>
public sealed class TrainingReport(string title)
{
    private readonly List<(string Name, string Value)> _facts = [];
    private readonly List<Action<HtmlText>> _sections = [];

    /// <summary>A paragraph under the heading, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>Adds a fact to the list at the top: the model, the data, the seed, the device.</summary>
    public TrainingReport Fact(string name, string value)
    {
        _facts.Add((name, value));
        return this;
    }

    /// <summary>Adds the curves of the losses, the metrics and the learning rate, and a table of the epochs.</summary>
    /// <exception cref="ArgumentException">No epoch was run.</exception>
    public TrainingReport Training(TrainingResult result)
    {
        if (result.Epochs.Count == 0)
        {
            throw new ArgumentException("no epoch was run", nameof(result));
        }
        _sections.Add(html => CurvesSection.Write(html, result));
        return this;
    }

    /// <summary>Adds a confusion matrix with the recall and precision of each class.</summary>
    /// <exception cref="ArgumentException">There are not as many names as classes.</exception>
    public TrainingReport Confusion(ConfusionMatrix matrix, IReadOnlyList<string>? names = null)
    {
        names ??= [.. Enumerable.Range(0, matrix.Classes).Select(i => i.ToString())];
        if (names.Count != matrix.Classes)
        {
            throw new ArgumentException($"a matrix of {matrix.Classes} classes got {names.Count} names", nameof(names));
        }
        _sections.Add(html => ConfusionSection.Write(html, matrix, names));
        return this;
    }

    /// <summary>Adds pictures under a heading. They are encoded here and now; their tensors may be disposed afterwards.</summary>
    /// <exception cref="ArgumentException">A tensor is no picture.</exception>
    public TrainingReport Images(string heading, IEnumerable<ReportImage> images)
    {
        var encoded = images.Select(image => (Convert.ToBase64String(PngImage.Encode(image.Pixels)), image.Pixels.shape[^1],
            image)).ToList();
        _sections.Add(html =>
        {
            using var section = html.Element("section");
            html.Line("h2", heading);
            using var list = html.Element("ul", ("class", "images"));
            foreach (var (data, width, image) in encoded)
            {
                using var item = html.Element("li", ("class", image.Good switch { true => "good", false => "bad", _ => "" }));
                html.Empty("img", ("src", $"data:image/png;base64,{data}"), ("alt", image.Caption), ("class", width < 64 ? "small" : ""));
                html.Line("span", image.Good switch { true => $"✓ {image.Caption}", false => $"✗ {image.Caption}", _ => image.Caption });
            }
        });
        return this;
    }

    /// <summary>Adds text in a type of fixed width under a heading, such as a model's summary.</summary>
    public TrainingReport Text(string heading, string text)
    {
        _sections.Add(html =>
        {
            using var section = html.Element("section");
            html.Line("h2", heading);
            html.Line("pre", text);
        });
        return this;
    }

    /// <summary>Writes the report; an existing file is replaced only when the new one is complete.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path) => AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(ToHtml())));

    /// <summary>The report as HTML.</summary>
    public string ToHtml()
    {
        var html = new HtmlText();
        html.Raw("<!DOCTYPE html>\n");
        using (html.Element("html", ("lang", "en")))
        {
            using (html.Element("head"))
            {
                html.Empty("meta", ("charset", "utf-8"));
                html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
                html.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
                html.Empty("meta", ("http-equiv", "Content-Security-Policy"),
                    ("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:"));
                html.Line("title", title);
                html.Raw($"<style>\n{ReportStyle.Css}</style>\n");
            }
            using var body = html.Element("body");
            using var main = html.Element("main");
            WriteHead(html);
            foreach (var write in _sections)
            {
                write(html);
            }
        }
        return html.ToString();
    }

    private void WriteHead(HtmlText html)
    {
        using var header = html.Element("header");
        html.Line("h1", title);
        if (Summary is { } summary)
        {
            html.Line("p", summary);
        }
        if (_facts.Count == 0)
        {
            return;
        }
        using var list = html.Element("dl", ("class", "facts"));
        foreach (var (name, value) in _facts)
        {
            using var row = html.Element("div");
            html.Line("dt", name);
            html.Line("dd", value);
        }
    }
}
