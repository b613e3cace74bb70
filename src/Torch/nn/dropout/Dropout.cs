using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Zeros random elements in training, and scales the others up.</summary>
    public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout(double p, bool inplace) : base(nameof(Dropout))
        {
            this.p = p;
            this.inplace = inplace;
        }

        /// <summary>The probability of being zeroed.</summary>
        public double p { get; set; }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.dropout(tensor, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Zeros random elements in training, and scales the others up.</summary>
            public static Modules.Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op dropout = new("dropout");
                    public static readonly Op dropout_ = new("dropout_");
                }

                /// <summary>Zeros random elements in training, and scales the others up.</summary>
                public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                    Dropped(aten.dropout, aten.dropout_, input, p, training, inplace);

                private static Tensor Dropped(Op op, Op op_, Tensor input, double p, bool training, bool inplace)
                {
                    if (p is not (>= 0 and <= 1))
                        throw new ArgumentException($"dropout probability has to be between 0 and 1, but got {p}", nameof(p));
                    // Without effect, libtorch returns the input itself: the result is one more reference to it.
                    return inplace ? op_.InPlace(input, p, training).alias() : op.Call(input, p, training);
                }
            }
        }
    }
}
