using ModelDsl.Runtime.Layers;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Tests.Layers;

/// <summary>What TorchSharp's package does otherwise than PyTorch, and the runtime mends.</summary>
public class MendedTests
{
    [Fact]
    public void Unflatten_CountsFromTheEnd()
    {
        using var x = zeros(2, 6);
        Rearranging.unflatten(x, -1, 2, -1).shape.ShouldBe([2, 2, 3]);
        Rearranging.unflatten(x, 0, 1, 2).shape.ShouldBe([1, 2, 6]);
        Should.Throw<ArgumentException>(() => Rearranging.unflatten(x, -3, 1, 2)).Message.ShouldContain("-1");
    }

    [Fact]
    public void TruncatedNormal_IsNormalBetweenItsEnds()
    {
        manual_seed(3);
        using var x = zeros(20_000);
        Initialization.trunc_normal_(x, mean: 1, std: 0.5, a: 0, b: 3).ShouldBeSameAs(x);

        x.min().item<float>().ShouldBeGreaterThanOrEqualTo(0);
        x.max().item<float>().ShouldBeLessThanOrEqualTo(3);
        // Of a normal distribution cut off 2 deviations below its mean and 4 above: μ + 0.0551·σ and 0.9412·σ.
        x.mean().item<float>().ShouldBe(1.0276f, 0.02f);
        x.std().item<float>().ShouldBe(0.4706f, 0.02f);
    }

    [Fact]
    public void RecurrentLayers_StartFromZeros_AndLeaveNothingBehind()
    {
        using var gradients = no_grad();
        using var x = randn(3, 2, 4);
        using var zero = zeros(1, 2, 5);
        using var lstm = nn.LSTM(4, 5);
        using var gru = nn.GRU(4, 5);
        using var rnn = nn.RNN(4, 5);
        using var scope = NewDisposeScope();
        lstm.call(x, (zero, zero));
        var before = LiveTensors.Settled();

        var (first, h, c) = lstm.run(x);
        Tensor.TotalCount.ShouldBe(before + 3);
        first.allclose(lstm.call(x, (zero, zero)).Item1).ShouldBeTrue();
        lstm.run(x, (h, c)).Item1.allclose(first).ShouldBeFalse();

        before = LiveTensors.Settled();
        var (second, state) = gru.run(x);
        var (third, _) = rnn.run(x);
        Tensor.TotalCount.ShouldBe(before + 4);
        second.allclose(gru.call(x, zero).Item1).ShouldBeTrue();
        third.allclose(rnn.call(x, zero).Item1).ShouldBeTrue();
        gru.run(x, state).Item1.allclose(second).ShouldBeFalse();
    }

    [Fact]
    public void AnLstmCell_StartsFromZeros()
    {
        using var scope = NewDisposeScope();
        using var cell = nn.LSTMCell(4, 5);
        using var x = randn(2, 4);
        using var zero = zeros(2, 5);

        var (h, c) = cell.run(x);
        var (expected, _) = cell.call(x, (zero, zero));
        h.allclose(expected).ShouldBeTrue();
        cell.run(x, (h, c)).Item1.allclose(h).ShouldBeFalse();
        cell.run(x[0]).Item1.allclose(h[0], atol: 1e-6).ShouldBeTrue();
    }

    [Fact]
    public void OtherCells_TakeOneRowToo()
    {
        using var scope = NewDisposeScope();
        using var gru = nn.GRUCell(4, 5);
        using var rnn = nn.RNNCell(4, 5);
        using var x = randn(2, 4);
        using var state = randn(2, 5);

        gru.run(x).allclose(gru.call(x, zeros(2, 5))).ShouldBeTrue();
        gru.run(x[0], state[0]).allclose(gru.call(x, state)[0], atol: 1e-6).ShouldBeTrue();
        rnn.run(x[0]).allclose(rnn.call(x, zeros(2, 5))[0], atol: 1e-6).ShouldBeTrue();
        rnn.run(x, state).allclose(rnn.call(x, state)).ShouldBeTrue();
    }

    [Fact]
    public void ATensorThatIsKept_OutlivesItsScope()
    {
        Tensor kept, other;
        using (NewDisposeScope())
        {
            kept = ones(1).Kept();
            other = ones(1);
        }

        kept.IsInvalid.ShouldBeFalse();
        other.IsInvalid.ShouldBeTrue();
        kept.Dispose();
    }
}
