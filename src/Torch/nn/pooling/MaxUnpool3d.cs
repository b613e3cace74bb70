using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Puts the greatest elements of windows of volumes back to where they were, among zeros.</summary>
    public sealed class MaxUnpool3d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
    {
        internal MaxUnpool3d(long[] kernel_size, long[]? stride, long[]? padding) : base(nameof(MaxUnpool3d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
        }

        /// <summary>The size of the window.</summary>
        public long[] kernel_size { get; set; }

        /// <summary>The step of the window; by default its size.</summary>
        public long[]? stride { get; set; }

        /// <summary>How much is added at both ends of each dimension.</summary>
        public long[]? padding { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) =>
            nn.functional.max_unpool3d(tensor, indices, kernel_size, stride, padding, output_size);

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
            /// <summary>Puts the greatest elements of windows of volumes back to where they were, among zeros.</summary>
            public static Modules.MaxUnpool3d MaxUnpool3d(long kernel_size, long? stride = null, long? padding = null) =>
                new(functional.Cube(kernel_size), functional.Cube(stride), functional.Cube(padding));

            /// <summary>Puts the greatest elements of windows of volumes back to where they were, among zeros.</summary>
            public static Modules.MaxUnpool3d MaxUnpool3d((long, long, long) kernel_size, (long, long, long)? stride = null,
                (long, long, long)? padding = null) =>
                new(functional.Sizes(kernel_size), functional.Sizes(stride), functional.Sizes(padding));

            /// <summary>Puts the greatest elements of windows of volumes back to where they were, among zeros.</summary>
            public static Modules.MaxUnpool3d MaxUnpool3d(long[] kernel_size, long[]? stride = null,
                long[]? padding = null) => new(kernel_size, stride, padding);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op max_unpool3d = new("max_unpool3d");
                }

                /// <summary>Puts the greatest elements of windows of volumes back to where they were, among zeros.</summary>
                public static Tensor max_unpool3d(Tensor input, Tensor indices, long[] kernel_size, long[]? stride = null,
                    long[]? padding = null, long[]? output_size = null)
                {
                    var size = UnpooledSize(input, kernel_size, stride ?? kernel_size, padding ?? Zeros, output_size);
                    return aten.max_unpool3d.Call(input, indices, size, stride ?? kernel_size, padding ?? Cube(0));
                }
            }
        }
    }
}
