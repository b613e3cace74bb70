using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The scaled exponential linear unit.</summary>
    public sealed class SELU : ParameterLessModule<Tensor, Tensor>
    {
        internal SELU(bool inplace) : base(nameof(SELU))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.selu(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The scaled exponential linear unit.</summary>
            public static Modules.SELU SELU(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op selu = new("selu");
                    public static readonly Op selu_ = new("selu_");
                }

                /// <summary>The scaled exponential linear unit.</summary>
                public static Tensor selu(Tensor x, bool inplace = false) =>
                    inplace ? aten.selu_.InPlace(x).alias() : aten.selu.Call(x);
            }
        }
    }
}
