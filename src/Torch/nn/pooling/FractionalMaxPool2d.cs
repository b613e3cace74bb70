using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Takes the greatest elements of windows of images at random places.</summary>
    public sealed class FractionalMaxPool2d : ParameterLessModule<Tensor, Tensor>
    {
        internal FractionalMaxPool2d(long[] kernel_size, long[]? output_size, double[]? output_ratio) : base(nameof(FractionalMaxPool2d))
        {
            this.kernel_size = kernel_size;
            this.output_size = output_size;
            this.output_ratio = output_ratio;
        }

        /// <summary>The size of the window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The size of the result.</summary>
        public long[]? output_size { get; set; }

        /// <summary>The size of the result as a share of the input.</summary>
        public double[]? output_ratio { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.fractional_max_pool2d(input, kernel_size, output_size, output_ratio);

        /// <summary>The result, and where in the input its elements are.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.fractional_max_pool2d_with_indices(input, kernel_size, output_size, output_ratio);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes the greatest elements of windows of images at random places.</summary>
            public static Modules.FractionalMaxPool2d FractionalMaxPool2d(long kernel_size, long? output_size = null,
                double? output_ratio = null) =>
                new(functional.Square(kernel_size), functional.Square(output_size), functional.Square(output_ratio));

            /// <summary>Takes the greatest elements of windows of images at random places.</summary>
            public static Modules.FractionalMaxPool2d FractionalMaxPool2d((long, long) kernel_size, (long, long)? output_size = null,
                (double, double)? output_ratio = null) =>
                new(functional.Sizes(kernel_size), functional.Sizes(output_size), functional.Ratios(output_ratio));

            /// <summary>Takes the greatest elements of windows of images at random places.</summary>
            public static Modules.FractionalMaxPool2d FractionalMaxPool2d(long[] kernel_size, long[]? output_size = null,
                double[]? output_ratio = null) =>
                new(kernel_size, output_size, output_ratio);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op fractional_max_pool2d = new("fractional_max_pool2d");
                }

                /// <summary>Takes the greatest elements of windows of images at random places.</summary>
                public static Tensor fractional_max_pool2d(Tensor input, long kernel_size, long? output_size = null,
                    double? output_ratio = null) =>
                    fractional_max_pool2d(input, Square(kernel_size), Square(output_size), Square(output_ratio));

                /// <summary>Takes the greatest elements of windows of images at random places.</summary>
                public static Tensor fractional_max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? output_size = null,
                    (double, double)? output_ratio = null) =>
                    fractional_max_pool2d(input, Sizes(kernel_size), Sizes(output_size), Ratios(output_ratio));

                /// <summary>Takes the greatest elements of windows of images at random places.</summary>
                public static Tensor fractional_max_pool2d(Tensor input, long[] kernel_size, long[]? output_size = null,
                    double[]? output_ratio = null) =>
                    ValuesOf(fractional_max_pool2d_with_indices(input, kernel_size, output_size, output_ratio));

                /// <summary>Takes the greatest elements of windows of images at random places, and tells where they are.</summary>
                public static (Tensor output, Tensor indices) fractional_max_pool2d_with_indices(Tensor input, long kernel_size,
                    long? output_size = null, double? output_ratio = null) =>
                    fractional_max_pool2d_with_indices(input, Square(kernel_size), Square(output_size), Square(output_ratio));

                /// <summary>Takes the greatest elements of windows of images at random places, and tells where they are.</summary>
                public static (Tensor output, Tensor indices) fractional_max_pool2d_with_indices(Tensor input, (long, long) kernel_size,
                    (long, long)? output_size = null, (double, double)? output_ratio = null) =>
                    fractional_max_pool2d_with_indices(input, Sizes(kernel_size), Sizes(output_size), Ratios(output_ratio));

                /// <summary>Takes the greatest elements of windows of images at random places, and tells where they are.</summary>
                public static (Tensor output, Tensor indices) fractional_max_pool2d_with_indices(Tensor input, long[] kernel_size,
                    long[]? output_size = null, double[]? output_ratio = null)
                {
                    var size = FractionalSize(input, 2, output_size, output_ratio);
                    using var samples = FractionalSamples(input, 2);
                    return aten.fractional_max_pool2d.Call2(input, kernel_size, size, samples);
                }

                private static long[] FractionalSize(Tensor input, int dims, long[]? output_size, double[]? output_ratio)
                {
                    if (output_size is null == output_ratio is null)
                        throw new ArgumentException("Exactly one of output_size and output_ratio must be given.", nameof(output_size));
                    var shape = input.shape;
                    return output_size ?? [.. output_ratio!.Select((ratio, dim) => (long)(shape[shape.Length - dims + dim] * ratio))];
                }

                private static Tensor FractionalSamples(Tensor input, int dims)
                {
                    var shape = input.shape;
                    var batch = shape.Length == dims + 1 ? 1 : shape[0];
                    return rand([batch, shape[shape.Length - dims - 1], dims], dtype: input.dtype, device: input.device);
                }
            }
        }
    }
}
