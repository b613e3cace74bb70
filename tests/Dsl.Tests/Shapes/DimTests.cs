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

    private static Dim Size(string name) => Dim.Of(new Symbol(name, SymbolKind.Dimension));
}
