using System.Text;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Data;

public sealed class FrameTests : IDisposable
{
    private const string People = "age,town,\"the, weight\"\n20,Ulm,60.5\n?,Bonn,NA\n30,,70\n20,Ulm,60.5\n40,Ulm,81\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_AreNumbersOrCategories()
    {
        var frame = Read(People);
        (frame.Rows, frame.Columns.Count).ShouldBe((5, 3));
        frame.Numbers("age").Values.ShouldBe([20, float.NaN, 30, 20, 40]);
        frame.Numbers("the, weight").MissingCount.ShouldBe(1);
        frame.Categories("town").Categories.ShouldBe(["Bonn", "Ulm"]);
        frame.Categories("town").Codes.ShouldBe([1, 0, -1, 1, 1]);
    }

    [Fact]
    public void Quotes_HoldSeparatorsAndLineEnds()
    {
        var frame = Read("a;b\r\n\"x;\"\"y\"\"\nz\";\"\"\r\n\r\n  w ;1\r\n", new CsvOptions { Separator = ';' });
        frame.Categories("a").Categories.ShouldBe(["w", "x;\"y\"\nz"]);
        // An empty cell in quotes is an empty text, not a missing value.
        frame.Categories("b").Codes.ShouldBe([0, 1]);
    }

    [Fact]
    public void Options_NameColumns_AndMakeNumbersCategories()
    {
        var frame = Read("1,7\n2,9\n", new CsvOptions { Columns = ["x", "class"], Categorical = ["class"] });
        frame.Categories("class").Categories.ShouldBe(["7", "9"]);
        using var scope = NewDisposeScope();
        frame.Codes("class").data<long>().ToArray().ShouldBe([0, 1]);
    }

    [Theory]
    [InlineData("a,b\n1,2\n3\n", "(3,1): expected 2 cells, found 1")]
    [InlineData("a,b\n1,2,3\n", "(2,5): expected 2 cells, found 3")]
    [InlineData("a,a\n1,2\n", "(1,3): two columns are called 'a'")]
    [InlineData("a,\n1,2\n", "(1,3): a column without a name")]
    [InlineData("a,b\n1,\"2\n", "(2,3): the quote is not closed")]
    [InlineData("a,b\n1,\"2\"x\n", "(2,6): expected a separator or the end of the line after the closing quote")]
    [InlineData("a,b\n", ": no rows")]
    [InlineData("", ": no line that names the columns")]
    public void AMistake_IsLocated(string text, string message)
    {
        var path = Write(text);
        Should.Throw<CsvException>(() => Frame.ReadCsv(path)).Message.ShouldBe(path + message);
    }

    [Fact]
    public void Bounds_AreKept()
    {
        Message("a,b\n1,2\n3,4\n", new CsvOptions { MostCells = 3 }).ShouldEndWith("(3,1): more than 3 cells");
        Message("a,b\n\"" + new string('x', 100), new CsvOptions { LongestRecord = 50 })
            .ShouldEndWith("(2,1): a record of more than 50 characters");
        Message("a\n1\n", new CsvOptions { Categorical = ["b"] })
            .ShouldEndWith(": no column 'b', which was said to be categorical; there are a");
        var cut = _folder.Write(
            "cut.csv.gz", BinaryFiles.Gzip(Encoding.UTF8.GetBytes("a\n" + string.Join('\n', Enumerable.Range(0, 5000))))[..9000]);
        Should.Throw<CsvException>(() => Frame.ReadCsv(cut)).Message.ShouldContain("cut.csv.gz: cannot be read: the archive ends after ");
        Should.Throw<CsvException>(() => CsvTable.Read(cut, columns: 1, header: true))
            .Message.ShouldContain("cut.csv.gz: cannot be read: the archive ends after ");
        Should.Throw<CsvException>(() => Frame.ReadCsv("nowhere.csv")).Message.ShouldBe("nowhere.csv: no such file");
        Should.Throw<CsvException>(() => Frame.ReadCsv(_folder.Write("b.csv", [(byte)'a', 0xFF])))
            .Message.ShouldContain(": cannot be read: ");

        string Message(string text, CsvOptions options) => Should.Throw<CsvException>(() => Read(text, options)).Message;
    }

