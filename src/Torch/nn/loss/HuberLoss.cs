using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The square of small errors, a multiple of the magnitude of large ones.</summary>
    public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public HuberLoss(double delta = 1.0, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
        {
            this.delta = delta;
        }

        /// <summary>The error at which the one becomes the other.</summary>
        public double delta { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.huber_loss(input, target, delta, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The square of small errors, a multiple of the magnitude of large ones.</summary>
            public static Modules.HuberLoss HuberLoss(double delta = 1.0, Reduction reduction = Reduction.Mean) => new(delta, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op huber_loss = new("huber_loss");
                }

                /// <summary>The square of small errors, a multiple of the magnitude of large ones.</summary>
                public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1.0, Reduction reduction = Reduction.Mean) =>
                    aten.huber_loss.Call(input, target, (long)reduction, delta);
            }
        }
    }
}
