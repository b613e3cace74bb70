using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>One step of a simple recurrent unit.</summary>
    public sealed class RNNCell : nn.Module<Tensor, Tensor?, Tensor>
    {
        private static readonly Op rnn_tanh_cell = new("rnn_tanh_cell");
        private static readonly Op rnn_relu_cell = new("rnn_relu_cell");

        private readonly Op cell;
        private Parameter _weight_ih = null!;
        private Parameter _weight_hh = null!;
        private Parameter? _bias_ih;
        private Parameter? _bias_hh;

        internal RNNCell(long inputSize, long hiddenSize, nn.NonLinearities nonLinearity, bool bias, Device? device,
            ScalarType? dtype) : base(nameof(RNNCell))
        {
            cell = nonLinearity == nn.NonLinearities.ReLU ? rnn_relu_cell : rnn_tanh_cell;
            (weight_ih, weight_hh, bias_ih, bias_hh) = RecurrentCell.Weights(gates: 1, inputSize, hiddenSize, bias, device, dtype);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor? h0 = null)
        {
            if (h0 is not null)
                return cell.Call(input, h0, _weight_ih, _weight_hh, _bias_ih, _bias_hh);
            using var state = RecurrentCell.InitialState(input, _weight_hh);
            return cell.Call(input, state, _weight_ih, _weight_hh, _bias_ih, _bias_hh);
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
            /// <summary>One step of a simple recurrent unit.</summary>
            public static Modules.RNNCell RNNCell(long inputSize, long hiddenSize, NonLinearities nonLinearity = NonLinearities.Tanh,
                bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(inputSize, hiddenSize, nonLinearity, bias, device, dtype);
        }
    }
}
