using static TorchSharp.torch;
using PackedSequence = TorchSharp.torch.nn.utils.rnn.PackedSequence;

namespace TorchSharp.Modules;

/// <summary>Layers of cells that hand on one state, over sequences.</summary>
/// <param name="weights">The weights.</param>
/// <param name="over_sequences">The operator for sequences of the same length.</param>
/// <param name="over_packed">The operator for packed ones.</param>
internal sealed class RecurrentNetwork(RecurrentWeights weights, Op over_sequences, Op over_packed)
{
    public RecurrentWeights Weights => weights;

    /// <summary>The states of the last layer, and the state at the end.</summary>
    public (Tensor, Tensor) Run(Tensor input, Tensor? h0, bool training)
    {
        using var scope = NewDisposeScope();
        var shape = weights.Shape;
        if (weights.BatchOf(input) is not { } batch)
        {
            var at = shape.BatchFirst ? 0 : 1;
            var (states, last) = Run(input.unsqueeze(at), h0?.unsqueeze(1), training);
            return scope.MoveToOuter(states.squeeze(at), last.squeeze(1));
        }
        var (output, h) = over_sequences.Call2(
            input, h0 ?? weights.InitialState(input, batch), weights.Flat, shape.Bias, shape.Layers, shape.Dropout, training,
            shape.Bidirectional, shape.BatchFirst);
        return scope.MoveToOuter(output, h);
    }

    /// <summary>The states of the last layer, and the state at the end, in the order of the sequences.</summary>
    public (PackedSequence, Tensor) Run(PackedSequence input, Tensor? h0, bool training)
    {
        using var scope = NewDisposeScope();
        var shape = weights.Shape;
        var state = h0 is null ? weights.InitialState(input.data, input.BatchSize) : input.Sorted(h0);
        var (data, h) = over_packed.Call2(
            input.data, input.batch_sizes, state, weights.Flat, shape.Bias, shape.Layers, shape.Dropout, training,
            shape.Bidirectional);
        h = input.Unsorted(h);
        return (input.With(data).MoveToOuterDisposeScope(), h.MoveToOuterDisposeScope());
    }
}
