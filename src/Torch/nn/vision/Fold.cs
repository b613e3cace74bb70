using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Adds blocks up to images.</summary>
    public sealed class Fold : ParameterLessModule<Tensor, Tensor>
    {
        internal Fold((long, long) output_size, (long, long) kernel_size, (long, long) dilation, (long, long) padding,
            (long, long) stride) : base(nameof(Fold))
        {
            this.output_size = output_size;
            this.kernel_size = kernel_size;
            this.dilation = dilation;
            this.padding = padding;
            this.stride = stride;
        }

        /// <summary>The size of the images.</summary>
        public (long, long) output_size { get; set; }

        /// <summary>The size of the blocks.</summary>
        public (long, long) kernel_size { get; set; }

        /// <summary>The distance of the elements in a block.</summary>
        public (long, long) dilation { get; set; }

        /// <summary>How much the images are padded at both ends.</summary>
        public (long, long) padding { get; set; }

        /// <summary>The distance of the blocks.</summary>
        public (long, long) stride { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.fold(tensor, output_size, kernel_size, dilation, padding, stride);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Adds blocks up to images.</summary>
            public static Modules.Fold Fold(long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                new((output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <summary>Adds blocks up to images.</summary>
            public static Modules.Fold Fold((long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null,
                (long, long)? padding = null, (long, long)? stride = null) =>
                new(output_size, kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1));

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op col2im = new("col2im");
                }

                /// <summary>Adds blocks up to images.</summary>
                public static Tensor fold(Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0,
                    long stride = 1) =>
                    fold(input, (output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding),
                        (stride, stride));

                /// <summary>Adds blocks up to images.</summary>
                public static Tensor fold(Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null,
                    (long, long)? padding = null, (long, long)? stride = null) =>
                    aten.col2im.Call(input, Sizes(output_size), Sizes(kernel_size), Sizes(dilation, 1), Sizes(padding, 0),
                        Sizes(stride, 1));
            }
        }
    }
}
