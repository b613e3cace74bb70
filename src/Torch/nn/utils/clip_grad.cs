using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Tools for parameters.</summary>
        public static partial class utils
        {
            private static readonly Op stack = new("stack");
            private static readonly Op norm = new("linalg_vector_norm");
            private static readonly Op abs = new("abs");
            private static readonly Op max = new("max");
            private static readonly Op clamp_ = new("clamp_");

            /// <summary>Scales gradients so that their common norm is at most a limit.</summary>
            /// <param name="tensors">The parameters.</param>
            /// <param name="max_norm">The limit.</param>
            /// <param name="norm_type">The exponent of the norm; infinity for the greatest magnitude.</param>
            /// <returns>The norm before.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2.0)
            {
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                var grads = Gradients(tensors);
                if (grads.Length == 0)
                    return 0;
                var norms = double.IsPositiveInfinity(norm_type)
                    ? Array.ConvertAll(grads, grad => max.Call(abs.Call(grad)))
                    : Foreach.norm.CallList(grads, norm_type);
                var total = norm.Call(stack.Call(norms), norm_type).ToDouble();
                var factor = max_norm / (total + 1e-6);
                if (factor < 1)
                    Foreach.mul_scalar_.Run(grads, factor);
                return total;
            }

            /// <summary>Cuts gradients off above a magnitude.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                foreach (var grad in Gradients(tensors))
                    clamp_.Run(grad, -clip_value, clip_value);
            }

            private static Tensor[] Gradients(IEnumerable<Parameter> parameters) =>
                [.. parameters.Select(parameter => parameter.grad).OfType<Tensor>()];
        }
    }
}
