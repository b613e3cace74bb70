using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The mean absolute error.</summary>
    public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public L1Loss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.l1_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The mean absolute error.</summary>
            public static Modules.L1Loss L1Loss(Reduction reduction = Reduction.Mean) => new(reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op l1_loss = new("l1_loss");
                }

                /// <summary>The mean absolute error.</summary>
                public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                    aten.l1_loss.Call(input, target, (long)reduction);
            }
        }
    }
}
