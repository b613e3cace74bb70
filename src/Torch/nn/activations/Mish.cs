using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary><c>x * tanh(softplus(x))</c>.</summary>
    public sealed class Mish : ParameterLessModule<Tensor, Tensor>
    {
        internal Mish(bool inplace) : base(nameof(Mish))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.mish(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary><c>x * tanh(softplus(x))</c>.</summary>
            public static Modules.Mish Mish() => new(false);

            /// <summary><c>x * tanh(softplus(x))</c>.</summary>
            public static Modules.Mish Mish(bool inplace) => new(inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op mish = new("mish");
                    public static readonly Op mish_ = new("mish_");
                }

                /// <summary><c>x * tanh(softplus(x))</c>.</summary>
                public static Tensor mish(Tensor x, bool inplace = false) =>
                    inplace ? aten.mish_.InPlace(x).alias() : aten.mish.Call(x);

                /// <summary><c>x * tanh(softplus(x))</c>.</summary>
                [Obsolete("Not using the PyTorch naming convention.", false)]
                public static Tensor Mish(Tensor x) => mish(x);
            }
        }
    }
}
