using System.Globalization;
using System.Xml.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Training.Report;

public sealed class TrainingReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Texts_CannotBecomeMarkup()
    {
        const string Evil = "<script>alert('x')</script>\" onload=\"x & y\0";
        using var image = zeros(2, 2);
        var matrix = new ConfusionMatrix(2);
        var html = new TrainingReport(Evil) { Summary = Evil }
            .Fact(Evil, Evil).Training(Result(3, Evil)).Confusion(matrix, [Evil, Evil]).Images(
                Evil, [new ReportImage(image, Evil, false)]).Text(Evil, Evil).ToHtml();

        html.ShouldNotContain("<script");
        html.ShouldNotContain("\" onload");
        html.ShouldNotContain("\0");
        html.ShouldContain("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;x &amp; y\uFFFD");
        Parse(html).Descendants("h2").Select(heading => heading.Value).ShouldBe(
            ["Training", "Confusion matrix", Evil.Replace('\0', '\uFFFD'), Evil.Replace('\0', '\uFFFD')]);
    }

    [Fact]
    public void ItNeedsNothingElse()
    {
        using var image = zeros(2, 2);
        var html = new TrainingReport("run").Training(Result(3)).Images("digits", [new ReportImage(image, "7")]).ToHtml();
        var page = Parse(html);

        page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "href")
            .ShouldAllBe(attribute => attribute.Value.StartsWith("data:image/png;base64,"));
        html.ShouldNotContain("http://");
        html.ShouldNotContain("https://");
        html.ShouldNotContain("url(");
        page.Descendants("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy")
            .Attribute("content")!.Value.ShouldBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        html.ShouldContain("@media (prefers-color-scheme: dark)");
    }

    [Fact]
    public void Curves_GoThroughTheValues()
    {
        var page = Parse(new TrainingReport("run").Training(Result(4)).ToHtml());
        page.Descendants("figcaption").Select(caption => caption.Element("strong")!.Value).ShouldBe(
            ["Loss", "Validation accuracy", "Learning rate"]);

        var loss = page.Descendants("svg").First();
        var points = loss.Elements("circle").Where(circle => circle.Attribute("class")!.Value.Contains("c0")).ToList();
        points.Select(point => point.Element("title")!.Value).ShouldBe(
            ["epoch 1: training 1", "epoch 2: training 0.5", "epoch 3: training 0.3333", "epoch 4: training 0.25"]);
        var x = points.Select(point => Number(point, "cx")).ToList();
        var y = points.Select(point => Number(point, "cy")).ToList();
        x.Zip(x.Skip(1), (a, b) => b - a).ShouldAllBe(step => Math.Abs(step - (x[3] - x[0]) / 3) < 0.02);
        // Linear, and falling losses go down the page.
        ((y[1] - y[0]) / (y[3] - y[0])).ShouldBe(0.5 / 0.75, 1e-3);
        y.ShouldBe(y.Order());
        loss.Elements("circle").Single(circle => circle.Attribute("class")!.Value == "best c1").Value.Trim().ShouldBe(
            "epoch 3: validation 0.4333, the best");
        page.Descendants("p").First().Value.ShouldBe(
            "4 epochs in 4.0 s. At the end: training loss 0.2500, validation loss 0.4500, accuracy 80.0 %.");
        page.Descendants("table").Single().Elements("tr").Count().ShouldBe(5);
    }

    [Fact]
    public void MissingValues_BreakTheLine_AndWideRangesAreLogarithmic()
    {
        double[] losses = [1000, 10, double.NaN, 1, 0.1];
        var epochs = losses.Select((loss, i) => new EpochReport(i + 1, 5, loss, null, TimeSpan.Zero, TimeSpan.Zero)).ToList();
        var page = Parse(new TrainingReport("run").Training(new TrainingResult(epochs, true, TimeSpan.Zero)).ToHtml());

        var path = page.Descendants("path").Single().Attribute("d")!.Value;
        path.Count(c => c == 'M').ShouldBe(2);
        path.Count(c => c == 'L').ShouldBe(2);
        var y = page.Descendants("circle").Select(circle => Number(circle, "cy")).ToList();
        ((y[1] - y[0]) / (y[3] - y[0])).ShouldBe(0.5, 1e-3);
        page.Descendants("text").Select(text => text.Value).ShouldContain("1000");
        page.Descendants("p").First().Value.ShouldStartWith("5 epochs in 0.0 s, stopped early (of at most 5).");
    }

    [Fact]
    public void AMatrix_HasRecallsAndPrecisions()
    {
        using var scores = nn.functional.one_hot(tensor(new[] { 0L, 0, 1, 1, 1 }), 3).to(ScalarType.Float32);
        using var target = tensor(new[] { 0L, 0, 0, 1, 1 });
        var matrix = new ConfusionMatrix(3);
        matrix.Update(scores, target);

        var rows = Parse(new TrainingReport("run").Confusion(matrix, ["cat", "dog", "emu"]).ToHtml())
            .Descendants("tr").Select(row => string.Join("|", row.Elements().Select(cell => cell.Value)));
        rows.ShouldBe(["|cat|dog|emu|recall", "cat|2|1|·|66.7 %", "dog|·|2|·|100.0 %", "emu|·|·|·|–", "precision|100.0 %|66.7 %|–|80.0 %"]);
        Should.Throw<ArgumentException>(() => new TrainingReport("run").Confusion(matrix, ["cat"])).Message.ShouldStartWith(
            "a matrix of 3 classes got 1 names");
    }

    [Fact]
    public void ItIsWrittenWhole()
    {
        new TrainingReport("run").Fact("seed", "7").Write(_folder["report.html"]);
        _folder.Files.ShouldBe(["report.html"]);
        Parse(File.ReadAllText(_folder["report.html"])).Descendants("dd").Single().Value.ShouldBe("7");
        Should.Throw<ArgumentException>(() => new TrainingReport("run").Training(new TrainingResult([], false, TimeSpan.Zero)))
            .Message.ShouldStartWith("no epoch was run");
        Should.Throw<IOException>(() => new TrainingReport("run").Write(_folder["none/report.html"])).Message.ShouldContain("none");
    }

    public void Dispose() => _folder.Dispose();

    // What is written is XML too, apart from the doctype, &nbsp; and its like, which WebUtility writes as numbers.
    private static XElement Parse(string html) => XElement.Parse(html[html.IndexOf("<html", StringComparison.Ordinal)..]);

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static TrainingResult Result(int count, string metric = "accuracy")
    {
        var epochs = Enumerable.Range(1, count).Select(i => new EpochReport(
            i, count, 1.0 / i, new Evaluation(i < 4 ? 0.1 + 1.0 / i : 0.45, [new MetricValue(metric, i / 5.0, "0.0 %")]),
                TimeSpan.FromSeconds(i), TimeSpan.Zero)
        { LearningRate = i < 3 ? 0.1 : 0.01 });
        return new TrainingResult([.. epochs], false, TimeSpan.FromSeconds(count));
    }
}
