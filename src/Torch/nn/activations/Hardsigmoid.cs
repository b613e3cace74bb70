using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A sigmoid made of three line segments.</summary>
    public sealed class Hardsigmoid : ParameterLessModule<Tensor, Tensor>
    {
        internal Hardsigmoid(bool inplace) : base(nameof(Hardsigmoid))
        {
            this.inplace = inplace;
        }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.hardsigmoid(tensor, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A sigmoid made of three line segments.</summary>
            public static Modules.Hardsigmoid Hardsigmoid(bool inplace = false) => new(inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op hardsigmoid = new("hardsigmoid");
                    public static readonly Op hardsigmoid_ = new("hardsigmoid_");
                }

                /// <summary>A sigmoid made of three line segments.</summary>
                public static Tensor hardsigmoid(Tensor input, bool inplace = false) =>
                    inplace ? aten.hardsigmoid_.InPlace(input).alias() : aten.hardsigmoid.Call(input);
            }
        }
    }
}
