using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary><c>x / (1 + |x|)</c>.</summary>
    public sealed class Softsign : ParameterLessModule<Tensor, Tensor>
    {
        internal Softsign(bool inplace) : base(nameof(Softsign))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.softsign(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary><c>x / (1 + |x|)</c>.</summary>
            public static Modules.Softsign Softsign() => new(false);

            /// <summary><c>x / (1 + |x|)</c>.</summary>
            public static Modules.Softsign Softsign(bool inplace) => new(inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op abs = new("abs");
                    public static readonly Op add_scalar = new("add", "Scalar");
                    public static readonly Op add_scalar_ = new("add_", "Scalar");
                    public static readonly Op div = new("div", "Tensor");
                }

                /// <summary><c>x / (1 + |x|)</c>.</summary>
                public static Tensor softsign(Tensor x, bool inplace = false)
                {
                    if (inplace)
                    {
                        // The derivative needs the input, which is about to be overwritten.
                        using var before = x.clone();
                        using var result = softsign(before);
                        return x.copy_(result).alias();
                    }
                    using var magnitude = aten.abs.Call(x);
                    using var divisor = aten.add_scalar.Call(magnitude, 1);
                    return aten.div.Call(x, divisor);
                }

                /// <summary><c>x / (1 + |x|)</c>.</summary>
                [Obsolete("Not using the PyTorch naming convention.", false)]
                public static Tensor Softsign(Tensor x) => softsign(x);
            }
        }
    }
}
