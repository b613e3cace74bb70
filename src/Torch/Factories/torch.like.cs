namespace TorchSharp;

// Tensors of another one's shape and, unless told otherwise, dtype and device.
public static partial class torch
{
    private static readonly Op zeros_like_ = new("zeros_like");
    private static readonly Op ones_like_ = new("ones_like");
    private static readonly Op empty_like_ = new("empty_like");
    private static readonly Op full_like_ = new("full_like");
    private static readonly Op rand_like_ = new("rand_like");
    private static readonly Op randn_like_ = new("randn_like");
    private static readonly Op randint_like_ = new("randint_like", "low_dtype");

    /// <summary>Zeros.</summary>
    public static Tensor zeros_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(zeros_like_.Call(input, dtype, Arg.None, device), requires_grad, names);

    /// <summary>Ones.</summary>
    public static Tensor ones_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(ones_like_.Call(input, dtype, Arg.None, device), requires_grad, names);

    /// <summary>Whatever the memory held.</summary>
    public static Tensor empty_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(empty_like_.Call(input, dtype, Arg.None, device), requires_grad, names);

    /// <summary>One value.</summary>
    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(full_like_.Call(input, value, dtype, Arg.None, device), requires_grad, names);

    /// <summary>Uniform numbers from [0, 1).</summary>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(rand_like_.Call(input, dtype, Arg.None, device), requires_grad);

    /// <summary>Normal numbers of mean 0 and variance 1.</summary>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(randn_like_.Call(input, dtype, Arg.None, device), requires_grad);

    /// <summary>Integers from <paramref name="low"/> up to <paramref name="high"/>, which is left out.</summary>
    public static Tensor randint_like(
        Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(randint_like_.Call(input, low, high, dtype, Arg.None, device), requires_grad);

    public partial class Tensor
    {
        /// <inheritdoc cref="torch.zeros_like(Tensor, ScalarType?, Device, bool, string[])"/>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros_like(this, dtype, device, requires_grad);

        /// <inheritdoc cref="torch.ones_like(Tensor, ScalarType?, Device, bool, string[])"/>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones_like(this, dtype, device, requires_grad);

        /// <inheritdoc cref="torch.empty_like(Tensor, ScalarType?, Device, bool, string[])"/>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty_like(this, dtype, device, requires_grad);

        /// <inheritdoc cref="torch.full_like(Tensor, Scalar, ScalarType?, Device, bool, string[])"/>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full_like(this, value, dtype, device, requires_grad);

        /// <inheritdoc cref="torch.rand_like(Tensor, ScalarType?, Device, bool)"/>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.rand_like(this, dtype, device, requires_grad);

        /// <inheritdoc cref="torch.randn_like(Tensor, ScalarType?, Device, bool)"/>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.randn_like(this, dtype, device, requires_grad);

        /// <inheritdoc cref="torch.randint_like(Tensor, long, long, ScalarType?, Device, bool)"/>
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.randint_like(this, low, high, dtype, device, requires_grad);
    }
}
