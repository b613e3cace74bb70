using static TorchSharp.torch;
using PackedSequence = TorchSharp.torch.nn.utils.rnn.PackedSequence;

namespace TorchSharp.Modules
{
    /// <summary>Layers of long short-term memory, over sequences.</summary>
    public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
    {
        private static readonly Op lstm_input = new("lstm", "input");
        private static readonly Op lstm_data = new("lstm", "data");

        private readonly RecurrentWeights weights;

        internal LSTM(RecurrentShape shape, Device? device, ScalarType? dtype) : base(nameof(LSTM))
        {
            weights = new RecurrentWeights(this, gates: 4, shape, device, dtype);
        }

        /// <summary>Does nothing: only cuDNN is faster with weights in one piece, and it puts them there itself.</summary>
        public void flatten_parameters() { }

        /// <summary>Runs over sequences.</summary>
        /// <param name="input">The sequences.</param>
        /// <param name="h0_c0">The hidden and cell state to start from, by default zeros.</param>
        /// <returns>The hidden states of the last layer, and the hidden and cell state at the end.</returns>
        public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

        /// <inheritdoc/>
        public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
        {
            var shape = weights.Shape;
            if (weights.BatchOf(input) is not { } batch)
                return Unbatched(input, h0_c0);
            using var scope = NewDisposeScope();
            var (h0, c0) = h0_c0 ?? (weights.InitialState(input, batch), weights.InitialState(input, batch));
            var (output, h, c) = lstm_input.Call3(
                input, new[] { h0, c0 }, weights.Flat, shape.Bias, shape.Layers, shape.Dropout, training,
                shape.Bidirectional, shape.BatchFirst);
            return scope.MoveToOuter(output, h, c);
        }

        private (Tensor, Tensor, Tensor) Unbatched(Tensor input, (Tensor, Tensor)? h0_c0)
        {
            using var scope = NewDisposeScope();
            var at = weights.Shape.BatchFirst ? 0 : 1;
            var (output, h, c) = forward(input.unsqueeze(at), h0_c0 is var (h0, c0) ? (h0.unsqueeze(1), c0.unsqueeze(1)) : null);
            return scope.MoveToOuter(output.squeeze(at), h.squeeze(1), c.squeeze(1));
        }

        /// <summary>Runs over sequences of different lengths.</summary>
        public (PackedSequence, Tensor, Tensor) call(PackedSequence input, (Tensor, Tensor)? h0_c0 = null)
        {
            var shape = weights.Shape;
            using var scope = NewDisposeScope();
            var (h0, c0) = h0_c0 is var (h, c)
                ? (input.Sorted(h), input.Sorted(c))
                : (weights.InitialState(input.data, input.BatchSize), weights.InitialState(input.data, input.BatchSize));
            var (data, hn, cn) = lstm_data.Call3(
                input.data, input.batch_sizes, new[] { h0, c0 }, weights.Flat, shape.Bias, shape.Layers, shape.Dropout, training,
                shape.Bidirectional);
            hn = input.Unsorted(hn);
            cn = input.Unsorted(cn);
            scope.MoveToOuter(hn, cn);
            return (input.With(data).MoveToOuterDisposeScope(), hn, cn);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Layers of long short-term memory, over sequences.</summary>
            /// <param name="inputSize">The size of an element of the sequence.</param>
            /// <param name="hiddenSize">The size of the state.</param>
            /// <param name="numLayers">The number of layers.</param>
            /// <param name="bias">Whether there are biases.</param>
            /// <param name="batchFirst">Whether the batch is the input's first dimension, and not the second.</param>
            /// <param name="dropout">The probability of dropout between layers.</param>
            /// <param name="bidirectional">Whether to run from both ends.</param>
            /// <param name="device">The weights' device.</param>
            /// <param name="dtype">The weights' type.</param>
            public static Modules.LSTM LSTM(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false,
                double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), device, dtype);
        }
    }
}
