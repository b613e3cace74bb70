namespace ModelDsl.Dsl.Tests.Documentation;

public class StrictnessPageTests
{
    private const string Page = "docs/strictness.md";

    [Fact]
    public void Page_TellsTheLists()
    {
        var expected = StrictnessPage.Render();
        if (Pages.AreWritten) Pages.Write(Page, expected);
        Pages.Read(Page).ShouldBe(expected, "run the tests with UPDATE_DOCS=1");
    }
}
