using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary><c>x * relu6(x + 3) / 6</c>.</summary>
    public sealed class Hardswish : ParameterLessModule<Tensor, Tensor>
    {
        internal Hardswish(bool inplace) : base(nameof(Hardswish))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.hardswish(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary><c>x * relu6(x + 3) / 6</c>.</summary>
            public static Modules.Hardswish Hardswish(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op hardswish = new("hardswish");
                    public static readonly Op hardswish_ = new("hardswish_");
                }

                /// <summary><c>x * relu6(x + 3) / 6</c>.</summary>
                public static Tensor hardswish(Tensor input, bool inplace = false) =>
                    inplace ? aten.hardswish_.InPlace(input).alias() : aten.hardswish.Call(input);
            }
        }
    }
}
