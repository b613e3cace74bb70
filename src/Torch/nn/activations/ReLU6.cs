using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Cuts values off below 0 and above 6.</summary>
    public sealed class ReLU6 : ParameterLessModule<Tensor, Tensor>
    {
        internal ReLU6(bool inplace) : base(nameof(ReLU6))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.relu6(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Cuts values off below 0 and above 6.</summary>
            public static Modules.ReLU6 ReLU6(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op relu6 = new("relu6");
                    public static readonly Op relu6_ = new("relu6_");
                }

                /// <summary>Cuts values off below 0 and above 6.</summary>
                public static Tensor relu6(Tensor x, bool inplace = false) =>
                    inplace ? aten.relu6_.InPlace(x).alias() : aten.relu6.Call(x);
            }
        }
    }
}
