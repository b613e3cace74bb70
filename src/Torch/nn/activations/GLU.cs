using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Multiplies one half of the values by the sigmoid of the other half.</summary>
    public sealed class GLU : ParameterLessModule<Tensor, Tensor>
    {
        internal GLU(long dim) : base(nameof(GLU))
        {
            this.dim = dim;
        }

        /// <summary>The dimension that is split in two.</summary>
        public long dim { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.glu(tensor, dim);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Multiplies one half of the values by the sigmoid of the other half.</summary>
            public static Modules.GLU GLU(long dim = -1) => new(dim);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op glu = new("glu");
                }

                /// <summary>Multiplies one half of the values by the sigmoid of the other half.</summary>
                public static Tensor glu(Tensor input, long dim = -1) => aten.glu.Call(input, dim);
            }
        }
    }
}
