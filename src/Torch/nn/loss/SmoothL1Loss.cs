using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The square of small errors, the magnitude of large ones.</summary>
    public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1.0) : base(reduction)
        {
            this.beta = beta;
        }

        /// <summary>The error at which the one becomes the other.</summary>
        public double beta { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.smooth_l1_loss(input, target, reduction, beta);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The square of small errors, the magnitude of large ones.</summary>
            public static Modules.SmoothL1Loss SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1.0) =>
                new(reduction, beta);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op smooth_l1_loss = new("smooth_l1_loss");
                }

                /// <summary>The square of small errors, the magnitude of large ones.</summary>
                public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1.0) =>
                    aten.smooth_l1_loss.Call(input, target, (long)reduction, beta);
            }
        }
    }
}
