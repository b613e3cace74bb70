using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Shapes;

public class ProofTests
{
    private static readonly Symbol Height = new("H", SymbolKind.Dimension);
    private static readonly Dim H = Dim.Of(Height);
    private static readonly Dim W = Dim.Of(new Symbol("W", SymbolKind.Dimension));

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

    [Fact]
    public void Heads_share_what_they_divide()
    {
        Dim heads = Parameter("heads", 1), width = Parameter("dim", 1), time = Dim.Of(new Symbol("T", SymbolKind.Dimension));
        var merged = time * heads * (width / heads);
        var refuted = Facts.None.ProveEqual(merged, time * width).ShouldBeOfType<Proof.Refuted>();
        refuted.Mend.ShouldBe("dim % heads == 0");
        var facts = Facts.None.With(new Relation(width % heads, RelationOperator.Equal, 0));
        facts.ProveEqual(merged, time * width).ShouldBe(Proof.Holds);
        facts.Simplify(merged).ShouldBe(time * width);
    }

    [Fact]
    public void Facts_that_exclude_each_other_are_noticed()
    {
        Facts.None.With(At(RelationOperator.LessOrEqual, 10)).With(At(RelationOperator.GreaterOrEqual, 63)).AreContradictory.ShouldBeTrue();
        Facts.None.With(new Relation(H % 4, RelationOperator.Equal, 0)).With(new Relation(H % 2, RelationOperator.Equal, 1))
            .AreContradictory.ShouldBeTrue();
        Facts.None.With(At(RelationOperator.Equal, 5)).With(At(RelationOperator.NotEqual, 5)).AreContradictory.ShouldBeTrue();
    }

    [Fact]
    public void Counterexamples_and_bounds_respect_the_facts()
    {
        var facts = Facts.None.With(At(RelationOperator.GreaterOrEqual, 32)).With(new Relation(H % 5, RelationOperator.Equal, 0));
        facts.ProveEqual(2 * (H / 2), H).ShouldBeOfType<Proof.Refuted>().Counterexample.ShouldBe([(Height, 35L)]);
        facts.Bounds(H / 5).ShouldBe((7, null));
    }

    [Fact]
    public void Bounds_over_several_symbols_keep_their_symbols()
    {
        var kernel = Parameter("kernel", 1);
        Facts.None.LowerBoundFor(new Relation((H - kernel) / 2 + 1, RelationOperator.GreaterOrEqual, 1))!.ToString()
            .ShouldBe("H >= kernel");
        Facts.None.LowerBoundFor(new Relation(H, RelationOperator.GreaterOrEqual, 0)).ShouldBeNull();
    }

    [Fact]
    public void Both_sides_of_an_image_are_mended_together()
    {
        var refuted = Facts.None.ProveEqual(4 * (H / 2) * (W / 2), H * W).ShouldBeOfType<Proof.Refuted>();
        refuted.Mend.ShouldBe("H % 2 == 0, W % 2 == 0");
    }

    private static Dim Parameter(string name, long minimum) => Dim.Of(new Symbol(name, SymbolKind.Parameter, minimum));

    private static Relation At(RelationOperator comparison, long value) => new(H, comparison, value);
}