    [Fact]
    public void MissingRows_AndDuplicates_AreDropped()
    {
        var frame = Read(People);
        frame.DropMissing().Numbers("age").Values.ShouldBe([20, 20, 40]);
        frame.DropMissing("age").Rows.ShouldBe(4);
        frame.DropDuplicates().Rows.ShouldBe(4);
        frame.DropDuplicates("town").Numbers("age").Values.ShouldBe([20, float.NaN, 30]);
        Read("a\n?\n1\nNA\n").DropDuplicates().Rows.ShouldBe(2);
    }

    [Theory]
    [InlineData(Fill.Mean, 27.5f, 68f)]
    [InlineData(Fill.Median, 25, 65.25f)]
    public void MissingValues_AreFilledByTheTrainingSet(Fill fill, float age, float weight)
    {
        var training = Read(People);
        var imputer = Imputer.Fit(training, fill);
        var filled = imputer.Apply(training);
        filled.Numbers("age").Values[1].ShouldBe(age);
        filled.Numbers("the, weight").Values[1].ShouldBe(weight);
        filled.Categories("town").Codes.ShouldBe([1, 0, 1, 1, 1]);

        // The test set does not know the training's most frequent town.
        var test = imputer.Apply(Read("age,town,\"the, weight\"\nNA,Kiel,1\n1,?,2\n"));
        test.Numbers("age").Values.ShouldBe([age, 1]);
        test.Categories("town").Categories.ShouldBe(["Kiel", "Ulm"]);
        test.Categories("town").Codes.ShouldBe([0, 1]);
    }

    [Fact]
    public void AColumnWithoutValues_TeachesNothing() =>
        Should.Throw<InvalidOperationException>(() => Imputer.Fit(Read("a,b\n1,?\n")))
            .Message.ShouldBe("column 'b' has no value to learn from; drop it by Without");

    [Fact]
    public void Categories_BecomeZerosAndOnes()
    {
        using var scope = NewDisposeScope();
        var features = Read(People).DropMissing().With(new NumericColumn("n", [7, 8, 9])).ToTensor("n", "town", "age");
        features.shape.ShouldBe([3, 4]);
        features.data<float>().ToArray().ShouldBe([7, 0, 1, 20, 8, 0, 1, 20, 9, 0, 1, 40]);
    }

    [Fact]
    public void TestCategories_TakeTheTrainingsPlaces()
    {
        var test = Read("town,n\nUlm,1\n?,2\n").Categories("town");
        test.With(["Bonn", "Ulm"]).Codes.ShouldBe([1, -1]);
        Should.Throw<ArgumentException>(() => test.With(["Bonn"]))
            .Message.ShouldStartWith("row 0 of column 'town' is 'Ulm', which is none of Bonn");
    }

    [Fact]
    public void WrongUse_IsNamed()
    {
        var frame = Read(People);
        Should.Throw<KeyNotFoundException>(() => frame["size"])
            .Message.ShouldBe("no column 'size'; there are 'age', 'town', 'the, weight'");
        Should.Throw<InvalidOperationException>(() => frame.Numbers("town"))
            .Message.ShouldBe("column 'town' has categories, not numbers; take its Codes or ToTensor");
        Should.Throw<InvalidOperationException>(() => frame.Categories("age")).Message
            .ShouldBe("column 'age' has numbers, not categories; name it in CsvOptions.Categorical");
        Should.Throw<InvalidOperationException>(() => frame.ToTensor("age")).Message
            .ShouldBe("row 1 of column 'age' has no value, as 1 of 5 rows; use DropMissing or an Imputer");
        Should.Throw<InvalidOperationException>(() => frame.Codes("town")).Message.ShouldStartWith("row 2 of column 'town' has no value");
        Should.Throw<ArgumentException>(() => frame.With(new NumericColumn("x", [1])))
            .Message.ShouldStartWith("column 'x' has 1 rows, 'age' has 5");
        Should.Throw<ArgumentException>(() => new Frame([new NumericColumn("x", []), new NumericColumn("x", [])]))
            .Message.ShouldStartWith("two columns are called 'x'");
        frame.Without("town", "age").Columns.Select(column => column.Name).ShouldBe(["the, weight"]);
        frame.Select([4, 0]).Numbers("age").Values.ShouldBe([40, 20]);
    }

    private Frame Read(string text, CsvOptions? options = null) => Frame.ReadCsv(Write(text), options);

    private string Write(string text) => _folder.Write("table.csv", Encoding.UTF8.GetBytes(text));
}
