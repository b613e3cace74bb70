using static TorchSharp.torch;
using PackedSequence = TorchSharp.torch.nn.utils.rnn.PackedSequence;

namespace TorchSharp.Modules
{
    /// <summary>Layers of gated recurrent units, over sequences.</summary>
    public sealed class GRU : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        private static readonly Op gru_input = new("gru", "input");
        private static readonly Op gru_data = new("gru", "data");

        private readonly RecurrentWeights weights;

        internal GRU(RecurrentShape shape, Device? device, ScalarType? dtype) : base(nameof(GRU))
        {
            weights = new RecurrentWeights(this, 3, shape, device, dtype);
        }

        /// <summary>Does nothing: only cuDNN is faster with weights in one piece, and it puts them there itself.</summary>
        public void flatten_parameters() { }

        /// <summary>Runs over sequences.</summary>
        /// <param name="input">The sequences.</param>
        /// <param name="h0">The state to start from, by default zeros.</param>
        /// <returns>The states of the last layer, and the state at the end.</returns>
        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

        /// <inheritdoc/>
        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null)
        {
            var shape = weights.Shape;
            var batch = weights.BatchOf(input);
            if (batch is null)
                return Unbatched(input, h0);
            using var scope = NewDisposeScope();
            var (output, h) = gru_input.Call2(
                input, h0 ?? weights.InitialState(input,
                    batch), weights.Flat, shape.Bias, shape.Layers, shape.Dropout, training, shape.Bidirectional, shape.BatchFirst);
            return scope.MoveToOuter(output, h);
        }

        private (Tensor, Tensor) Unbatched(Tensor input, Tensor? h0)
        {
            using var scope = NewDisposeScope();
            var at = weights.Shape.BatchFirst ? 0 : 1;
            var (output, h) = forward(input.unsqueeze(at), h0?.unsqueeze(1));
            return scope.MoveToOuter(output.squeeze(at), h.squeeze(1));
        }

        /// <summary>Runs over sequences of different lengths.</summary>
        public (PackedSequence, Tensor) call(PackedSequence input, Tensor? h0 = null)
        {
            var shape = weights.Shape;
            using var scope = NewDisposeScope();
            var state = h0 is null ? weights.InitialState(input.data, input.BatchSize) : input.Sorted(h0);
            var (data, h) = gru_data.Call2(
                input.data, input.batch_sizes, state, weights.Flat, shape.Bias, shape.Layers, shape.Dropout, training, shape.Bidirectional);
            h = input.Unsorted(h);
            return (input.With(data).MoveToOuterDisposeScope(), h.MoveToOuterDisposeScope());
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Layers of gated recurrent units, over sequences.</summary>
            public static Modules.GRU GRU(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false,
                double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), device, dtype);
        }
    }
}
