using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>The negative logarithm of the likelihood of normally distributed targets.</summary>
    public sealed class GaussianNLLLoss : Loss<Tensor, Tensor, Tensor, Tensor>
    {
        /// <summary>Makes the loss.</summary>
        public GaussianNLLLoss(bool full = false, float eps = 1e-8f, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
        {
            this.full = full;
            this.eps = eps;
        }

        /// <summary>Whether the constant term is included.</summary>
        public bool full { get; }

        /// <summary>The least variance.</summary>
        public float eps { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target, Tensor variance) =>
            nn.functional.gaussian_nll_loss(input, target, variance, full, eps, reduction);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>The negative logarithm of the likelihood of normally distributed targets.</summary>
            public static Modules.GaussianNLLLoss GaussianNLLLoss(bool full = false, float eps = 1e-8f,
                Reduction reduction = Reduction.Mean) => new(full, eps, reduction);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op log = new("log");
                    public static readonly Op pow_scalar = new("pow", "Tensor_Scalar");
                    public static readonly Op add = new("add", "Tensor");
                    public static readonly Op clamp_min = new("clamp_min");
                    public static readonly Op clamp_min_ = new("clamp_min_");
                }

                /// <summary>The negative logarithm of the likelihood of normally distributed targets.</summary>
                public static Tensor gaussian_nll_loss(Tensor input, Tensor target, Tensor variance, bool full = false, float eps = 1e-6f,
                    Reduction reduction = Reduction.Mean)
                {
                    var inputs = input.shape;
                    var variances = variance.shape;
                    var one_for_all = variances.Length == inputs.Length - 1 && variances.AsSpan().SequenceEqual(inputs.AsSpan(0,
                        inputs.Length - 1));
                    var singleton = variances.Length == inputs.Length && variances[^1] == 1 && variances.AsSpan(0,
                        variances.Length - 1).SequenceEqual(inputs.AsSpan(0, inputs.Length - 1));
                    if (!one_for_all && !singleton && !variances.AsSpan().SequenceEqual(inputs))
                        throw new ArgumentException("variance is of incorrect size", nameof(variance));

                    using var expanded = one_for_all ? variance.unsqueeze(-1) : variance.alias();
                    using var bounded = expanded.clone();
                    // The gradient passes the bound as if it were not there.
                    using (no_grad())
                        aten.clamp_min_.Run(bounded, (double)eps);
                    using var logarithms = aten.log.Call(bounded);
                    using var differences = aten.sub.Call(input, target);
                    using var squares = aten.pow_scalar.Call(differences, 2);
                    using var quotients = aten.div.Call(squares, bounded);
                    using var sums = aten.add.Call(logarithms, quotients);
                    var losses = aten.mul_scalar.Call(sums, 0.5);
                    if (full)
                        aten.add_scalar_.Run(losses, 0.5 * Math.Log(2 * Math.PI));
                    return Reduce(losses, reduction);
                }
            }
        }
    }
}
