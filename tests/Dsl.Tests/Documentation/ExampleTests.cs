namespace ModelDsl.Dsl.Tests.Documentation;

/// <summary>Every example in the documentation compiles, or fails with exactly the messages printed below it.</summary>
public class ExampleTests
{
    public static TheoryData<string> Names => new(Pages.All);

    [Theory, MemberData(nameof(Names))]
    public void Examples_GiveTheMessagesOfThePage(string page)
    {
        if (Pages.AreWritten) Pages.Write(page, PageExample.WithMessages(Pages.Read(page)));
        foreach (var example in PageExample.In(Pages.Read(page)))
        {
            example.Compiled().ShouldBe(example.Messages ?? "", example.Source);
        }
    }
}
