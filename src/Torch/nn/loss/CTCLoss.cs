using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The connectionist temporal classification loss of unaligned sequences.</summary>
    public sealed class CTCLoss : Loss<Tensor, Tensor, Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public CTCLoss(long blank = 0, bool zero_infinity = false, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
        {
            this.blank = blank;
            this.zero_infinity = zero_infinity;
        }

        /// <summary>The class that stands for no label.</summary>
        public long blank { get; }

        /// <summary>Whether infinite losses become zero.</summary>
        public bool zero_infinity { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths) =>
            nn.functional.ctc_loss(log_probs, targets, input_lengths, target_lengths, blank, zero_infinity, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The connectionist temporal classification loss of unaligned sequences.</summary>
            public static Modules.CTCLoss CTCLoss(long blank = 0, bool zero_infinity = false,
                Reduction reduction = Reduction.Mean) => new(blank, zero_infinity, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op ctc_loss = new("ctc_loss", "Tensor");
                }

                /// <summary>The connectionist temporal classification loss of unaligned sequences.</summary>
                public static Tensor ctc_loss(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank = 0,
                    bool zero_infinity = false, Reduction reduction = Reduction.Mean) =>
                    aten.ctc_loss.Call(log_probs, targets, input_lengths, target_lengths, blank, (long)reduction, zero_infinity);
            }
        }
    }
}
