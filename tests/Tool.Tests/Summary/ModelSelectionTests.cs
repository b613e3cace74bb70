namespace ModelDsl.Tool.Tests.Summary;

public sealed class ModelSelectionTests : IDisposable
{
    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Perceptron")]
    [InlineData("Small.Perceptron")]
    public void Model_IsFoundByEitherName(string name) => Summarize(name, Networks.Perceptron).Lines[0].ShouldBe("Perceptron");

    [Fact]
    public void UnknownName_IsAnsweredWithTheNearest() => ShouldBeWrongUse(
        Summarize("Generater", Networks.Gan),
        "nnet: there is no model 'Generater'; the files declare Small.Discriminator, Small.Gan, Small.Generator; " +
        "did you mean 'Generator'?\n");

    [Fact]
    public void Block_IsNoModel() => ShouldBeWrongUse(
        Summarize("BasicBlock", Networks.ResNet), "nnet: 'BasicBlock' is a block; only models and pairs have a summary\n");

    [Fact]
    public void NameInTwoNamespaces_IsAmbiguous()
    {
        folder.Add("b.nnet", Networks.Perceptron.Replace("namespace Small", "namespace Other"));

        ShouldBeWrongUse(
            Nnet.Run("summary", "Perceptron", folder.Add("a.nnet", Networks.Perceptron), folder.Path),
            "nnet: 'Perceptron' may be Other.Perceptron or Small.Perceptron; give the full name\n");
    }

    private NnetResult Summarize(string name, string text) => Nnet.Run("summary", name, folder.Add("a.nnet", text));

    private static void ShouldBeWrongUse(NnetResult result, string message) => result.ShouldBe(new NnetResult(2, "", message));
}
