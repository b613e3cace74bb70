using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Turns scores along a dimension into probabilities.</summary>
    public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
    {
        internal Softmax(long dim) : base(nameof(Softmax))
        {
            this.dim = dim;
        }

        /// <summary>The dimension along which the results sum to one.</summary>
        public long dim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softmax(tensor, dim);
    }

    /// <summary>Turns the scores of the channels of each pixel into probabilities.</summary>
    public sealed class Softmax2d : ParameterLessModule<Tensor, Tensor>
    {
        internal Softmax2d() : base(nameof(Softmax2d)) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softmax2d(tensor);
    }

    /// <summary>Turns scores along a dimension into probabilities, the smallest score into the largest.</summary>
    public sealed class Softmin : ParameterLessModule<Tensor, Tensor>
    {
        internal Softmin(long dim) : base(nameof(Softmin))
        {
            this.dim = dim;
        }

        /// <summary>The dimension along which the results sum to one.</summary>
        public long dim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softmin(tensor, dim);
    }

    /// <summary>Turns scores along a dimension into logarithms of probabilities.</summary>
    public sealed class LogSoftmax : ParameterLessModule<Tensor, Tensor>
    {
        internal LogSoftmax(long dim) : base(nameof(LogSoftmax))
        {
            this.dim = dim;
        }

        /// <summary>The dimension along which the probabilities sum to one.</summary>
        public long dim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.log_softmax(tensor, dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Turns scores along a dimension into probabilities.</summary>
            public static Modules.Softmax Softmax(long dim) => new(dim);

            /// <summary>Turns the scores of the channels of each pixel into probabilities.</summary>
            public static Modules.Softmax2d Softmax2d() => new();

            /// <summary>Turns scores along a dimension into probabilities, the smallest score into the largest.</summary>
            public static Modules.Softmin Softmin(long dim) => new(dim);

            /// <summary>Turns scores along a dimension into logarithms of probabilities.</summary>
            public static Modules.LogSoftmax LogSoftmax(long dim) => new(dim);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op neg = new("neg");
                    public static readonly Op softmax = new("softmax", "int");
                    public static readonly Op log_softmax = new("log_softmax", "int");
                }

                /// <summary>Turns scores along a dimension into probabilities.</summary>
                public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => aten.softmax.Call(input, dim, dtype);

                /// <summary>Turns the scores of the channels of each pixel into probabilities.</summary>
                public static Tensor softmax2d(Tensor x) => aten.softmax.Call(x, -3);

                /// <summary>Turns scores along a dimension into probabilities, the smallest score into the largest.</summary>
                public static Tensor softmin(Tensor x, long dim)
                {
                    using var negated = aten.neg.Call(x);
                    return aten.softmax.Call(negated, dim);
                }

                /// <summary>Turns scores along a dimension into logarithms of probabilities.</summary>
                public static Tensor log_softmax(Tensor x, long dim) => aten.log_softmax.Call(x, dim);
            }
        }
    }
}
