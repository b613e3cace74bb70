using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Normalises over the last dimensions of each example.</summary>
    public sealed class LayerNorm : nn.Module<Tensor, Tensor>
    {
        private Parameter? _weight;
        private Parameter? _bias;

        internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, Device? device,
            ScalarType? dtype) : base(nameof(LayerNorm))
        {
            this.normalized_shape = normalized_shape;
            this.eps = eps;
            this.elementwise_affine = elementwise_affine;
            if (!elementwise_affine)
                return;
            weight = new Parameter(ones(normalized_shape, dtype: dtype, device: device));
            if (bias)
                this.bias = new Parameter(zeros(normalized_shape, dtype: dtype, device: device));
        }

        /// <summary>The sizes of the dimensions to normalise over.</summary>
        public long[] normalized_shape { get; set; }

        /// <summary>What is added to the variance.</summary>
        public double eps { get; set; }

        /// <summary>Whether there is a weight.</summary>
        public bool elementwise_affine { get; set; }

        /// <summary>The scale of each element, or null.</summary>
        public Parameter weight
        {
            get => _weight!;
            set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
        }

        /// <summary>The shift of each element, or null.</summary>
        public Parameter? bias
        {
            get => _bias;
            set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
        }

        /// <summary>Sets weight and bias to one and zero.</summary>
        public void reset_parameters()
        {
            if (_weight is not null)
                nn.init.ones_(_weight);
            if (_bias is not null)
                nn.init.zeros_(_bias);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.layer_norm(tensor, normalized_shape, _weight, _bias, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Normalises over the last dimensions of each example.</summary>
            public static Modules.LayerNorm LayerNorm(long[] normalized_shape, double eps = 1e-05, bool elementwise_affine = true,
                bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new(normalized_shape, eps, elementwise_affine, bias, device, dtype);

            /// <summary>Normalises over the last dimension of each example.</summary>
            public static Modules.LayerNorm LayerNorm(long normalized_shape, double eps = 1e-05, bool elementwise_affine = true,
                bool bias = true, Device? device = null, ScalarType? dtype = null) =>
                new([normalized_shape], eps, elementwise_affine, bias, device, dtype);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op layer_norm = new("layer_norm");
                }

                /// <summary>Normalises over the last dimensions of each example.</summary>
                public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null,
                    double eps = 1e-05) =>
                    aten.layer_norm.Call(input, normalized_shape, weight, bias, eps);
            }
        }
    }
}
