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

    [TorchSharpPackage.Fact]
    public void EveryPublicMember_IsThePackagesAndSaysTheSameOfNull()
    {
        var package = TorchSharpPackage.Load();
        var types = typeof(torch).Assembly.GetTypes().Where(PublicSurface.IsVisible).ToList();
        var differences = types.SelectMany(type => package.GetType(type.FullName!) is { } theirs
            ? Differences(type, theirs)
            : [$"{TypeNames.Of(type)} is no type of the package"]).ToList();

        types.Count.ShouldBeGreaterThan(200);
        differences.ShouldBeEmpty(string.Join('\n', differences));
    }

    [TorchSharpPackage.Fact]
    public void EveryPublicMember_IsAsObsoleteAsThePackages()
    {
        var package = TorchSharpPackage.Load();
        var differences =
            from type in typeof(torch).Assembly.GetTypes().Where(PublicSurface.IsVisible)
            let theirs = Obsolescence.Of(package.GetType(type.FullName!)!)
            from member in Obsolescence.Of(type)
            let there = theirs.GetValueOrDefault(member.Key)
            where member.Value != there
            select $"{TypeNames.Of(type)} | {member.Key}\n    here {member.Value ?? "not obsolete"}\n    there {there ?? "not obsolete"}";

        differences.ShouldBeEmpty(string.Join('\n', differences));
    }

    private static IEnumerable<string> Differences(Type type, Type package)
    {
        var theirs = Annotations.Of(package);
        return
            from member in Annotations.Of(type)
            let there = theirs.GetValueOrDefault(member.Key)
            where there is null || !Annotations.Agree(member.Value, there)
            select $"{TypeNames.Of(type)} | {member.Key}\n    here {member.Value}\n    there {there ?? "nothing"}";
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
