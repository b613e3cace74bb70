namespace ModelDsl.Generated.Tests;

/// <summary><c>buffer</c>: computed once, by the constructor, and part of the <c>state_dict</c>.</summary>
public class BufferTests
{
    [Fact]
    public void APositionTable_HoldsSinesAndCosines()
    {
        using var model = new Positions(length: 6, dim: 8);

        using var table = model.Positions2.Table.reshape(6, 8);
        for (var position = 0; position < 6; position++)
        {
            for (var i = 0; i < 4; i++)
            {
                var angle = position / Math.Pow(10_000, i / 4.0);
                table[position, 2 * i].item<float>().ShouldBe((float)Math.Sin(angle), 1e-5f);
                table[position, 2 * i + 1].item<float>().ShouldBe((float)Math.Cos(angle), 1e-5f);
            }
        }
    }

    [Fact]
    public void Buffers_StandInTheStateAfterTheParameters_AndLearnNothing()
    {
        using var model = new Buffers(length: 4, width: 3);

        model.state_dict().Keys.ShouldBe(["scale", "fc.weight", "fc.bias", "causal", "places", "weights", "half"], ignoreOrder: false);
        model.named_parameters().Select(parameter => parameter.name).ShouldBe(["scale", "fc.weight", "fc.bias"]);
        model.Weights.requires_grad.ShouldBeFalse();
    }

    [Fact]
    public void Buffers_OfEveryDtype_AreReadByForward()
    {
        using var model = new Buffers(length: 4, width: 3);
        using var x = randn(2, 4, 3);

        var (y, allowed, twice) = model.call(x);

        allowed.dtype.ShouldBe(ScalarType.Bool);
        allowed.sum().item<long>().ShouldBe(10);
        twice.data<long>().ToArray().ShouldBe([0, 2, 4, 6]);
        using var h = model.Fc.call(x);
        using var expected = model.Weights.matmul(h) * 0.5;
        y.allclose(expected).ShouldBeTrue();
        model.Weights[1].data<float>().ToArray().ShouldBe([0.5f, 0.5f, 0, 0]);
    }

    [Fact]
    public void AFloatBuffer_HasTheModelsDtype_AndKeepsItWhenTheModelIsConverted()
    {
        using var half = new Positions(dtype: ScalarType.Float64);
        half.Positions2.Table.dtype.ShouldBe(ScalarType.Float64);

        using var model = new Buffers();
        model.to(ScalarType.Float64);
        model.Weights.dtype.ShouldBe(ScalarType.Float64);
        model.Causal.dtype.ShouldBe(ScalarType.Bool);
    }

    [Fact]
    public void AModelIsConverted_WhateverTheNamesOfItsTensors()
    {
        using var model = new Capitals(width: 2);
        using var x = ones([1, 2], dtype: ScalarType.Float64);

        model.to(ScalarType.Float64);

        model.state_dict().Keys.ShouldBe(["Scale", "Shift"]);
        model.Scale2.ShouldBeSameAs(model.get_parameter("Scale"));
        model.Shift2.ShouldBeSameAs(model.get_buffer("Shift"));
        using var y = model.call(x);
        y.data<double>().ToArray().ShouldBe([1, 2]);
    }

    [Fact]
    public void NothingIsLeftBehind_ByTheConstructorAndForward()
    {
        using var x = randn(2, 4, 3);
        // What a parameter is made of counts in TorchSharp until it is collected.
        const int parameters = 3;
        var before = LiveTensors.Settled();

        using (var model = new Buffers())
        {
            var made = Tensor.TotalCount;
            var (y, allowed, twice) = model.call(x);
            y.Dispose();
            allowed.Dispose();
            twice.Dispose();
            Tensor.TotalCount.ShouldBe(made);
        }

        Tensor.TotalCount.ShouldBeInRange(before, before + parameters);
    }

    [Fact]
    public void ItsTensors_OutliveTheScopeThatItIsMadeIn()
    {
        using var x = randn(2, 4, 3);
        Buffers model;
        using (NewDisposeScope()) model = new Buffers();

        using (model)
        {
            model.state_dict().Values.ShouldAllBe(tensor => !tensor.IsInvalid);
            var (y, allowed, twice) = model.call(x);
            y.Dispose();
            allowed.Dispose();
            twice.Dispose();
        }
    }
}
