using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Takes the mean of as many windows of images as the result is to have.</summary>
    public sealed class AdaptiveAvgPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveAvgPool2d(long[] output_size) : base(nameof(AdaptiveAvgPool2d))
        {
            this.output_size = output_size;
        }

        /// <summary>The size of the result.</summary>
        public long[] output_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool2d(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes the mean of as many windows of images as the result is to have.</summary>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);

            /// <summary>Takes the mean of as many windows of images as the result is to have.</summary>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(functional.Sizes(output_size));

            /// <summary>Takes the mean of as many windows of images as the result is to have.</summary>
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new(functional.Square(output_size));

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op adaptive_avg_pool2d = new("adaptive_avg_pool2d");
                }

                /// <summary>Takes the mean of as many windows of images as the result is to have.</summary>
                public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) =>
                    aten.adaptive_avg_pool2d.Call(input, output_size);

                /// <summary>Takes the mean of as many windows of images as the result is to have.</summary>
                public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) =>
                    adaptive_avg_pool2d(input, Sizes(output_size));

                /// <summary>Takes the mean of as many windows of images as the result is to have.</summary>
                public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => adaptive_avg_pool2d(input, Square(output_size));
            }
        }
    }
}
