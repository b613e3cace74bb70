using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Takes the greatest elements of windows of volumes at random places.</summary>
    public sealed class FractionalMaxPool3d : ParameterLessModule<Tensor, Tensor>
    {
        internal FractionalMaxPool3d(long[] kernel_size, long[]? output_size, double[]? output_ratio) : base(nameof(FractionalMaxPool3d))
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
        public override Tensor forward(Tensor input) => nn.functional.fractional_max_pool3d(input, kernel_size, output_size, output_ratio);

        /// <summary>The result, and where in the input its elements are.</summary>
        public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
            nn.functional.fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes the greatest elements of windows of volumes at random places.</summary>
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(long kernel_size, long? output_size = null,
                double? output_ratio = null) =>
                new(functional.Cube(kernel_size), functional.Cube(output_size), functional.Cube(output_ratio));

            /// <summary>Takes the greatest elements of windows of volumes at random places.</summary>
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d((long, long, long) kernel_size,
                (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) =>
                new(functional.Sizes(kernel_size), functional.Sizes(output_size), functional.Ratios(output_ratio));

            /// <summary>Takes the greatest elements of windows of volumes at random places.</summary>
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(long[] kernel_size, long[]? output_size = null,
                double[]? output_ratio = null) =>
                new(kernel_size, output_size, output_ratio);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op fractional_max_pool3d = new("fractional_max_pool3d");
                }

                /// <summary>Takes the greatest elements of windows of volumes at random places.</summary>
                public static Tensor fractional_max_pool3d(Tensor input, long kernel_size, long? output_size = null,
                    double? output_ratio = null) =>
                    fractional_max_pool3d(input, Cube(kernel_size), Cube(output_size), Cube(output_ratio));

                /// <summary>Takes the greatest elements of windows of volumes at random places.</summary>
                public static Tensor fractional_max_pool3d(Tensor input, (long, long, long) kernel_size,
                    (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) =>
                    fractional_max_pool3d(input, Sizes(kernel_size), Sizes(output_size), Ratios(output_ratio));

                /// <summary>Takes the greatest elements of windows of volumes at random places.</summary>
                public static Tensor fractional_max_pool3d(Tensor input, long[] kernel_size, long[]? output_size = null,
                    double[]? output_ratio = null) =>
                    ValuesOf(fractional_max_pool3d_with_indices(input, kernel_size, output_size, output_ratio));

                /// <summary>Takes the greatest elements of windows of volumes at random places, and tells where they are.</summary>
                public static (Tensor output, Tensor indices) fractional_max_pool3d_with_indices(Tensor input, long kernel_size,
                    long? output_size = null, double? output_ratio = null) =>
                    fractional_max_pool3d_with_indices(input, Cube(kernel_size), Cube(output_size), Cube(output_ratio));

                /// <summary>Takes the greatest elements of windows of volumes at random places, and tells where they are.</summary>
                public static (Tensor output, Tensor indices) fractional_max_pool3d_with_indices(Tensor input,
                    (long, long, long) kernel_size, (long, long, long)? output_size = null,
                    (double, double, double)? output_ratio = null) =>
                    fractional_max_pool3d_with_indices(input, Sizes(kernel_size), Sizes(output_size), Ratios(output_ratio));

                /// <summary>Takes the greatest elements of windows of volumes at random places, and tells where they are.</summary>
                public static (Tensor output, Tensor indices) fractional_max_pool3d_with_indices(Tensor input, long[] kernel_size,
                    long[]? output_size = null, double[]? output_ratio = null)
                {
                    var size = FractionalSize(input, 3, output_size, output_ratio);
                    using var samples = FractionalSamples(input, 3);
                    return aten.fractional_max_pool3d.Call2(input, kernel_size, size, samples);
                }
            }
        }
    }
}
