using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime.Layers;

/// <summary>
/// Recurrent layers called with or without a state to start from. TorchSharp leaves the zeros that it starts from to the finalizer; its
/// <c>LSTMCell</c> has none, and its cells take no input without a batch.
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
    /// <param name="input">The input, <c>[B, F]</c> or <c>[F]</c>.</param>
    /// <param name="h0_c0">The hidden and cell state before, by default zeros.</param>
    /// <returns>The hidden and cell state after.</returns>
    public static (Tensor, Tensor) run(this LSTMCell cell, Tensor input, (Tensor, Tensor)? h0_c0 = null)
    {
        using var scope = NewDisposeScope();
        var rows = Rows(input);
        var zero = h0_c0 is null ? zeros([rows.size(0), cell.weight_hh!.size(1)], dtype: input.dtype, device: input.device) : null;
        var (h, c) = cell.call(rows, h0_c0 is var (h0, c0) ? (Rows(h0), Rows(c0)) : (zero!, zero!));
        return (Like(input, h), Like(input, c));
    }

    /// <summary>Takes one step.</summary>
    /// <param name="cell">The layer.</param>
    /// <param name="input">The input, <c>[B, F]</c> or <c>[F]</c>.</param>
    /// <param name="h0">The state before, by default zeros.</param>
    /// <returns>The state after.</returns>
    public static Tensor run(this GRUCell cell, Tensor input, Tensor? h0 = null)
    {
        using var scope = NewDisposeScope();
        return Like(input, cell.call(Rows(input), h0 is null ? null! : Rows(h0)));
    }

    /// <summary>Takes one step.</summary>
    /// <param name="cell">The layer.</param>
    /// <param name="input">The input, <c>[B, F]</c> or <c>[F]</c>.</param>
    /// <param name="h0">The state before, by default zeros.</param>
    /// <returns>The state after.</returns>
    public static Tensor run(this RNNCell cell, Tensor input, Tensor? h0 = null)
    {
        using var scope = NewDisposeScope();
        return Like(input, cell.call(Rows(input), h0 is null ? null! : Rows(h0)));
    }

    // Cells know batches alone.
    private static Tensor Rows(Tensor x) => x.dim() == 1 ? x.unsqueeze(0) : x;

    private static Tensor Like(Tensor input, Tensor result) => (input.dim() == 1 ? result.squeeze(0) : result).MoveToOuterDisposeScope();
}
