using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Takes the greatest element of as many windows of images as the result is to have.</summary>
    public sealed class AdaptiveMaxPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal AdaptiveMaxPool2d(long[] output_size) : base(nameof(AdaptiveMaxPool2d))
        {
            this.output_size = output_size;
        }

        /// <summary>The size of the result.</summary>
        public long[] output_size { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.adaptive_max_pool2d(input, output_size);

        /// <summary>The result, and where in the input its elements are.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.adaptive_max_pool2d_with_indices(input, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes the greatest element of as many windows of images as the result is to have.</summary>
            public static Modules.AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => new(output_size);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op adaptive_max_pool2d = new("adaptive_max_pool2d");
                }

                /// <summary>Takes the greatest element of as many windows of images as the result is to have.</summary>
                public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) =>
                    ValuesOf(adaptive_max_pool2d_with_indices(input, output_size));

                /// <summary>
                /// Takes the greatest element of as many windows of images as the result is to have, and tells where they are.
                /// </summary>
                public static (Tensor output, Tensor indices) adaptive_max_pool2d_with_indices(Tensor input, long[] output_size) =>
                    aten.adaptive_max_pool2d.Call2(input, output_size);
            }
        }
    }
}
