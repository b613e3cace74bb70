using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Scales what is negative by a learned slope, one for all channels or one each.</summary>
    public sealed class PReLU : nn.Module<Tensor, Tensor>
    {
        internal PReLU(long num_parameters, double init, Device? device, ScalarType? dtype) : base(nameof(PReLU))
        {
            this.num_parameters = num_parameters;
            this.init = init;
            weight = new Parameter(full([num_parameters], init, dtype: dtype, device: device));
        }

        /// <summary>How many slopes there are.</summary>
        public long num_parameters { get; }

        /// <summary>The slopes' first value.</summary>
        public double init { get; }

        /// <summary>The slopes.</summary>
        public Parameter weight
        {
            get => _internal_params[nameof(weight)];
            set => ConditionallyRegisterParameter(nameof(weight), value);
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.prelu(tensor, weight);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Scales what is negative by a learned slope, one for all channels or one each.</summary>
            public static Modules.PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) =>
                new(num_parameters, init, device, dtype);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op prelu = new("prelu");
                }

                /// <summary>Scales what is negative by a slope, one for all channels or one each.</summary>
                public static Tensor prelu(Tensor input, Tensor weight) => aten.prelu.Call(input, weight);
            }
        }
    }
}
