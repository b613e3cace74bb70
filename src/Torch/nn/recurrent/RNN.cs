using static TorchSharp.torch;
using PackedSequence = TorchSharp.torch.nn.utils.rnn.PackedSequence;

namespace TorchSharp.Modules
{
    /// <summary>Layers of simple recurrent units, over sequences.</summary>
    public sealed class RNN : nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
    {
        private static readonly Op rnn_tanh_input = new("rnn_tanh", "input");
        private static readonly Op rnn_tanh_data = new("rnn_tanh", "data");
        private static readonly Op rnn_relu_input = new("rnn_relu", "input");
        private static readonly Op rnn_relu_data = new("rnn_relu", "data");

        private readonly RecurrentNetwork network;

        internal RNN(RecurrentShape shape, nn.NonLinearities nonLinearity, Device? device, ScalarType? dtype) : base(nameof(RNN))
        {
            var weights = new RecurrentWeights(this, gates: 1, shape, device, dtype);
            network = nonLinearity == nn.NonLinearities.ReLU
                ? new(weights, rnn_relu_input, rnn_relu_data)
                : new(weights, rnn_tanh_input, rnn_tanh_data);
        }

        /// <summary>Does nothing: only cuDNN is faster with weights in one piece, and it puts them there itself.</summary>
        public void flatten_parameters() { }

        /// <summary>The input weight of a layer and direction, which are counted together.</summary>
        public Parameter? get_weight_ih(long idx) => network.Weights[idx, 0];

        /// <summary>The state weight of a layer and direction, which are counted together.</summary>
        public Parameter? get_weight_hh(long idx) => network.Weights[idx, 1];

        /// <summary>The input bias of a layer and direction, which are counted together.</summary>
        public Parameter? get_bias_ih(long idx) => network.Weights[idx, 2];

        /// <summary>The state bias of a layer and direction, which are counted together.</summary>
        public Parameter? get_bias_hh(long idx) => network.Weights[idx, 3];

        /// <summary>Runs over sequences.</summary>
        /// <param name="input">The sequences.</param>
        /// <param name="h0">The state to start from, by default zeros.</param>
        /// <returns>The states of the last layer, and the state at the end.</returns>
        public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

        /// <inheritdoc/>
        public override (Tensor, Tensor) forward(Tensor input, Tensor? h0) => network.Run(input, h0, training);

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
            /// <summary>What a simple recurrent unit sends its sum through.</summary>
            public enum NonLinearities
            {
                /// <summary>The rectified linear unit.</summary>
                ReLU,

                /// <summary>The hyperbolic tangent.</summary>
                Tanh,
            }

            /// <summary>Layers of simple recurrent units, over sequences.</summary>
            public static Modules.RNN RNN(long inputSize, long hiddenSize, long numLayers = 1,
                NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true, bool batchFirst = false, double dropout = 0.0,
                bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), nonLinearity, device, dtype);
        }
    }
}
