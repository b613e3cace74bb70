using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>
/// Recurrent layers called with or without a state to start from. TorchSharp leaves the zeros that it starts from to the finalizer, and its
/// <c>LSTMCell</c> has none.
/// </summary>
public static class Recurrent
{
    /// <summary>Runs over sequences; see <see cref="LSTM.call(Tensor, ValueTuple{Tensor, Tensor}?)"/>.</summary>
    /// <param name="lstm">The layer.</param>
    /// <param name="input">The sequences.</param>
    /// <param name="h0_c0">The hidden and cell state to start from, by default zeros.</param>
    /// <returns>The hidden states of the last layer, and the hidden and cell state at the end.</returns>
    public static (Tensor, Tensor, Tensor) run(this LSTM lstm, Tensor input, (Tensor, Tensor)? h0_c0 = null)
    {
        using var scope = NewDisposeScope();
        var (output, h, c) = lstm.call(input, h0_c0);
        return (output.MoveToOuterDisposeScope(), h.MoveToOuterDisposeScope(), c.MoveToOuterDisposeScope());
    }

    /// <summary>Runs over sequences; see <see cref="GRU.call(Tensor, Tensor)"/>.</summary>
    /// <param name="gru">The layer.</param>
    /// <param name="input">The sequences.</param>
    /// <param name="h0">The state to start from, by default zeros.</param>
    /// <returns>The states of the last layer, and the state at the end.</returns>
    public static (Tensor, Tensor) run(this GRU gru, Tensor input, Tensor? h0 = null)
    {
        using var scope = NewDisposeScope();
        var (output, h) = gru.call(input, h0);
        return (output.MoveToOuterDisposeScope(), h.MoveToOuterDisposeScope());
    }

    /// <summary>Runs over sequences; see <see cref="RNN.call(Tensor, Tensor)"/>.</summary>
    /// <param name="rnn">The layer.</param>
    /// <param name="input">The sequences.</param>
    /// <param name="h0">The state to start from, by default zeros.</param>
    /// <returns>The states of the last layer, and the state at the end.</returns>
    public static (Tensor, Tensor) run(this RNN rnn, Tensor input, Tensor? h0 = null)
    {
        using var scope = NewDisposeScope();
        var (output, h) = rnn.call(input, h0);
        return (output.MoveToOuterDisposeScope(), h.MoveToOuterDisposeScope());
    }

    /// <summary>Takes one step.</summary>
    /// <param name="cell">The layer.</param>
    /// <param name="input">The input, with a batch or without.</param>
    /// <param name="h0_c0">The hidden and cell state before, by default zeros.</param>
    /// <returns>The hidden and cell state after.</returns>
    public static (Tensor, Tensor) run(this LSTMCell cell, Tensor input, (Tensor, Tensor)? h0_c0 = null)
    {
        if (h0_c0 is not null) return cell.call(input, h0_c0);
        using var scope = NewDisposeScope();
        var zero = zeros([.. input.shape[..^1], cell.weight_hh!.size(1)], dtype: input.dtype, device: input.device);
        var (h, c) = cell.call(input, (zero, zero));
        return (h.MoveToOuterDisposeScope(), c.MoveToOuterDisposeScope());
    }
}
