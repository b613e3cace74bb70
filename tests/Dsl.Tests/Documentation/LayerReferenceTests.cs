namespace ModelDsl.Dsl.Tests.Documentation;

public class LayerReferenceTests
{
    private const string Page = "docs/layers.md";

    [Fact]
    public void Page_TellsTheCatalogue()
    {
        var expected = LayerReference.Render();
        if (Pages.AreWritten) Pages.Write(Page, expected);
        Pages.Read(Page).ShouldBe(expected, "run the tests with UPDATE_DOCS=1");
    }
}
