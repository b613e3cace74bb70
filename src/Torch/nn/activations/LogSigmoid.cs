using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The logarithm of the logistic function.</summary>
    public sealed class LogSigmoid : ParameterLessModule<Tensor, Tensor>
    {
        internal LogSigmoid() : base(nameof(LogSigmoid)) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor tensor) => nn.functional.logsigmoid(tensor);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The logarithm of the logistic function.</summary>
            public static Modules.LogSigmoid LogSigmoid() => new();

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op log_sigmoid = new("log_sigmoid");
                }

                /// <summary>The logarithm of the logistic function.</summary>
                public static Tensor logsigmoid(Tensor x) => aten.log_sigmoid.Call(x);
            }
        }
    }
}
