namespace TorchSharp;

public static partial class torch
{
    /// <summary>How values between elements are found.</summary>
    public enum InterpolationMode
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

        /// <summary>The mean of an area.</summary>
        Area = 5,

        /// <summary>The nearest element, without the bias of <see cref="Nearest"/>.</summary>
        NearestExact = 6,
    }

    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly Op[] Nearest = [new("upsample_nearest1d", "vec"), new("upsample_nearest2d", "vec"),
                new("upsample_nearest3d", "vec")];
            private static readonly Op[] NearestExact = [new("_upsample_nearest_exact1d", "vec"), new("_upsample_nearest_exact2d", "vec"),
                new("_upsample_nearest_exact3d", "vec")];
            private static readonly Op[] Multilinear = [new("upsample_linear1d", "vec"), new("upsample_bilinear2d", "vec"),
                new("upsample_trilinear3d", "vec")];
            private static readonly Op Bicubic = new("upsample_bicubic2d", "vec");
            private static readonly Op BilinearAntialias = new("_upsample_bilinear2d_aa", "vec");
            private static readonly Op BicubicAntialias = new("_upsample_bicubic2d_aa", "vec");

            /// <summary>Changes the size of sequences, images or volumes.</summary>
            /// <param name="x">The input.</param>
            /// <param name="size">The size of the result, or null.</param>
            /// <param name="scale_factor">In place of it, the factors of the size: one for all dimensions, or one each.</param>
            /// <param name="mode">How values between elements are found.</param>
            /// <param name="align_corners">Whether the corner elements keep their places, in the linear and cubic modes.</param>
            /// <param name="recompute_scale_factor">
            /// Whether places are computed from the sizes, which are whole, and not from the factors.
            /// </param>
            /// <param name="antialias">Whether to smooth before making images smaller.</param>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null,
                InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false,
                bool antialias = false)
            {
                var shape = x.shape;
                var dims = shape.Length - 2;
                if (dims is < 1 or > 3)
                    throw new ArgumentException($"Only 3D, 4D and 5D input tensors can be resized (got {shape.Length}D)", nameof(x));
                if (size is null == scale_factor is null)
                    throw new ArgumentException("exactly one of size and scale_factor must be given", nameof(size));
                if (align_corners is not null
                    && mode is InterpolationMode.Nearest or InterpolationMode.Area or InterpolationMode.NearestExact)
                {
                    throw new ArgumentException(
                        "align_corners can only be set with the interpolating modes: linear | bilinear | bicubic | trilinear",
                        nameof(align_corners));
                }
                size = size is [var side] ? [.. Enumerable.Repeat(side, dims)] : size;
                scale_factor = scale_factor is [var factor] ? [.. Enumerable.Repeat(factor, dims)] : scale_factor;
                if ((size?.Length ?? scale_factor!.Length) != dims)
                    throw new ArgumentException($"{dims} sizes or factors are needed for {dims} spatial dimensions", nameof(size));
                if (scale_factor is not null && (recompute_scale_factor || mode == InterpolationMode.Area))
                {
                    size = [.. scale_factor.Select((factor, dim) => (long)Math.Floor(shape[dim + 2] * factor))];
                    scale_factor = null;
                }

                var corners = align_corners ?? false;
                return (mode, dims) switch
                {
                    (InterpolationMode.Bilinear, 2) when antialias => BilinearAntialias.Call(x, size, corners, scale_factor),
                    (InterpolationMode.Bicubic, 2) when antialias => BicubicAntialias.Call(x, size, corners, scale_factor),
                    _ when antialias => throw new ArgumentException("Anti-alias option is only supported for bilinear and bicubic modes",
                        nameof(antialias)),
                    (InterpolationMode.Nearest, _) => Nearest[dims - 1].Call(x, size, scale_factor),
                    (InterpolationMode.NearestExact, _) => NearestExact[dims - 1].Call(x, size, scale_factor),
                    (InterpolationMode.Area, 1) => adaptive_avg_pool1d(x, size![0]),
                    (InterpolationMode.Area, 2) => adaptive_avg_pool2d(x, size!),
                    (InterpolationMode.Area, 3) => adaptive_avg_pool3d(x, size!),
                    (InterpolationMode.Linear, 1) or (InterpolationMode.Bilinear, 2) or (InterpolationMode.Trilinear,
                        3) => Multilinear[dims - 1].Call(x, size, corners, scale_factor),
                    (InterpolationMode.Bicubic, 2) => Bicubic.Call(x, size, corners, scale_factor),
                    _ => throw new ArgumentException($"Got {shape.Length}D input, which the mode {mode} is not for", nameof(mode)),
                };
            }
        }
    }
}
