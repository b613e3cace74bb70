using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Multiplies the last dimension by a weight matrix and adds a bias.</summary>
    public sealed class Linear : nn.Module<Tensor, Tensor>
    {
        private Parameter _weight = null!;
        private Parameter? _bias;

        internal Linear(long in_features, long out_features, bool has_bias, Device? device, ScalarType? dtype) : base(nameof(Linear))
        {
            this.in_features = in_features;
            this.out_features = out_features;
            weight = new Parameter(empty([out_features, in_features], dtype: dtype, device: device));
            bias = has_bias ? new Parameter(empty([out_features], dtype: dtype, device: device)) : null;
            nn.init.DefaultWeightAndBias(_weight, _bias);
        }

        internal Linear(Parameter weight, Parameter? bias) : base(nameof(Linear))
        {
            in_features = weight.shape[1];
            out_features = weight.shape[0];
            this.weight = weight;
            this.bias = bias;
        }

        /// <summary>The size of the input's last dimension.</summary>
        public long in_features { get; set; }

        /// <summary>The size of the result's last dimension.</summary>
        public long out_features { get; set; }

        /// <summary>The matrix, <c>[out_features, in_features]</c>.</summary>
        public Parameter weight
        {
            get => _weight;
            set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
        }

        /// <summary>The bias, <c>[out_features]</c>, or null.</summary>
        public Parameter? bias
        {
            get => _bias;
            set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.linear(tensor, _weight, _bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Multiplies the last dimension by a weight matrix and adds a bias.</summary>
            public static Modules.Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null,
                ScalarType? dtype = null) =>
                new(inputSize, outputSize, hasBias, device, dtype);

            /// <summary>A linear layer of existing weights.</summary>
            public static Modules.Linear Linear(Modules.Parameter weight, Modules.Parameter? bias = null) => new(weight, bias);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op linear = new("linear");
                }

                /// <summary>Multiplies the last dimension by a weight matrix and adds a bias.</summary>
                public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => aten.linear.Call(input, weights, bias);
            }
        }
    }
}
