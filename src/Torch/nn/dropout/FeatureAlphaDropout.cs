using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Dropout of whole channels that keeps the mean and the variance of what <see cref="SELU"/> yields.</summary>
    public sealed class FeatureAlphaDropout : ParameterLessModule<Tensor, Tensor>
    {
        internal FeatureAlphaDropout(double p, bool inplace) : base(nameof(FeatureAlphaDropout))
        {
            this.p = p;
            this.inplace = inplace;
        }

        /// <summary>The probability of being zeroed.</summary>
        public double p { get; set; }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.feature_alpha_dropout(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Dropout of whole channels that keeps the mean and the variance of what <see cref="Modules.SELU"/> yields.</summary>
            public static Modules.FeatureAlphaDropout FeatureAlphaDropout(double p = 0.5) => new(p, false);

            /// <summary>Dropout of whole channels that keeps the mean and the variance of what <see cref="Modules.SELU"/> yields.</summary>
            public static Modules.FeatureAlphaDropout FeatureAlphaDropout(double p, bool inplace) => new(p, inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op feature_alpha_dropout = new("feature_alpha_dropout");
                    public static readonly Op feature_alpha_dropout_ = new("feature_alpha_dropout_");
                }

                /// <summary>
                /// Dropout of whole channels that keeps the mean and the variance of what <see cref="Modules.SELU"/> yields.
                /// </summary>
                public static Tensor feature_alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                    Dropped(aten.feature_alpha_dropout, aten.feature_alpha_dropout_, input, p, training, inplace);
            }
        }
    }
}
