using TorchSharp;

namespace ModelDsl.Torch.Tests.Conformance;

public class ConformanceTests
{
    [ApiList.Fact]
    public void EveryPublicMember_IsTorchSharps()
    {
        var list = ApiList.Read();
        var foreign = PublicSurface.Of(typeof(torch).Assembly).Where(member => !list.Contains(member)).Order().ToList();

        foreign.ShouldBeEmpty(string.Join('\n', foreign.Select(member => $"{member}\n{Alike(member, list)}")));
    }

    [Fact]
    public void Assembly_IsThePackages()
    {
        var name = typeof(torch).Assembly.GetName();
        name.Name.ShouldBe("TorchSharp");
        name.Version.ShouldBe(new Version(0, 107, 0, 0));
    }

    /// <summary>What the list has under the same name.</summary>
    private static string Alike(string member, HashSet<string> list)
    {
        var upToName = member.Split(" (")[0];
        return string.Concat(list.Where(line => line.Split(" (")[0] == upToName).Select(line => $"    list has {line}\n"));
    }
}
