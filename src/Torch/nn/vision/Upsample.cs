using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Makes sequences, images or volumes larger.</summary>
    public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
    {
        private readonly long[]? sizes;
        private readonly double[]? factors;

        internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners,
            bool? recompute_scale_factor) : base(nameof(Upsample))
        {
            sizes = size;
            factors = scale_factor;
            this.mode = mode;
            this.align_corners = align_corners;
            this.recompute_scale_factor = recompute_scale_factor;
        }

        /// <summary>The size of the result, or nothing.</summary>
        public ReadOnlySpan<long> size => sizes;

        /// <summary>The factors of the size, or nothing.</summary>
        public ReadOnlySpan<double> scale_factor => factors;

        /// <summary>How values between elements are found.</summary>
        public UpsampleMode mode { get; }

        /// <summary>Whether the corner elements keep their places.</summary>
        public bool? align_corners { get; }

        /// <summary>Whether places are computed from the sizes and not from the factors.</summary>
        public bool? recompute_scale_factor { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.interpolate(input, sizes, factors, (InterpolationMode)mode, align_corners, recompute_scale_factor ?? false);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>How values between elements are found.</summary>
        public enum UpsampleMode
        {
            /// <summary>The nearest element.</summary>
            Nearest = 0,

            /// <summary>Between two neighbours, of sequences.</summary>
            Linear = 1,

            /// <summary>Between four neighbours, of images.</summary>
            Bilinear = 2,

            /// <summary>By cubic polynomials, of images.</summary>
            Bicubic = 3,

            /// <summary>Between eight neighbours, of volumes.</summary>
            Trilinear = 4,
        }

        public static partial class nn
        {
            /// <summary>Makes sequences, images or volumes larger.</summary>
            public static Modules.Upsample Upsample(long[]? size = null, double[]? scale_factor = null,
                UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null) =>
                new(size, scale_factor, mode, align_corners, recompute_scale_factor);

            public static partial class functional
            {
                private static readonly Op[] NearestBackward = [new("upsample_nearest1d_backward", "vec"),
                    new("upsample_nearest2d_backward", "vec"), new("upsample_nearest3d_backward", "vec")];

                /// <summary>Makes sequences, images or volumes larger.</summary>
                public static Tensor upsample(Tensor input, long[]? size = null, double[]? scale_factor = null,
                    UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                    interpolate(input, size, scale_factor, (InterpolationMode)mode, mode == UpsampleMode.Nearest ? null : align_corners);

                /// <summary>Makes images larger, by the nearest pixel.</summary>
                public static Tensor upsample_nearest(Tensor x, long[]? size = null, double[]? scale_factor = null,
                    bool align_corners = false) =>
                    interpolate(x, size, scale_factor, InterpolationMode.Nearest);

                /// <summary>Makes images larger, between neighbours.</summary>
                public static Tensor upsample_bilinear(Tensor x, long[]? size = null, double[]? scale_factor = null,
                    bool align_corners = false) =>
                    interpolate(x, size, scale_factor, InterpolationMode.Bilinear, align_corners);

                /// <summary>Makes sequences longer, by the nearest element.</summary>
                public static Tensor upsample_nearest1d(Tensor input, long? outputSize, double? scaleFactor) =>
                    Nearest[0].Call(input, outputSize is { } size ? [size] : default(long[]),
                        scaleFactor is { } factor ? [factor] : default(double[]));

                /// <summary>The gradient of <see cref="upsample_nearest1d"/>.</summary>
                public static Tensor upsample_nearest1d_backward(Tensor grad_output, long? outputSize, long inputSize, double? scaleFactor)
                {
                    var batch = grad_output.shape;
                    return NearestBackward[0].Call(
                        grad_output, outputSize is { } size ? [size] : default(long[]), new[] { batch[0], batch[1],
                            inputSize }, scaleFactor is { } factor ? [factor] : default(double[]));
                }

                /// <summary>Makes images larger, by the nearest pixel.</summary>
                public static Tensor upsample_nearest2d(Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                    Nearest[1].Call(input, outputSizes, scaleFactors);

                /// <summary>The gradient of <see cref="upsample_nearest2d"/>.</summary>
                public static Tensor upsample_nearest2d_backward(Tensor grad_output, long[] inputSizes, long[]? outputSizes = null,
                    double[]? scaleFactors = null) =>
                    NearestBackward[1].Call(grad_output, outputSizes, inputSizes, scaleFactors);

                /// <summary>Makes volumes larger, by the nearest element.</summary>
                public static Tensor upsample_nearest3d(Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                    Nearest[2].Call(input, outputSizes, scaleFactors);

                /// <summary>The gradient of <see cref="upsample_nearest3d"/>.</summary>
                public static Tensor upsample_nearest3d_backward(Tensor grad_output, long[] inputSizes, long[]? outputSizes = null,
                    double[]? scaleFactors = null) =>
                    NearestBackward[2].Call(grad_output, outputSizes, inputSizes, scaleFactors);
            }
        }
    }
}
