using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Replaces values up to a threshold.</summary>
    public sealed class Threshold : ParameterLessModule<Tensor, Tensor>
    {
        internal Threshold(double threshold, double value, bool inplace) : base(nameof(Threshold))
        {
            this.threshold = threshold;
            this.value = value;
            this.inplace = inplace;
        }

        /// <summary>The threshold.</summary>
        public double threshold { get; set; }

        /// <summary>What replaces values up to the threshold.</summary>
        public double value { get; set; }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.threshold(tensor, threshold, value, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Replaces values up to a threshold.</summary>
            public static Modules.Threshold Threshold(double threshold, double value, bool inplace = false) =>
                new(threshold, value, inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op threshold = new("threshold");
                    public static readonly Op threshold_ = new("threshold_");
                }

                /// <summary>Replaces values up to a threshold.</summary>
                public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                    inplace ? aten.threshold_.InPlace(x, threshold, value).alias() : aten.threshold.Call(x, threshold, value);

                /// <summary>Replaces values up to a threshold.</summary>
                [Obsolete("Not using the PyTorch naming convention.", false)]
                public static Tensor Threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                    functional.threshold(x, threshold, value, inplace);
            }
        }
    }
}
