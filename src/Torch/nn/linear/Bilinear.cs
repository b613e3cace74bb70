using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A bilinear form of two inputs for each output, and a bias.</summary>
    public sealed class Bilinear : nn.Module<Tensor, Tensor, Tensor>
    {
        private Parameter _weight = null!;
        private Parameter? _bias;

        internal Bilinear(long in1_features, long in2_features, long out_features, bool has_bias, Device? device,
            ScalarType? dtype) : base(nameof(Bilinear))
        {
            this.in1_features = in1_features;
            this.in2_features = in2_features;
            this.out_features = out_features;
            weight = new Parameter(empty([out_features, in1_features, in2_features], dtype: dtype, device: device));
            bias = has_bias ? new Parameter(empty([out_features], dtype: dtype, device: device)) : null;
            var bound = 1 / Math.Sqrt(in1_features);
            nn.init.uniform_(_weight, -bound, bound);
            if (_bias is not null)
                nn.init.uniform_(_bias, -bound, bound);
        }

        /// <summary>The size of the first input's last dimension.</summary>
        public long in1_features { get; set; }

        /// <summary>The size of the second input's last dimension.</summary>
        public long in2_features { get; set; }

        /// <summary>The size of the result's last dimension.</summary>
        public long out_features { get; set; }

        /// <summary>The forms, <c>[out_features, in1_features, in2_features]</c>.</summary>
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
        public override Tensor forward(Tensor input1, Tensor input2) => nn.functional.bilinear(input1, input2, _weight, _bias);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A bilinear form of two inputs for each output, and a bias.</summary>
            public static Modules.Bilinear Bilinear(long in1_features, long in2_features, long out_features, bool hasBias = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(in1_features, in2_features, out_features, hasBias, device, dtype);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op bilinear = new("bilinear");
                }

                /// <summary>A bilinear form of two inputs for each output, and a bias.</summary>
                public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) =>
                    aten.bilinear.Call(input1, input2, weight, bias);
            }
        }
    }
}
