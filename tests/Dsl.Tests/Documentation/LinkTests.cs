using System.Text.RegularExpressions;

namespace ModelDsl.Dsl.Tests.Documentation;

/// <summary>Links within the repository lead somewhere.</summary>
public partial class LinkTests
{
    public static TheoryData<string> Names => new([.. Pages.All, "CONTRIBUTING.md"]);

    [Theory, MemberData(nameof(Names))]
    public void RelativeLinks_Exist(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Pages.Root, page))!;
        Link().Matches(Pages.Read(page))
            .Select(match => match.Groups[1].Value)
            .Where(target => !Path.Exists(Path.Combine(folder, target)))
            .ShouldBeEmpty(page);
    }

    // The part in front of '#' of what is no address.
    [GeneratedRegex(@"\]\((?!https?:|#)([^)#]+)")]
    private static partial Regex Link();
}
