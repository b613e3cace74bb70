using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Takes the mean of as many windows of volumes as the result is to have.</summary>
    public sealed class AdaptiveAvgPool3d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveAvgPool3d(long[] output_size) : base(nameof(AdaptiveAvgPool3d))
        {
            this.output_size = output_size;
        }

        /// <summary>The size of the result.</summary>
        public long[] output_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool3d(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes the mean of as many windows of volumes as the result is to have.</summary>
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d(long[] output_size) => new(output_size);

            /// <summary>Takes the mean of as many windows of volumes as the result is to have.</summary>
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d((long, long, long) output_size) => new(functional.Sizes(output_size));

            /// <summary>Takes the mean of as many windows of volumes as the result is to have.</summary>
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d(long output_size) => new(functional.Cube(output_size));

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op adaptive_avg_pool3d = new("adaptive_avg_pool3d");
                    public static readonly Op adaptive_avg_pool3d_backward = new("_adaptive_avg_pool3d_backward");
                }

                /// <summary>Takes the mean of as many windows of volumes as the result is to have.</summary>
                public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) =>
                    aten.adaptive_avg_pool3d.Call(input, output_size);

                /// <summary>Takes the mean of as many windows of volumes as the result is to have.</summary>
                public static Tensor adaptive_avg_pool3d(Tensor input, (long, long, long) output_size) =>
                    adaptive_avg_pool3d(input, Sizes(output_size));

                /// <summary>Takes the mean of as many windows of volumes as the result is to have.</summary>
                public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) => adaptive_avg_pool3d(input, Cube(output_size));

                /// <summary>
                /// Writes the gradient of <see cref="adaptive_avg_pool3d(Tensor, long[])"/> to <paramref name="gradInput"/>.
                /// </summary>
                public static Tensor adaptive_avg_pool3d_backward(Tensor gradInput, Tensor gradOutput, Tensor originalInput)
                {
                    using var gradient = aten.adaptive_avg_pool3d_backward.Call(gradOutput, originalInput);
                    return gradInput.copy_(gradient);
                }
            }
        }
    }
}
