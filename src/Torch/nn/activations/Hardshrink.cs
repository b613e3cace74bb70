using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Sets values near zero to zero.</summary>
    public sealed class Hardshrink : ParameterLessModule<Tensor, Tensor>
    {
        internal Hardshrink(double lambda) : base(nameof(Hardshrink))
        {
            this.lambda = lambda;
        }

        /// <summary>Half the width of the range around zero.</summary>
        public double lambda { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.hardshrink(tensor, lambda);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Sets values near zero to zero.</summary>
            public static Modules.Hardshrink Hardshrink(double lambda = 0.5) => new(lambda);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op hardshrink = new("hardshrink");
                }

                /// <summary>Sets values near zero to zero.</summary>
                public static Tensor hardshrink(Tensor x, double lambda = 0.5) => aten.hardshrink.Call(x, lambda);

                /// <summary>Sets values near zero to zero.</summary>
                [Obsolete("Not using the PyTorch naming convention.", false)]
                public static Tensor Hardshrink(Tensor x, double lambda = 0.5) => hardshrink(x, lambda);
            }
        }
    }
}
