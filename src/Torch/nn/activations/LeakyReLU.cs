using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Scales what is negative by a small slope.</summary>
    public sealed class LeakyReLU : ParameterLessModule<Tensor, Tensor>
    {
        internal LeakyReLU(double negative_slope, bool inplace) : base(nameof(LeakyReLU))
        {
            this.negative_slope = negative_slope;
            this.inplace = inplace;
        }

        /// <summary>The slope below zero.</summary>
        public double negative_slope { get; set; }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.leaky_relu(tensor, negative_slope, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Scales what is negative by a small slope.</summary>
            public static Modules.LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op leaky_relu = new("leaky_relu");
                    public static readonly Op leaky_relu_ = new("leaky_relu_");
                }

                /// <summary>Scales what is negative by a small slope.</summary>
                public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                    inplace ? aten.leaky_relu_.InPlace(input, negative_slope).alias() : aten.leaky_relu.Call(input, negative_slope);
            }
        }
    }
}
