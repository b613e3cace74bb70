using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Shapes;

public class BroadcastingTests
{
    private static readonly Dim B = Dim.Of(new Symbol("B", SymbolKind.Dimension));
    private static readonly Dim H = Dim.Of(new Symbol("H", SymbolKind.Dimension));

    [Fact]
    public void Aligns_at_the_end_and_stretches_ones()
    {
        var result = Broadcasting.Broadcast(Shape.Of(B, 1, H), Shape.Of(64, 1), Facts.None);
        result.IsProved.ShouldBeTrue();
        result.Shape.ToString().ShouldBe("[B, 64, H]");
    }

    [Fact]
    public void Names_the_dimension_that_differs_and_the_mend()
    {
        var result = Broadcasting.Broadcast(Shape.Of(B, 64, H), Shape.Of(B, 64, 2 * (H / 2)), Facts.None);
        var mismatch = result.Mismatches.ShouldHaveSingleItem();
        mismatch.FromEnd.ShouldBe(-1);
        mismatch.Proof.ShouldBeOfType<Proof.Refuted>().Mend.ShouldBe("H % 2 == 0");
    }

    [Fact]
    public void Does_not_stretch_a_size_that_may_be_one()
    {
        var mismatch = Broadcasting.Broadcast(Shape.Of(B, 3), Shape.Of(H, 3), Facts.None).Mismatches.ShouldHaveSingleItem();
        mismatch.Proof.ShouldBeOfType<Proof.Refuted>().Mend.ShouldBe("H == B");
    }

    [Fact]
    public void Uses_the_facts()
    {
        var facts = Facts.None.With(new Relation(H, RelationOperator.Equal, 32));
        Broadcasting.Broadcast(Shape.Of(B, H), Shape.Of(B, 32), facts).Shape.ToString().ShouldBe("[B, 32]");
        Broadcasting.Broadcast(Shape.Of(B, H), Shape.Of(B, 33), facts).IsProved.ShouldBeFalse();
    }
}
