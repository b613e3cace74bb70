using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Takes the mean of each window of sequences.</summary>
    public sealed class AvgPool1d : ParameterLessModule<Tensor, Tensor>
    {
        internal AvgPool1d(long kernel_size, long? stride, long? padding, bool ceil_mode, bool count_include_pad) : base(nameof(AvgPool1d))
        {
            this.kernel_size = kernel_size;
            this.stride = stride;
            this.padding = padding;
            this.ceil_mode = ceil_mode;
            this.count_include_pad = count_include_pad;
        }

        /// <summary>The size of the window.</summary>
        public long kernel_size { get; set; }

        /// <summary>The step of the window; by default its size.</summary>
        public long? stride { get; set; }

        /// <summary>How much is added at both ends of each dimension.</summary>
        public long? padding { get; set; }

        /// <summary>Whether a window may go over the edge.</summary>
        public bool ceil_mode { get; set; }

        /// <summary>Whether the padding counts in the mean.</summary>
        public bool count_include_pad { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input) =>
            nn.functional.avg_pool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Takes the mean of each window of sequences.</summary>
            public static Modules.AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true) =>
                new(kernel_size, stride, padding, ceil_mode, count_include_pad);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op avg_pool1d = new("avg_pool1d");
                }

                /// <summary>Takes the mean of each window of sequences.</summary>
                public static Tensor avg_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null,
                    bool ceil_mode = false, bool count_include_pad = true) =>
                    aten.avg_pool1d.Call(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
            }
        }
    }
}
