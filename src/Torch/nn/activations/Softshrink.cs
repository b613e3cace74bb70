using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Moves values towards zero by at most lambda.</summary>
    public sealed class Softshrink : ParameterLessModule<Tensor, Tensor>
    {
        internal Softshrink(double lambda) : base(nameof(Softshrink))
        {
            this.lambda = lambda;
        }

        /// <summary>Half the width of the range around zero.</summary>
        public double lambda { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softshrink(tensor, lambda);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Moves values towards zero by at most lambda.</summary>
            public static Modules.Softshrink Softshrink(double lambda = 0.5) => new(lambda);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op softshrink = new("softshrink");
                }

                /// <summary>Moves values towards zero by at most lambda.</summary>
                public static Tensor softshrink(Tensor x, double lambda = 0.5) => aten.softshrink.Call(x, lambda);

                /// <summary>Moves values towards zero by at most lambda.</summary>
                [Obsolete("Not using the PyTorch naming convention.", false)]
                public static Tensor Softshrink(Tensor x, double lambda = 0.5) => softshrink(x, lambda);
            }
        }
    }
}
