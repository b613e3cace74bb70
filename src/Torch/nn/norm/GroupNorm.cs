using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Normalises groups of channels of each example.</summary>
    public sealed class GroupNorm : nn.Module<Tensor, Tensor>
    {
        private Parameter? _weight;
        private Parameter? _bias;

        internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device,
            ScalarType? dtype) : base(nameof(GroupNorm))
        {
            if (num_channels % num_groups != 0)
                throw new ArgumentException("num_channels must be divisible by num_groups", nameof(num_channels));
            this.num_groups = num_groups;
            this.eps = eps;
            this.affine = affine;
            if (!affine)
                return;
            weight = new Parameter(ones([num_channels], dtype: dtype, device: device));
            bias = new Parameter(zeros([num_channels], dtype: dtype, device: device));
        }

        /// <summary>The number of groups.</summary>
        public long num_groups { get; set; }

        /// <summary>What is added to the variance.</summary>
        public double eps { get; set; }

        /// <summary>Whether there are a weight and a bias.</summary>
        public bool affine { get; set; }

        /// <summary>The scale of each channel, or null.</summary>
        public Parameter weight
        {
            get => _weight!;
            set => ConditionallyRegisterParameter(nameof(weight), _weight = value);
        }

        /// <summary>The shift of each channel, or null.</summary>
        public Parameter? bias
        {
            get => _bias;
            set => ConditionallyRegisterParameter(nameof(bias), _bias = value);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.group_norm(tensor, num_groups, _weight, _bias, eps);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Normalises groups of channels of each example.</summary>
            public static Modules.GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1e-05, bool affine = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(num_groups, num_channels, eps, affine, device, dtype);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op group_norm = new("group_norm");
                }

                /// <summary>Normalises groups of channels of each example.</summary>
                public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null,
                    double eps = 1e-05) =>
                    aten.group_norm.Call(input, num_groups, weight, bias, eps);
            }
        }
    }
}
