using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Scales what is negative by a slope that is random in training and fixed in evaluation.</summary>
    public sealed class RReLU : ParameterLessModule<Tensor, Tensor>
    {
        internal RReLU(double lower, double upper, bool inplace) : base(nameof(RReLU))
        {
            this.lower = lower;
            this.upper = upper;
            this.inplace = inplace;
        }

        /// <summary>The least slope.</summary>
        public double lower { get; set; }

        /// <summary>The greatest slope.</summary>
        public double upper { get; set; }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.rrelu(tensor, lower, upper, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Scales what is negative by a slope that is random in training and fixed in evaluation.</summary>
            public static Modules.RReLU RReLU(double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) =>
                new(lower, upper, inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op rrelu = new("rrelu");
                    public static readonly Op rrelu_ = new("rrelu_");
                }

                /// <summary>Scales what is negative by the mean of two slopes.</summary>
                public static Tensor rrelu(Tensor x, double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) =>
                    rrelu(x, lower, upper, training: false, inplace);

                internal static Tensor rrelu(Tensor x, double lower, double upper, bool training, bool inplace) =>
                    inplace ? aten.rrelu_.InPlace(x, lower, upper, training).alias() : aten.rrelu.Call(x, lower, upper, training);
            }
        }
    }
}
