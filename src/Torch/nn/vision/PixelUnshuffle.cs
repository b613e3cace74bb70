using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Makes more channels of larger images.</summary>
    public sealed class PixelUnshuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal PixelUnshuffle(long downscale_factor) : base(nameof(PixelUnshuffle))
        {
            this.downscale_factor = downscale_factor;
        }

        /// <summary>The factor by which images shrink.</summary>
        public long downscale_factor { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.pixel_unshuffle(input, downscale_factor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes more channels of larger images.</summary>
            public static Modules.PixelUnshuffle PixelUnshuffle(long downscale_factor) => new(downscale_factor);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op pixel_unshuffle = new("pixel_unshuffle");
                }

                /// <summary>Makes more channels of larger images.</summary>
                public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) =>
                    aten.pixel_unshuffle.Call(input, downscale_factor);
            }
        }
    }
}
