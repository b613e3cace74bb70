using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary><c>x * sigmoid(x)</c>, also known as swish.</summary>
    public sealed class SiLU : ParameterLessModule<Tensor, Tensor>
    {
        internal SiLU(bool inplace) : base(nameof(SiLU))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.silu(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary><c>x * sigmoid(x)</c>, also known as swish.</summary>
            public static Modules.SiLU SiLU() => new(false);

            /// <summary><c>x * sigmoid(x)</c>, also known as swish.</summary>
            public static Modules.SiLU SiLU(bool inplace) => new(inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op silu = new("silu");
                    public static readonly Op silu_ = new("silu_");
                }

                /// <summary><c>x * sigmoid(x)</c>, also known as swish.</summary>
                public static Tensor silu(Tensor x, bool inplace = false) =>
                    inplace ? aten.silu_.InPlace(x).alias() : aten.silu.Call(x);

                /// <summary><c>x * sigmoid(x)</c>, also known as swish.</summary>
                [Obsolete("Incorrect name capitalization", false)]
                public static Tensor SiLU(Tensor x, bool inplace = false) => silu(x, inplace);
            }
        }
    }
}
