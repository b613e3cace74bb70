using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Cuts values off at both ends of a range.</summary>
    public sealed class Hardtanh : ParameterLessModule<Tensor, Tensor>
    {
        internal Hardtanh(double min_val, double max_val, bool inplace) : base(nameof(Hardtanh))
        {
            this.min_val = min_val;
            this.max_val = max_val;
            this.inplace = inplace;
        }

        /// <summary>The lower end of the range.</summary>
        public double min_val { get; set; }

        /// <summary>The upper end of the range.</summary>
        public double max_val { get; set; }

        /// <summary>Whether the input is overwritten with the result.</summary>
        public bool inplace { get; set; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.hardtanh(tensor, min_val, max_val, inplace);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Cuts values off at both ends of a range.</summary>
            public static Modules.Hardtanh Hardtanh(double min_val = -1.0, double max_val = 1.0, bool inplace = false) =>
                new(min_val, max_val, inplace);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op hardtanh = new("hardtanh");
                    public static readonly Op hardtanh_ = new("hardtanh_");
                }

                /// <summary>Cuts values off at both ends of a range.</summary>
                public static Tensor hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0, bool inplace = false) =>
                    inplace ? aten.hardtanh_.InPlace(x, min_val, max_val).alias() : aten.hardtanh.Call(x, min_val, max_val);

                /// <summary>Cuts values off at both ends of a range.</summary>
                [Obsolete("Not using the PyTorch naming convention.", false)]
                public static Tensor Hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0, bool inplace = false) =>
                    hardtanh(x, min_val, max_val, inplace);
            }
        }
    }
}
