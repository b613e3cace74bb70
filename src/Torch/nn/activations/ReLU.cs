using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Sets what is negative to zero.</summary>
    public sealed class ReLU : ParameterLessModule<Tensor, Tensor>
    {
        internal ReLU(bool inplace) : base(nameof(ReLU))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.relu(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Sets what is negative to zero.</summary>
            public static Modules.ReLU ReLU(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op relu = new("relu");
                    public static readonly Op relu_ = new("relu_");
                }

                /// <summary>Sets what is negative to zero.</summary>
                public static Tensor relu(Tensor x, bool inplace = false) =>
                    inplace ? aten.relu_.InPlace(x).alias() : aten.relu.Call(x);
            }
        }
    }
}
