using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Makes larger images of more channels.</summary>
    public sealed class PixelShuffle : ParameterLessModule<Tensor, Tensor>
    {
        internal PixelShuffle(long upscale_factor) : base(nameof(PixelShuffle))
        {
            this.upscale_factor = upscale_factor;
        }

        /// <summary>The factor by which images grow.</summary>
        public long upscale_factor { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) => nn.functional.pixel_shuffle(input, upscale_factor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Makes larger images of more channels.</summary>
            public static Modules.PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op pixel_shuffle = new("pixel_shuffle");
                }

                /// <summary>Makes larger images of more channels.</summary>
                public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => aten.pixel_shuffle.Call(input, upscale_factor);
            }
        }
    }
}
