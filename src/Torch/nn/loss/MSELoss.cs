using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The mean square error.</summary>
    public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public MSELoss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) =>
            nn.functional.mse_loss(input, target, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The mean square error.</summary>
            public static Modules.MSELoss MSELoss(Reduction reduction = Reduction.Mean) => new(reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op mse_loss = new("mse_loss");
                }

                /// <summary>The mean square error.</summary>
                public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                    aten.mse_loss.Call(input, target, (long)reduction);
            }
        }
    }
}
