using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Tests.Shapes;

public class DimTests
{
    private static readonly Dim B = Size("B");
    private static readonly Dim H = Size("H");
    private static readonly Dim W = Size("W");

    public static TheoryData<Dim, string> Texts => new()
    {
        { 5, "5" },
        { -5, "-5" },
        { H, "H" },
        { H - 2, "H - 2" },
        { 5 - H, "5 - H" },
        { -H, "-H" },
        { 2 * H, "2 * H" },
        { W + H, "H + W" },
        { H * W + H + 1, "H*W + H + 1" },
        { H * H, "H * H" },
        { H / 2, "H / 2" },
        { 2 * (H / 2), "2*(H/2)" },
        { H - 2 * (H / 2), "H % 2" },
        { B * Dim.Mod(H, 2), "B*(H%2)" },
        { Dim.Mod(H + 1, 4) + W, "W + (H + 1)%4" },
        { (H - 2) / 2, "H/2 - 1" },
        { 64 * ((H - 2) / 2), "64*(H/2 - 1)" },
        { (H - 1) / 2 + 1, "(H + 1)/2" },
        { (H - 3) / 4, "(H - 3)/4" },
        { 3 * H / 2, "3*H/2" },
        { -(H / 2), "-(H / 2)" },
        { (H / 2) * (W / 2), "(H/2)*(W/2)" },
        { B * (H / 2), "B*(H/2)" },
        { 64 * (H - 4) * (W - 4), "64*(H - 4)*(W - 4)" },
        { B * 64 * (H / 2 - 1) * (W / 2 - 1), "64*B*(H/2 - 1)*(W/2 - 1)" },
        { Dim.Max(H, W), "max(H, W)" },
        { Dim.Min(H, W) + 1, "min(H, W) + 1" },
        { Dim.Max(H, 7), "max(H, 7)" },
        { Dim.FloorDiv(B, H + W), "B/(H + W)" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Prints_as_a_person_would(Dim dim, string text) => dim.ToString().ShouldBe(text);

    [Theory]
    [InlineData(false, "64 * (h / 2)")]
    [InlineData(true, "(h + 1) / 4 - 1")]
    public void Is_written_as_CSharp_that_does_not_divide_negative_numbers(bool reduced, string text) =>
        (reduced ? (H - 3) / 4 : 64 * (H / 2)).Format(symbol => symbol.Name.ToLowerInvariant()).ShouldBe(text);

    [Fact]
    public void Nested_quotients_collapse()
    {
        (H / 2 / 3).ShouldBe(H / 6);
        ((H / 2 + 1) / 2).ShouldBe((H + 2) / 4);
        ((H - 1) / 1 + 1).ShouldBe(H);
        ((H + 2 * 1 - 3) / 2 + 1).ShouldBe((H - 1) / 2 + 1);
        (H * 6 / 4).ShouldBe(3 * H / 2);
        (64 * B * H / (8 * B)).ShouldBe(8 * H);
        (H % 4 % 2).ShouldBe(H % 2);
        ((H * W + W) / (H + 1)).ShouldBe(W);
    }

    [Fact]
    public void Overflow_and_excess_are_exceptions_of_their_own()
    {
        Should.Throw<OverflowException>(() => Dim.Constant(1L << 62) * 4);
        Should.Throw<OverflowException>(() => H * (1L << 62) * 4);
        Should.Throw<DivideByZeroException>(() => H / 0);
        var sum = Enumerable.Range(0, 20).Aggregate(Dim.Zero, (total, i) => total + Size("x" + i));
        Should.Throw<DimTooComplexException>(() => Dim.Pow(sum, 4));
    }

    [Fact]
    public void Symbols_of_one_name_are_different() => Size("H").ShouldNotBe(H);

    [Fact]
    public void A_value_is_undefined_where_a_divisor_is_zero()
    {
        (H / W).Evaluate(_ => 0).ShouldBeNull();
        (H * H).Evaluate(_ => long.MaxValue).ShouldBeNull();
        ((H - 3) / 4).Evaluate(_ => 0).ShouldBe(-1);
    }

    private static Dim Size(string name) => Dim.Of(new Symbol(name, SymbolKind.Dimension));
}
