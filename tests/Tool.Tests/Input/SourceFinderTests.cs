using ModelDsl.Tool.Input;

namespace ModelDsl.Tool.Tests.Input;

public sealed class SourceFinderTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Folder_StandsForTheSourcesBelowIt()
    {
        string[] names = ["b.nnet", "a/deep/c.nnet", "a/d.cs", "bin/e.nnet", "a/obj/f.nnet", ".git/g.nnet"];
        foreach (var name in names) folder.Add(name, "");

        Find(folder.Path).ShouldBe(["a/deep/c.nnet", "b.nnet"]);
    }

    [Fact]
    public void Link_ThatLeadsInACircleIsNotFollowed()
    {
        folder.Add("a/b.nnet", "");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "circle"), folder.Path);

        Find(folder.Path).ShouldBe(["a/b.nnet"]);
    }

    [Fact]
    public void Order_IsTheCallers()
    {
        var (first, second) = (folder.Add("z.nnet", ""), folder.Add("a.nnet", ""));

        Find(first, second, first).ShouldBe(["z.nnet", "a.nnet"]);
    }

    private IEnumerable<string> Find(params string[] paths) =>
        SourceFinder.Find(paths).Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/'));
}
