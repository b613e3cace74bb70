using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Takes images apart into blocks.</summary>
    public sealed class Unfold : ParameterLessModule<Tensor, Tensor>
    {
        internal Unfold((long, long) kernel_size, (long, long) dilation, (long, long) padding, (long, long) stride) : base(nameof(Unfold))
        {
            this.kernel_size = kernel_size;
            this.dilation = dilation;
            this.padding = padding;
            this.stride = stride;
        }

        /// <summary>The size of the blocks.</summary>
        public (long, long) kernel_size { get; set; }

        /// <summary>The distance of the elements in a block.</summary>
        public (long, long) dilation { get; set; }

        /// <summary>How much the images are padded at both ends.</summary>
        public (long, long) padding { get; set; }

        /// <summary>The distance of the blocks.</summary>
        public (long, long) stride { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.unfold(tensor, kernel_size, dilation, padding, stride);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes images apart into blocks.</summary>
            public static Modules.Unfold Unfold(long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                new((kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <summary>Takes images apart into blocks.</summary>
            public static Modules.Unfold Unfold((long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null,
                (long, long)? stride = null) =>
                new(kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1));

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op im2col = new("im2col");
                }

                /// <summary>Takes images apart into blocks.</summary>
                public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                    unfold(input, (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

                /// <summary>Takes images apart into blocks.</summary>
                public static Tensor unfold(Tensor input, (long, long) kernel_size, (long, long)? dilation = null,
                    (long, long)? padding = null, (long, long)? stride = null) =>
                    aten.im2col.Call(input, Sizes(kernel_size), Sizes(dilation, 1), Sizes(padding, 0), Sizes(stride, 1));
            }
        }
    }
}
