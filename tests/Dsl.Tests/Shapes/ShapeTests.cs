using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Shapes;

public class ShapeTests
{
    private static readonly Dim B = Dim.Of(new Symbol("B", SymbolKind.Dimension));
    private static readonly Dim H = Dim.Of(new Symbol("H", SymbolKind.Dimension));
    private static readonly Shape Image = Shape.Of(B, 64, H / 2);

    [Fact]
    public void Prints_as_in_the_source() => Image.ToString().ShouldBe("[B, 64, H / 2]");

    [Fact]
    public void Counts_from_both_ends()
    {
        Image[0].ShouldBe(B);
        Image[-1].ShouldBe(H / 2);
    }

    [Fact]
    public void Changes_make_new_shapes()
    {
        Image.Append(7).ShouldBe(Shape.Of(B, 64, H / 2, 7));
        Image.With(-1, 7).ShouldBe(Shape.Of(B, 64, 7));
        Image.Insert(1, 3).ShouldBe(Shape.Of(B, 3, 64, H / 2));
        Image.RemoveAt(-2).ShouldBe(Shape.Of(B, H / 2));
        Image.Slice(1, 2).ShouldBe(Shape.Of(64, H / 2));
        Image.Product.ShouldBe(B * 64 * (H / 2));
        Image.GetHashCode().ShouldBe(Shape.Of(B, 64, H / 2).GetHashCode());
    }
}
