using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Zeros random channels of sequences in training, and scales the others up.</summary>
    public sealed class Dropout1d : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout1d(double p, bool inplace) : base(nameof(Dropout1d))
        {
            this.p = p;
            this.inplace = inplace;
        }

        /// <summary>The probability of being zeroed.</summary>
        public double p { get; set; }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.dropout1d(tensor, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Zeros random channels of sequences in training, and scales the others up.</summary>
            public static Modules.Dropout1d Dropout1d(double p = 0.5, bool inplace = false) => new(p, inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op feature_dropout = new("feature_dropout");
                    public static readonly Op feature_dropout_ = new("feature_dropout_");
                }

                /// <summary>Zeros random channels of sequences in training, and scales the others up.</summary>
                public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
                {
                    if (input.dim() != 2)
                        return Dropped(aten.feature_dropout, aten.feature_dropout_, input, p, training, inplace);
                    using var batch = input.unsqueeze(0);
                    using var result = Dropped(aten.feature_dropout, aten.feature_dropout_, batch, p, training, inplace);
                    return inplace ? input.alias() : result.squeeze(0);
                }
            }
        }
    }
}
