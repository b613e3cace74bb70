using System.IO.Compression;
using System.Text;

namespace ModelDsl.Runtime.Tests.Data;

public sealed class CsvTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_AreRead()
    {
        var table = CsvTable.Read(Write("1,2.5,-3e2\r\n\n4,5,6"), columns: 3);
        (table.Rows, table.Columns).ShouldBe((2, 3));
        table[0].ToArray().ShouldBe([1, 2.5f, -300]);
        table[1].ToArray().ShouldBe([4, 5, 6]);
    }

    [Fact]
    public void AHeader_IsSkipped() => CsvTable.Read(Write("a,b\n1,2\n"), columns: 2, header: true).Rows.ShouldBe(1);

    [Fact]
    public void ACompressedFile_IsRead()
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionMode.Compress))
        {
            gzip.Write("1,2\n3,4\n"u8);
        }
        CsvTable.Read(_folder.Write("table.csv.gz", bytes.ToArray()), columns: 2)[1].ToArray().ShouldBe([3, 4]);
    }

    [Theory]
    [InlineData("1,2\n3,x\n", "(2,3): expected a number, found 'x'")]
    [InlineData("1,\n", "(1,3): expected a number, found ''")]
    [InlineData("1,NaN\n", "(1,3): expected a number, found 'NaN'")]
    [InlineData("1,2\n3\n", "(2,2): expected 2 numbers, found 1")]
    [InlineData("1,2,3\n", "(1,4): more than 2 numbers")]
    [InlineData("\n\n", ": no rows")]
    public void AMistake_IsLocated(string text, string message)
    {
        var path = Write(text);
        Should.Throw<CsvException>(() => CsvTable.Read(path, columns: 2)).Message.ShouldBe(path + message);
    }

    [Fact]
    public void AFileThatUnfoldsTooFar_IsRejected() =>
        Should.Throw<CsvException>(() => CsvTable.Read(Write("1,2\n3,4\n"), columns: 2, mostValues: 3)).Message.ShouldEndWith(
            "(2,1): more than 3 numbers");

    [Fact]
    public void AnEndlessLine_IsRejected() =>
        Should.Throw<CsvException>(() => CsvTable.Read(Write(new string('1', 100_000)), columns: 2)).Message.ShouldContain(
            "a line of more than");

    [Fact]
    public void AMissingFile_IsNamed() =>
        Should.Throw<CsvException>(() => CsvTable.Read("nowhere.csv", columns: 2)).Message.ShouldBe("nowhere.csv: no such file");

    [Fact]
    public void ATruncatedArchive_IsNamed()
    {
        var path = _folder.Write("table.csv.gz", [1, 2, 3]);
        Should.Throw<CsvException>(() => CsvTable.Read(path, columns: 2)).Message.ShouldStartWith($"{path}: cannot be read");
    }

    private string Write(string text) => _folder.Write("table.csv", Encoding.UTF8.GetBytes(text));
}
