using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Puts the greatest elements of windows of sequences back to where they were, among zeros.</summary>
    public sealed class MaxUnpool1d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
    {
        internal MaxUnpool1d(long kernel_size, long? stride, long? padding) : base(nameof(MaxUnpool1d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
        }

        /// <summary>The size of the window.</summary>
        public long kernel_size { get; set; }

        /// <summary>The step of the window; by default its size.</summary>
        public long? stride { get; set; }

        /// <summary>How much is added at both ends of each dimension.</summary>
        public long? padding { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            nn.functional.max_unpool1d(tensor, indices, kernel_size, stride, padding, output_size);

        /// <summary>Runs the hooks and <see cref="forward"/>.</summary>
        public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) => base.call(tensor, indices, output_size);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Puts the greatest elements of windows of sequences back to where they were, among zeros.</summary>
            public static Modules.MaxUnpool1d MaxUnpool1d(long kernel_size, long? stride = null, long? padding = null) =>
                new(kernel_size, stride, padding);

            public static partial class functional
            {
                /// <summary>Puts the greatest elements of windows of sequences back to where they were, among zeros.</summary>
                public static Tensor max_unpool1d(Tensor input, Tensor indices, long kernel_size, long? stride = null, long? padding = null,
                    long[]? output_size = null)
                {
                    var size = UnpooledSize(input, [kernel_size], [stride ?? kernel_size], [padding ?? 0], output_size);
                    using var image = input.unsqueeze(-1);
                    using var image_indices = indices.unsqueeze(-1);
                    using var result = aten.max_unpool2d.Call(image, image_indices, new[] { size[0], 1L });
                    return result.squeeze(-1);
                }

                /// <summary>The size of the result: the one asked for, or the least that pooling may have started from.</summary>
                private static long[] UnpooledSize(Tensor input, long[] kernel_size, long[] stride, long[] padding, long[]? output_size)
                {
                    var dims = kernel_size.Length;
                    if (output_size is not null)
                        return output_size.Length > dims ? output_size[^dims..] : output_size;
                    var shape = input.shape[^dims..];
                    return [.. shape.Select((size, dim) => (size - 1) * Of(stride, dim) - 2 * Of(padding, dim) + Of(kernel_size, dim))];

                    static long Of(long[] sizes, int dim) => sizes.Length == 1 ? sizes[0] : sizes[dim];
                }
            }
        }
    }
}
