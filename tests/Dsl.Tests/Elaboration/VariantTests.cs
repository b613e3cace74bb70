using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Tests.Layers;

namespace ModelDsl.Dsl.Tests.Elaboration;

/// <summary>Arguments that choose a layer's module: what they ask for, and when the build must know them.</summary>
public class VariantTests
{
    [Theory]
    [InlineData("LSTM(8, proj_size: 8)", "NNET3005 proj_size of LSTM (8) must be smaller than its hidden_size (8)")]
    [InlineData("LSTM(8, proj_size: -1)", "NNET3013 proj_size of LSTM must be at least 0, but is -1")]
    [InlineData(
        "MultiheadAttention(2, need_weights: false, average_attn_weights: false)",
        "NNET3014 average_attn_weights of MultiheadAttention has no effect without need_weights")]
    public void AWrongArgument_IsTold(string layer, string message) =>
        Compiled.Text($"model M {{ input x: [B, T, 8]\n x -> {layer} -> output y }}").Error.ShouldEndWith(message);

    [Theory]
    [InlineData("p: int", "LSTM(8, proj_size: p)", "NNET3013 'proj_size' of LSTM must be known at build time, but is p")]
    [InlineData(
        "w: bool", "MultiheadAttention(2, need_weights: w)",
        "NNET3013 need_weights of MultiheadAttention decides how many values it gives: it must be `true` or `false`")]
    [InlineData(
        "w: bool", "max_pool1d(2, return_indices: w)",
        "NNET3013 return_indices of MaxPool1d decides how many values it gives: it must be `true` or `false`")]
    public void WhatTheConstructorDecides_ChoosesNoModule(string parameter, string layer, string message)
    {
        var value = parameter.EndsWith("int", StringComparison.Ordinal) ? "3" : "true";
        var block = $"block A({parameter}) {{ input x: [B, T, 8]\n x -> {layer} -> output y }}\n";
        Compiled.Text(block + $"model M {{ input x: [B, T, 8]\n x -> net: A({value}) -> output y }}")
            .Errors.ShouldContain(error => error.EndsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void AProjectionThatIsOne_MayBeAParameter()
    {
        var compiled = Compiled.Cleanly(
            """
            block A(p: int) { require p >= 1
                input x: [B, T, 8]
                x -> lstm: LSTM(8, proj_size: p) -> output y: [B, T, p]
            }
            model M { input x: [B, T, 8]
                x -> net: A(3) -> output y
            }
            """);

        compiled.Output("M").ShouldBe("[B, T, 3]");
        var block = compiled.Compilation.Definitions.Single(definition => definition.ClassName == "A");
        var member = block.Steps.OfType<RegisterStep>().Single().Member;
        ((LayerMember)member).Module.Type.ShouldBe("ProjectedLSTM");
    }

    [Fact]
    public void AProjection_CountsInWeightsAndCost()
    {
        var lstm = Catalogue.FindLayer("LSTM")!;
        var context = new ConcreteRuleContext(
            lstm, new() { ["input"] = [new TensorType(Shape.Of(2, 5, 3), Dtype.Float)] },
            new Dictionary<string, object?> { ["hidden_size"] = 4L, ["proj_size"] = 2L });

        lstm.Rule(context);

        context.TotalCost.ShouldBe((Dim)(2 * 5 * (16 * 3 + 16 * 2 + 2 * 4)));
        context.Weights.Select(weight => $"{weight.Key} {weight.Shape}").ShouldBe(
            ["weight_ih_l0 [16, 3]", "weight_hh_l0 [16, 2]", "bias_ih_l0 [16]", "bias_hh_l0 [16]", "weight_hr_l0 [2, 4]"]);
    }
}
