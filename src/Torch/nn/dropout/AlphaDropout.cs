using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Dropout that keeps the mean and the variance of what <see cref="SELU"/> yields.</summary>
    public sealed class AlphaDropout : ParameterLessModule<Tensor, Tensor>
    {
        internal AlphaDropout(double p, bool inplace) : base(nameof(AlphaDropout))
        {
            this.p = p;
            this.inplace = inplace;
        }

        /// <summary>The probability of being zeroed.</summary>
        public double p { get; set; }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.alpha_dropout(tensor, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Dropout that keeps the mean and the variance of what <see cref="Modules.SELU"/> yields.</summary>
            public static Modules.AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => new(p, inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op alpha_dropout = new("alpha_dropout");
                    public static readonly Op alpha_dropout_ = new("alpha_dropout_");
                }

                /// <summary>Dropout that keeps the mean and the variance of what <see cref="Modules.SELU"/> yields.</summary>
                public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                    Dropped(aten.alpha_dropout, aten.alpha_dropout_, input, p, training, inplace);
            }
        }
    }
}
