using ModelDsl.Generator.Tests.Running;

namespace ModelDsl.Generator.Tests.Emit;

/// <summary>What optional inputs look like in the generated class.</summary>
public class OptionalInputTests
{
    [Fact]
    public void AnOptionalInput_IsAParameterWithADefault()
    {
        var text = NnetProject.Run(
            """
            model Masked {
                input x: [B, 3]
                input mask: bool[B, 3]?
                x -> if mask { masked_fill(it, mask, 0.0) -> scale: Linear(3) } -> output y
            }
            """).ShouldCompile().Files["Consumer.Masked.g.cs"];

        text.ShouldContain("nn.Module<Tensor, Tensor?, Tensor>");
        text.ShouldContain("public new Tensor call(Tensor x, Tensor? mask = null) =>");
        text.ShouldContain("public override Tensor forward(Tensor x, Tensor? mask = null)");
        text.ShouldContain("if (mask is not null) ShapeGuard.Check(mask");
        text.ShouldContain("public Linear Scale { get; }");
    }

    [Fact]
    public void AnOptionalInputInFront_HasNoDefault() =>
        NnetProject.Run("model M { input mask: bool[B]?  input x: [B]  output y = if mask { masked_fill(x, mask, 0.0) } else { x } }")
            .ShouldCompile().Files["Consumer.M.g.cs"].ShouldContain("call(Tensor? mask, Tensor x)");
}
