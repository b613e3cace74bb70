using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The Gaussian error linear unit.</summary>
    public sealed class GELU : ParameterLessModule<Tensor, Tensor>
    {
        /// <summary>How the function is computed.</summary>
        public enum Approximate
        {
            /// <summary>Exactly.</summary>
            none,

            /// <summary>By a hyperbolic tangent.</summary>
            tanh,
        }

        internal GELU(Approximate approximate, bool inplace) : base(nameof(GELU))
        {
            this.approximate = approximate;
            this.inplace = inplace;
        }

        /// <summary>How the function is computed.</summary>
        public Approximate approximate { get; set; }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.gelu(tensor, approximate, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The Gaussian error linear unit.</summary>
            public static Modules.GELU GELU() => new(Modules.GELU.Approximate.none, false);

            /// <summary>The Gaussian error linear unit.</summary>
            public static Modules.GELU GELU(bool inplace) => new(Modules.GELU.Approximate.none, inplace);

            /// <summary>The Gaussian error linear unit.</summary>
            public static Modules.GELU GELU(Modules.GELU.Approximate approximate, bool inplace = false) => new(approximate, inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op gelu = new("gelu");
                    public static readonly Op gelu_ = new("gelu_");
                }

                /// <summary>The Gaussian error linear unit.</summary>
                public static Tensor gelu(Tensor x) => aten.gelu.Call(x);

                /// <summary>The Gaussian error linear unit.</summary>
                public static Tensor gelu(Tensor x, bool inplace) => gelu(x, Modules.GELU.Approximate.none, inplace);

                /// <summary>The Gaussian error linear unit.</summary>
                public static Tensor gelu(Tensor x, Modules.GELU.Approximate approximate, bool inplace = false)
                {
                    var method = approximate == Modules.GELU.Approximate.tanh ? "tanh" : "none";
                    return inplace ? aten.gelu_.InPlace(x, method).alias() : aten.gelu.Call(x, method);
                }
            }
        }
    }
}
