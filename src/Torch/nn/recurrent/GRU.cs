using static TorchSharp.torch;
using PackedSequence = TorchSharp.torch.nn.utils.rnn.PackedSequence;

namespace TorchSharp.Modules
{
    /// <summary>Layers of gated recurrent units, over sequences.</summary>
    public sealed class GRU : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        private static readonly Op gru_input = new("gru", "input");
        private static readonly Op gru_data = new("gru", "data");

        private readonly RecurrentNetwork network;

        internal GRU(RecurrentShape shape, Device? device, ScalarType? dtype) : base(nameof(GRU))
        {
            network = new(new(this, gates: 3, shape, device, dtype), gru_input, gru_data);
        }

        /// <summary>Does nothing: only cuDNN is faster with weights in one piece, and it puts them there itself.</summary>
        public void flatten_parameters() { }

        /// <summary>Runs over sequences.</summary>
        /// <param name="input">The sequences.</param>
        /// <param name="h0">The state to start from, by default zeros.</param>
        /// <returns>The states of the last layer, and the state at the end.</returns>
        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

        /// <inheritdoc/>
        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null) => network.Run(input, h0, training);

        /// <summary>Runs over sequences of different lengths.</summary>
        public (PackedSequence, Tensor) call(PackedSequence input, Tensor? h0 = null) => network.Run(input, h0, training);
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
