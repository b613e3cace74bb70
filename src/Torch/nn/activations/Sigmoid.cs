using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The logistic function.</summary>
    public sealed class Sigmoid : ParameterLessModule<Tensor, Tensor>
    {
        internal Sigmoid(bool inplace) : base(nameof(Sigmoid))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.sigmoid(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The logistic function.</summary>
            public static Modules.Sigmoid Sigmoid() => new(false);

            /// <summary>The logistic function.</summary>
            public static Modules.Sigmoid Sigmoid(bool inplace) => new(inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op sigmoid = new("sigmoid");
                    public static readonly Op sigmoid_ = new("sigmoid_");
                }

                /// <summary>The logistic function.</summary>
                public static Tensor sigmoid(Tensor x) => aten.sigmoid.Call(x);

                /// <summary>The logistic function.</summary>
                public static Tensor sigmoid(Tensor x, bool inplace) =>
                    inplace ? aten.sigmoid_.InPlace(x).alias() : aten.sigmoid.Call(x);
            }
        }
    }
}
