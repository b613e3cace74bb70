namespace ModelDsl.Generated.Tests;

/// <summary>A layer's weight as a value: one tensor, used in several places.</summary>
public class TiedWeightTests
{
    [Fact]
    public void TheState_HoldsATiedWeightOnce()
    {
        using var model = new TiedLanguageModel();
        model.state_dict().Keys.Where(key => key.Contains("embed")).ShouldBe(["embed.weight"]);
    }

    [Fact]
    public void TheLogits_AreProductsWithTheEmbedding()
    {
        using var model = new TiedLanguageModel(words: 12, dim: 6);
        using var ids = randint(0, 12, [2, 5], ScalarType.Int64);

        var (logits, back, gates) = model.call(ids);

        logits.shape.ShouldBe([2, 5, 12]);
        gates.shape.ShouldBe([2, 5, 18]);
        using var last = model.Free.call(model.Encoder.call(model.Embed.call(ids)));
        logits.allclose(last.matmul(model.Embed.weight!.t()), atol: 1e-5).ShouldBeTrue();
        back.allclose(last.matmul(model.Encoder.Mix.weight) + model.Free.bias!, atol: 1e-5).ShouldBeTrue();
    }

    [Fact]
    public void Gradients_FlowFromBothUses()
    {
        using var model = new TiedLanguageModel(words: 12, dim: 6);
        using var ids = zeros(1, 3, dtype: ScalarType.Int64);

        var (logits, _, _) = model.call(ids);
        logits.sum().backward();

        // Word 0 alone is looked up, but every word's row is in the product.
        using var rows = model.Embed.weight!.grad!.abs().sum(dim: 1);
        rows.data<float>().ToArray().ShouldAllBe(row => row > 0);
        (rows[0] == rows[1]).item<bool>().ShouldBeFalse();
    }

    [Fact]
    public void AnEmbeddingsWeight_IsReadWithoutATensorMore()
    {
        using var model = new TiedLanguageModel();
        using var ids = zeros(1, 3, dtype: ScalarType.Int64);
        using var gradients = no_grad();
        var alive = LiveTensors.Settled();

        var (logits, back, gates) = model.call(ids);
        logits.Dispose();
        back.Dispose();
        gates.Dispose();

        Tensor.TotalCount.ShouldBe(alive);
    }

    [Fact]
    public void AnInputOfAnEmbeddingsDtype_IsCheckedWithoutATensorMore()
    {
        using var model = new WordsOf();
        using var ids = zeros(1, 3, dtype: ScalarType.Int64);
        using var x = zeros(1, 3, 4);
        var alive = LiveTensors.Settled();

        using (no_grad())
        using (model.call(ids, x))
        {
        }

        Tensor.TotalCount.ShouldBe(alive);
    }

    [Fact]
    public void AWeightThatIsLeftOut_IsAnErrorOfTheConstructor() =>
        Should.Throw<ArgumentException>(() => new TiedLanguageModel(biased: false)).Message.ShouldContain("free has a bias");
}
