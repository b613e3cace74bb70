using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary><c>x - tanh(x)</c>.</summary>
    public sealed class Tanhshrink : ParameterLessModule<Tensor, Tensor>
    {
        internal Tanhshrink(bool inplace) : base(nameof(Tanhshrink))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.tanhshrink(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary><c>x - tanh(x)</c>.</summary>
            public static Modules.Tanhshrink Tanhshrink() => new(false);

            /// <summary><c>x - tanh(x)</c>.</summary>
            public static Modules.Tanhshrink Tanhshrink(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op sub = new("sub", "Tensor");
                    public static readonly Op sub_ = new("sub_", "Tensor");
                }

                /// <summary><c>x - tanh(x)</c>.</summary>
                public static Tensor tanhshrink(Tensor x, bool inplace = false)
                {
                    using var squashed = aten.tanh.Call(x);
                    return inplace ? aten.sub_.InPlace(x, squashed).alias() : aten.sub.Call(x, squashed);
                }

                /// <summary><c>x - tanh(x)</c>.</summary>
                [Obsolete("Not using the PyTorch naming convention.", false)]
                public static Tensor Tanhshrink(Tensor x) => tanhshrink(x);
            }
        }
    }
}
