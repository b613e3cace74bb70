using System.Runtime.CompilerServices;

namespace VerifyTests;

public sealed class VerifierTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("verify");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task FileBesideTheSource_IsCompared() => await Verify("the verified text\non two lines");

    [Theory]
    [InlineData("a/b", true)]
    public async Task Parameters_NameTheFile(string path, bool flag)
    {
        File.WriteAllText(PathOf("VerifierTests.Parameters_NameTheFile_path=a-b_flag=true.verified.txt"), "text");

        await Verify("text").UseDirectory(_folder.FullName).UseParameters(path, flag);
    }

    [Theory]
    [InlineData(1)]
    public async Task ParametersLeftOut_AreAnError(int number)
    {
        var error = await Should.ThrowAsync<VerifyException>(() => Verify($"{number}").UseDirectory(_folder.FullName).ToTask());

        error.Message.ShouldContain("UseParameters");
    }

    [Fact]
    public async Task DirectoryRelativeToTheSource_IsTaken()
    {
        var relative = Path.GetRelativePath(SourceFolder(), _folder.FullName);
        File.WriteAllText(PathOf("relative.verified.cs"), "text");

        await Verify("text", "cs").UseDirectory(relative).UseFileName("relative");
    }

    [Fact]
    public async Task Settings_AreTakenAndKept()
    {
        File.WriteAllText(PathOf("one.verified.txt"), "1");
        File.WriteAllText(PathOf("two.verified.txt"), "2");
        var settings = new VerifySettings();
        settings.UseDirectory(_folder.FullName);

        await Verify("1", settings).UseFileName("one");
        await Verify("2", settings).UseFileName("two");
    }

    [Fact]
    public async Task MissingFile_FailsAndLeavesReceived()
    {
        var error = await Should.ThrowAsync<VerifyException>(() => Expect("text", "new"));

        error.Message.ShouldStartWith("New:");
        File.ReadAllText(PathOf("new.received.txt")).ShouldBe("text");
    }

    [Fact]
    public async Task OtherText_FailsWithTheDifference()
    {
        File.WriteAllText(PathOf("other.verified.txt"), string.Join('\n', "1", "2", "3", "4", "old", "5"));

        var error = await Should.ThrowAsync<VerifyException>(() => Expect(string.Join('\n', "1", "2", "3", "4", "new", "5"), "other"));

        error.Message.ShouldStartWith("NotEqual:");
        error.Message.ShouldEndWith("  …\n  3\n  4\n- old\n+ new\n  5\n");
        File.ReadAllText(PathOf("other.received.txt")).ShouldEndWith("4\nnew\n5");
    }

    [Fact]
    public async Task RenamedReceivedFile_IsAccepted()
    {
        await Should.ThrowAsync<VerifyException>(() => Expect("text", "accepted"));
        File.Move(PathOf("accepted.received.txt"), PathOf("accepted.verified.txt"));

        await Verify("text").UseDirectory(_folder.FullName + "/").UseFileName("./accepted");
    }

    [Fact]
    public async Task EqualText_RemovesReceived()
    {
        File.WriteAllText(PathOf("stale.received.txt"), "old");
        File.WriteAllText(PathOf("stale.verified.txt"), "text");

        await Expect("text", "stale");

        File.Exists(PathOf("stale.received.txt")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\nb", "a\r\nb")]
    [InlineData("a\rb", "a\nb")]
    [InlineData("a\nb\n", "a\nb")]
    public async Task LineEnds_AreNotCompared(string verified, string received)
    {
        File.WriteAllText(PathOf("ends.verified.txt"), verified);

        await Expect(received, "ends");
    }

    [Theory]
    [InlineData("a\n\n", "a")]
    [InlineData("a", "a\n")]
    [InlineData("a ", "a")]
    public async Task OtherBlanks_AreCompared(string verified, string received)
    {
        File.WriteAllText(PathOf("blanks.verified.txt"), verified);

        await Should.ThrowAsync<VerifyException>(() => Expect(received, "blanks"));
    }

    [Fact]
    public async Task FilesUsedTwice_AreAnError()
    {
        File.WriteAllText(PathOf("twice.verified.txt"), "text");
        await Expect("text", "twice");

        var error = await Should.ThrowAsync<VerifyException>(() => Expect("text", "twice"));

        error.Message.ShouldContain("twice");
    }

    private Task Expect(string text, string fileName) => Verify(text).UseDirectory(_folder.FullName).UseFileName(fileName);

    private string PathOf(string fileName) => Path.Combine(_folder.FullName, fileName);

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
