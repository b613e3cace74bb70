using ModelDsl.Generator.Tests.Running;

namespace ModelDsl.Generator.Tests.Emit;

/// <summary>Classes inside a class, made for containers: what they and their parameters are called.</summary>
public class NestedClassTests
{
    [Fact]
    public void ADimensionOfTheOwner_IsAParameterInCamelCase() =>
        Text("""
            block Unit(hidden: int) { input x: [B, C] x -> body: Sequential { residual { Linear(hidden) -> Linear(C) } } -> output y }
            model M { input x: [B, 4] x -> Unit(8) -> output y }
            """, "Unit").ShouldContain("public BodyStages(long c, long hidden, Device? device");

    [Fact]
    public void AnExpressionOfTheLoop_IsCalledAfterItsUse_AndPassedOnce()
    {
        var text = Text("""
            model M(n: int = 3) {
                input x: [B, 8, T]
                x -> blocks: for i in 0..n { residual { Conv1d(8, kernel_size: 3, dilation: 2 ** i, padding: 2 ** i) } } -> output y
            }
            """, "M");
        text.ShouldContain("public BlockStages(long dilation, Device? device");
        text.ShouldContain("padding: dilation, dilation: dilation");
        text.ShouldContain("/// <summary>One iteration of `blocks`.</summary>");
    }

    [Fact]
    public void WhatKeysAreCountedFrom_IsAnIndex() =>
        Text("""
            model M(wide: bool = true) {
                input x: [B, 4]
                x -> body: Sequential { if wide { Linear(8) } -> Linear(4) -> it + 1 -> ReLU } -> output y
            }
            """, "M").ShouldContain("register_module($\"{index}\"");

    private static string Text(string network, string name) => NnetProject.Run(network).ShouldCompile().Files[$"Consumer.{name}.g.cs"];
}
