using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Zeros random channels of volumes in training, and scales the others up.</summary>
    public sealed class Dropout3d : ParameterLessModule<Tensor, Tensor>
    {
        internal Dropout3d(double p, bool inplace) : base(nameof(Dropout3d))
        {
            this.p = p;
            this.inplace = inplace;
        }

        /// <summary>The probability of being zeroed.</summary>
        public double p { get; set; }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.dropout3d(input, p, training, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Zeros random channels of volumes in training, and scales the others up.</summary>
            public static Modules.Dropout3d Dropout3d(double p = 0.5, bool inplace = false) => new(p, inplace);

            public static partial class functional
            {
                /// <summary>Zeros random channels of volumes in training, and scales the others up.</summary>
                public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                    Dropped(aten.feature_dropout, aten.feature_dropout_, input, p, training, inplace);
            }
        }
    }
}
