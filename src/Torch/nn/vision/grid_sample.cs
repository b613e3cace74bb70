namespace TorchSharp;

public static partial class torch
{
    /// <summary>How values between pixels are found.</summary>
    public enum GridSampleMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,

        /// <summary>A weighted mean of the neighbours.</summary>
        Bilinear = 2,
    }

    /// <summary>What lies beyond the edges.</summary>
    public enum GridSamplePaddingMode
    {
        /// <summary>Zeros.</summary>
        Zeros = 0,

        /// <summary>The image, mirrored.</summary>
        Reflection = 1,

        /// <summary>The nearest edge pixel.</summary>
        Border = 2,
    }

    public static partial class nn
    {
        public static partial class functional
        {
            internal static partial class aten
            {
                public static readonly Op grid_sampler = new("grid_sampler");
                public static readonly Op affine_grid_generator = new("affine_grid_generator");
            }

            /// <summary>Looks up images at the places that a grid gives, between -1 and 1.</summary>
            public static Tensor grid_sample(Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear,
                GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null)
            {
                // libtorch counts otherwise: bilinear is 0, nearest 1; zeros is 0, border 1, reflection 2.
                var interpolation = mode == GridSampleMode.Nearest ? 1 : 0;
                var padding = padding_mode switch
                {
                    GridSamplePaddingMode.Border => 1,
                    GridSamplePaddingMode.Reflection => 2,
                    _ => 0,
                };
                return aten.grid_sampler.Call(input, grid, interpolation, padding, align_corners ?? false);
            }

            /// <summary>The grid of an affine transformation, for <see cref="grid_sample"/>.</summary>
            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false) =>
                aten.affine_grid_generator.Call(theta, size ?? throw new ArgumentNullException(nameof(size)), align_corners);
        }
    }
}
