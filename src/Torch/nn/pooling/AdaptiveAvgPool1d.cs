using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Takes the mean of as many windows of sequences as the result is to have.</summary>
    public sealed class AdaptiveAvgPool1d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveAvgPool1d(long output_size) : base(nameof(AdaptiveAvgPool1d))
        {
            this.output_size = output_size;
        }

        /// <summary>The size of the result.</summary>
        public long output_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool1d(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes the mean of as many windows of sequences as the result is to have.</summary>
            public static Modules.AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => new(output_size);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op adaptive_avg_pool1d = new("adaptive_avg_pool1d");
                }

                /// <summary>Takes the mean of as many windows of sequences as the result is to have.</summary>
                public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) =>
                    aten.adaptive_avg_pool1d.Call(input, output_size);
            }
        }
    }
}
