using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Shapes;

public class ProofTests
{
    private static readonly Symbol Height = new("H", SymbolKind.Dimension);
    private static readonly Dim H = Dim.Of(Height);

    [Fact]
    public void Odd_sizes_do_not_survive_a_pooling_and_an_upsampling()
    {
        var refuted = Facts.None.ProveEqual(2 * (H / 2), H).ShouldBeOfType<Proof.Refuted>();
        refuted.Counterexample.ShouldBe([(Height, 1L)]);
        (refuted.Left, refuted.Right).ShouldBe((0, 1));
        refuted.Mend.ShouldBe("H % 2 == 0");
    }

    [Fact]
    public void A_size_that_sixteen_divides_survives_four_poolings()
    {
        var facts = Facts.None.With(new Relation(H % 16, RelationOperator.Equal, 0));
        var down = H;
        for (var i = 0; i < 4; i++) down = (down - 2) / 2 + 1;
        down.ToString().ShouldBe("H / 16");
        var up = down;
        for (var i = 0; i < 4; i++) up = (up - 1) * 2 + 2;
        facts.ProveEqual(up, H).ShouldBe(Proof.Holds);
        facts.Simplify(up).ShouldBe(H);
        facts.Simplify(2 * (H / 16)).ToString().ShouldBe("H / 8");
        facts.Decide(new Relation(H / 2 % 8, RelationOperator.Equal, 0)).ShouldBe(true);
    }

    [Fact]
    public void Windows_need_exact_sizes()
    {
        var size = ((H - 11 + 2 * 2) / 4 + 1 - 3) / 2 + 1;
        var alexNet = (((size - 3) / 2 + 1) - 3) / 2 + 1;
        Facts.None.LowerBoundFor(new Relation(alexNet, RelationOperator.GreaterOrEqual, 1))!.ToString().ShouldBe("H >= 63");
    }
}
