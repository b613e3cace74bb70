using TorchSharp.Modules;

namespace TorchSharp;

// Activation functions; layers and functional forms are in torch.nn.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.softmax(long, ScalarType?)"/>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => Aten.softmax_int.Call(input, dim, dtype);

    public partial class Tensor
    {
        /// <summary>max(x, 0) for each element.</summary>
        public Tensor relu() => Aten.relu.Call(this);
        /// <summary><see cref="relu()"/>, in place.</summary>
        public Tensor relu_() => Aten.relu_.InPlace(this);

        /// <summary>Each element forced into [0, 6].</summary>
        public Tensor relu6() => Aten.relu6.Call(this);
        /// <summary><see cref="relu6()"/>, in place.</summary>
        public Tensor relu6_() => Aten.relu6_.InPlace(this);

        /// <summary>max(0, x) + min(0, α(exp(x/α) - 1)); α is 1 by default.</summary>
        public Tensor celu() => Aten.celu.Call(this);
        /// <inheritdoc cref="celu()"/>
        public Tensor celu(Scalar alpha) => Aten.celu.Call(this, alpha);
        /// <summary><see cref="celu()"/>, in place.</summary>
        public Tensor celu_() => Aten.celu_.InPlace(this);
        /// <inheritdoc cref="celu_()"/>
        public Tensor celu_(Scalar alpha) => Aten.celu_.InPlace(this, alpha);

        /// <summary>x for positive elements, α(exp(x) - 1) for the others.</summary>
        public Tensor elu(double alpha = 1) => Aten.elu.Call(this, alpha);
        /// <inheritdoc cref="elu(double)"/>
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => Aten.elu.Call(this, alpha, scale, input_scale);
        /// <summary><see cref="elu(double)"/>, in place.</summary>
        public Tensor elu_(double alpha = 1) => Aten.elu_.InPlace(this, alpha);
        /// <inheritdoc cref="elu_(double)"/>
        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => Aten.elu_.InPlace(this, alpha, scale, input_scale);

        /// <summary>The self-normalising exponential unit.</summary>
        public Tensor selu() => Aten.selu.Call(this);
        /// <summary><see cref="selu()"/>, in place.</summary>
        public Tensor selu_() => Aten.selu_.InPlace(this);

        /// <summary>x · Φ(x), with the distribution function Φ of the normal distribution, exact or by its tanh approximation.</summary>
        public Tensor gelu() => Aten.gelu.Call(this);
        /// <inheritdoc cref="gelu()"/>
        public Tensor gelu(GELU.Approximate approximate) => Aten.gelu.Call(this, approximate.ToString());
        /// <summary><see cref="gelu()"/>, in place.</summary>
        public Tensor gelu_() => Aten.gelu_.InPlace(this);
        /// <inheritdoc cref="gelu_()"/>
        public Tensor gelu_(GELU.Approximate approximate) => Aten.gelu_.InPlace(this, approximate.ToString());

        /// <summary>x · sigmoid(x) for each element.</summary>
        public Tensor silu() => Aten.silu.Call(this);
        /// <summary><see cref="silu()"/>, in place.</summary>
        public Tensor silu_() => Aten.silu_.InPlace(this);

        /// <summary>The first half along dim times the sigmoid of the second half; the size there must be even.</summary>
        public Tensor glu(long dim = -1) => Aten.glu.Call(this, dim);

        /// <summary>relu6(x + 3) / 6 for each element.</summary>
        public Tensor hardsigmoid() => Aten.hardsigmoid.Call(this);
        /// <summary><see cref="hardsigmoid()"/>, in place.</summary>
        public Tensor hardsigmoid_() => Aten.hardsigmoid_.InPlace(this);

        /// <summary>x · relu6(x + 3) / 6 for each element.</summary>
        public Tensor hardswish() => Aten.hardswish.Call(this);
        /// <summary><see cref="hardswish()"/>, in place.</summary>
        public Tensor hardswish_() => Aten.hardswish_.InPlace(this);

        /// <summary>Each element forced into [min, max].</summary>
        public Tensor hardtanh(Scalar min, Scalar max) => Aten.hardtanh.Call(this, min, max);
        /// <summary><see cref="hardtanh(Scalar, Scalar)"/>, in place.</summary>
        public Tensor hardtanh_(Scalar min, Scalar max) => Aten.hardtanh_.InPlace(this, min, max);

        /// <summary>x for positive elements, negative_slope · x for the others.</summary>
        public Tensor leaky_relu(Scalar negative_slope) => Aten.leaky_relu.Call(this, negative_slope);
        /// <summary><see cref="leaky_relu(Scalar)"/>, in place.</summary>
        public Tensor leaky_relu_(Scalar negative_slope) => Aten.leaky_relu_.InPlace(this, negative_slope);

        /// <summary>log(1 / (1 + exp(-x))) for each element.</summary>
        public Tensor log_sigmoid() => Aten.log_sigmoid.Call(this);

        /// <summary>x for positive elements, the target's weight times x for the others; one weight, or one for each channel.</summary>
        public Tensor prelu(Tensor target) => Aten.prelu.Call(this, target);

        /// <summary>x for positive elements, the mean slope (lower + upper) / 2 times x for the others, as in evaluation.</summary>
        public Tensor rrelu(double lower = 1.0 / 8, double upper = 1.0 / 3) => Aten.rrelu.Call(this, lower, upper);
        /// <summary><see cref="rrelu(double, double)"/>, in place.</summary>
        public Tensor rrelu_(double lower = 1.0 / 8, double upper = 1.0 / 3) => Aten.rrelu_.InPlace(this, lower, upper);

        /// <summary>log(1 + exp(βx)) / β for each element, x itself where βx exceeds the threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20) => Aten.softplus.Call(this, beta, threshold);

        /// <summary>x where it exceeds the threshold, the value elsewhere.</summary>
        public Tensor threshold(Scalar threshold, Scalar value) => Aten.threshold.Call(this, threshold, value);
        /// <summary><see cref="threshold(Scalar, Scalar)"/>, in place.</summary>
        public Tensor threshold_(Scalar threshold, Scalar value) => Aten.threshold_.InPlace(this, threshold, value);

        /// <summary>Exponentials along dim, normalised to the sum 1.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Aten.softmax_int.Call(this, dim, dtype);

        /// <summary>The logarithm of softmax, computed stably.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Aten.log_softmax_int.Call(this, dim, dtype);

        /// <summary>The channels, dimension 1, regrouped: (groups, C / groups) transposed. C must be divisible by groups.</summary>
        public Tensor channel_shuffle(long groups) => Aten.channel_shuffle.Call(this, groups);
    }
}

file static class Aten
{
    internal static readonly Op
        relu = new("relu"), relu_ = new("relu_"), relu6 = new("relu6"), relu6_ = new("relu6_"), celu = new("celu"),
        celu_ = new("celu_"), elu = new("elu"), elu_ = new("elu_"), selu = new("selu"), selu_ = new("selu_"), gelu = new("gelu"),
        gelu_ = new("gelu_"), silu = new("silu"), silu_ = new("silu_"), glu = new("glu"), hardsigmoid = new("hardsigmoid"),
        hardsigmoid_ = new("hardsigmoid_"), hardswish = new("hardswish"), hardswish_ = new("hardswish_"), hardtanh = new("hardtanh"),
        hardtanh_ = new("hardtanh_"), leaky_relu = new("leaky_relu"), leaky_relu_ = new("leaky_relu_"),
        log_sigmoid = new("log_sigmoid"), prelu = new("prelu"), rrelu = new("rrelu"), rrelu_ = new("rrelu_"),
        softplus = new("softplus"), threshold = new("threshold"), threshold_ = new("threshold_"), softmax_int = new("softmax", "int"),
        log_softmax_int = new("log_softmax", "int"), channel_shuffle = new("channel_shuffle");
}
