using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>One step of long short-term memory.</summary>
    public sealed class LSTMCell : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>
    {
        private static readonly Op lstm_cell = new("lstm_cell");

        private Parameter _weight_ih = null!;
        private Parameter _weight_hh = null!;
        private Parameter? _bias_ih;
        private Parameter? _bias_hh;

        internal LSTMCell(long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype) : base(nameof(LSTMCell))
        {
            (weight_ih, weight_hh, bias_ih, bias_hh) = RecurrentCell.Weights(gates: 4, inputSize, hiddenSize, bias, device, dtype);
        }

        /// <summary>Takes one step.</summary>
        /// <param name="input">The input.</param>
        /// <param name="h0_c0">The hidden and cell state before, by default zeros.</param>
        public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

        /// <inheritdoc/>
        public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0)
        {
            if (h0_c0 is var (h0, c0))
                return lstm_cell.Call2(input, new[] { h0, c0 }, _weight_ih, _weight_hh, _bias_ih, _bias_hh);
            using var state = RecurrentCell.InitialState(input, _weight_hh);
            return lstm_cell.Call2(input, new[] { state, state }, _weight_ih, _weight_hh, _bias_ih, _bias_hh);
        }

        /// <summary>The input weight.</summary>
        [DisallowNull]
        public Parameter? weight_ih
        {
            get => _weight_ih;
            set => ConditionallyRegisterParameter(nameof(weight_ih), _weight_ih = value);
        }

        /// <summary>The state weight.</summary>
        [DisallowNull]
        public Parameter? weight_hh
        {
            get => _weight_hh;
            set => ConditionallyRegisterParameter(nameof(weight_hh), _weight_hh = value);
        }

        /// <summary>The input bias, or null.</summary>
        public Parameter? bias_ih
        {
            get => _bias_ih;
            set => ConditionallyRegisterParameter(nameof(bias_ih), _bias_ih = value);
        }

        /// <summary>The state bias, or null.</summary>
        public Parameter? bias_hh
        {
            get => _bias_hh;
            set => ConditionallyRegisterParameter(nameof(bias_hh), _bias_hh = value);
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>One step of long short-term memory.</summary>
            public static Modules.LSTMCell LSTMCell(long inputSize, long hiddenSize, bool bias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, bias, device, dtype);
        }
    }
}
