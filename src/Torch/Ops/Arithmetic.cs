namespace TorchSharp;

// Sums and products, element by element and with broadcasting.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.add(Scalar)"/>
    public static Tensor add(Tensor left, Scalar right) => left.add(right);
    /// <inheritdoc cref="Tensor.add(Scalar, Scalar)"/>
    public static Tensor add(Tensor left, Scalar right, Scalar alpha) => left.add(right, alpha);
    /// <inheritdoc cref="Tensor.add(Tensor)"/>
    public static Tensor add(Tensor left, Tensor right) => left.add(right);
    /// <inheritdoc cref="Tensor.add(Tensor, Scalar)"/>
    public static Tensor add(Tensor left, Tensor right, Scalar alpha) => left.add(right, alpha);
    /// <inheritdoc cref="Tensor.add_(Scalar)"/>
    public static Tensor add_(Tensor left, Scalar right) => left.add_(right);
    /// <inheritdoc cref="Tensor.add_(Scalar, Scalar)"/>
    public static Tensor add_(Tensor left, Scalar right, Scalar alpha) => left.add_(right, alpha);
    /// <inheritdoc cref="Tensor.add_(Tensor)"/>
    public static Tensor add_(Tensor left, Tensor right) => left.add_(right);
    /// <inheritdoc cref="Tensor.add_(Tensor, Scalar)"/>
    public static Tensor add_(Tensor left, Tensor right, Scalar alpha) => left.add_(right, alpha);

    /// <inheritdoc cref="Tensor.sub(Scalar)"/>
    public static Tensor sub(Tensor left, Scalar right) => left.sub(right);
    /// <inheritdoc cref="Tensor.sub(Tensor)"/>
    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);
    /// <inheritdoc cref="Tensor.sub_(Scalar)"/>
    public static Tensor sub_(Tensor left, Scalar right) => left.sub_(right);
    /// <inheritdoc cref="Tensor.sub_(Tensor)"/>
    public static Tensor sub_(Tensor left, Tensor right) => left.sub_(right);

    /// <inheritdoc cref="Tensor.subtract(Scalar)"/>
    public static Tensor subtract(Tensor left, Scalar right) => left.subtract(right);
    /// <inheritdoc cref="Tensor.subtract(Tensor)"/>
    public static Tensor subtract(Tensor left, Tensor right) => left.subtract(right);
    /// <inheritdoc cref="Tensor.subtract_(Scalar)"/>
    public static Tensor subtract_(Tensor left, Scalar right) => left.subtract_(right);
    /// <inheritdoc cref="Tensor.subtract_(Tensor)"/>
    public static Tensor subtract_(Tensor left, Tensor right) => left.subtract_(right);

    /// <inheritdoc cref="Tensor.mul(Scalar)"/>
    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);
    /// <inheritdoc cref="Tensor.mul(Tensor)"/>
    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);
    /// <inheritdoc cref="Tensor.mul_(Scalar)"/>
    public static Tensor mul_(Tensor left, Scalar right) => left.mul_(right);
    /// <inheritdoc cref="Tensor.mul_(Tensor)"/>
    public static Tensor mul_(Tensor left, Tensor right) => left.mul_(right);

    /// <inheritdoc cref="Tensor.multiply(Scalar)"/>
    public static Tensor multiply(Tensor left, Scalar right) => left.multiply(right);
    /// <inheritdoc cref="Tensor.multiply(Tensor)"/>
    public static Tensor multiply(Tensor left, Tensor right) => left.multiply(right);
    /// <summary>Another name of <see cref="mul(Tensor, Scalar)"/>.</summary>
    public static Tensor multiply_(Tensor left, Scalar right) => mul_(left, right);
    /// <inheritdoc cref="multiply_(Tensor, Scalar)"/>
    public static Tensor multiply_(Tensor left, Tensor right) => mul_(left, right);

    /// <inheritdoc cref="Tensor.neg()"/>
    public static Tensor neg(Tensor input) => input.neg();
    /// <inheritdoc cref="Tensor.neg_()"/>
    public static Tensor neg_(Tensor input) => input.neg_();

    /// <inheritdoc cref="Tensor.negative()"/>
    public static Tensor negative(Tensor input) => input.negative();
    /// <summary>Another name of <see cref="neg(Tensor)"/>.</summary>
    public static Tensor negative_(Tensor input) => neg_(input);

    /// <inheritdoc cref="Tensor.positive()"/>
    public static Tensor positive(Tensor input) => input.positive();

    /// <inheritdoc cref="Tensor.addcmul(Tensor, Tensor, Scalar)"/>
    public static Tensor addcmul(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul(tensor1, tensor2, value);
    /// <inheritdoc cref="Tensor.addcmul_(Tensor, Tensor, Scalar)"/>
    public static Tensor addcmul_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcmul_(tensor1, tensor2, value);

    /// <inheritdoc cref="Tensor.addcdiv(Tensor, Tensor, Scalar)"/>
    public static Tensor addcdiv(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv(tensor1, tensor2, value);
    /// <inheritdoc cref="Tensor.addcdiv_(Tensor, Tensor, Scalar)"/>
    public static Tensor addcdiv_(Tensor input, Tensor tensor1, Tensor tensor2, Scalar value) => input.addcdiv_(tensor1, tensor2, value);

    /// <inheritdoc cref="Tensor.lerp(Tensor, Tensor)"/>
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);

    /// <inheritdoc cref="Tensor.gcd(Tensor)"/>
    public static Tensor gcd(Tensor left, Tensor right) => left.gcd(right);
    /// <inheritdoc cref="Tensor.gcd_(Tensor)"/>
    public static Tensor gcd_(Tensor left, Tensor right) => left.gcd_(right);

    /// <inheritdoc cref="Tensor.lcm(Tensor)"/>
    public static Tensor lcm(Tensor input, Tensor other) => input.lcm(other);
    /// <inheritdoc cref="Tensor.lcm_(Tensor)"/>
    public static Tensor lcm_(Tensor input, Tensor other) => input.lcm_(other);

    public partial class Tensor
    {
        /// <summary>The sum self + alpha · other, with broadcasting.</summary>
        public Tensor add(Scalar scalar) => Aten.add_Scalar.Call(this, scalar);
        /// <inheritdoc cref="add(Scalar)"/>
        public Tensor add(Scalar scalar, Scalar alpha) => Aten.add_Scalar.Call(this, scalar, alpha);
        /// <inheritdoc cref="add(Scalar)"/>
        public Tensor add(Tensor target) => Aten.add_Tensor.Call(this, target);
        /// <inheritdoc cref="add(Scalar)"/>
        public Tensor add(Tensor target, Scalar alpha) => Aten.add_Tensor.Call(this, target, alpha);
        /// <summary><see cref="add(Scalar)"/>, in place.</summary>
        public Tensor add_(Scalar scalar) => Aten.add__Scalar.InPlace(this, scalar);
        /// <inheritdoc cref="add_(Scalar)"/>
        public Tensor add_(Scalar scalar, Scalar alpha) => Aten.add__Scalar.InPlace(this, scalar, alpha);
        /// <inheritdoc cref="add_(Scalar)"/>
        public Tensor add_(Tensor target) => Aten.add__Tensor.InPlace(this, target);
        /// <inheritdoc cref="add_(Scalar)"/>
        public Tensor add_(Tensor target, Scalar alpha) => Aten.add__Tensor.InPlace(this, target, alpha);

        /// <summary>The difference of two tensors, with broadcasting.</summary>
        public Tensor sub(Scalar target) => Aten.sub_Scalar.Call(this, target);
        /// <inheritdoc cref="sub(Scalar)"/>
        public Tensor sub(Tensor target) => Aten.sub_Tensor.Call(this, target);
        /// <summary><see cref="sub(Scalar)"/>, in place.</summary>
        public Tensor sub_(Scalar target) => Aten.sub__Scalar.InPlace(this, target);
        /// <inheritdoc cref="sub_(Scalar)"/>
        public Tensor sub_(Tensor target) => Aten.sub__Tensor.InPlace(this, target);

        /// <summary>Another name of <see cref="sub(Scalar)"/>.</summary>
        public Tensor subtract(Scalar target) => sub(target);
        /// <inheritdoc cref="subtract(Scalar)"/>
        public Tensor subtract(Tensor target) => sub(target);
        /// <summary><see cref="subtract(Scalar)"/>, in place.</summary>
        public Tensor subtract_(Scalar target) => sub_(target);
        /// <inheritdoc cref="subtract_(Scalar)"/>
        public Tensor subtract_(Tensor target) => sub_(target);

        /// <summary>The product of two tensors, element by element, with broadcasting.</summary>
        public Tensor mul(Scalar target) => Aten.mul_Scalar.Call(this, target);
        /// <inheritdoc cref="mul(Scalar)"/>
        public Tensor mul(Tensor target) => Aten.mul_Tensor.Call(this, target);
        /// <summary><see cref="mul(Scalar)"/>, in place.</summary>
        public Tensor mul_(Scalar target) => Aten.mul__Scalar.InPlace(this, target);
        /// <inheritdoc cref="mul_(Scalar)"/>
        public Tensor mul_(Tensor target) => Aten.mul__Tensor.InPlace(this, target);

        /// <summary>Another name of <see cref="mul(Scalar)"/>.</summary>
        public Tensor multiply(Scalar target) => mul(target);
        /// <inheritdoc cref="multiply(Scalar)"/>
        public Tensor multiply(Tensor target) => mul(target);

        /// <summary>The negative of each element.</summary>
        public Tensor neg() => Aten.neg.Call(this);
        /// <summary><see cref="neg()"/>, in place.</summary>
        public Tensor neg_() => Aten.neg_.InPlace(this);

        /// <summary>Another name of <see cref="neg()"/>.</summary>
        public Tensor negative() => neg();

        /// <summary>The tensor itself; an error for boolean tensors.</summary>
        public Tensor positive() => Aten.positive.Call(this);

        /// <summary>self + value · tensor1 · tensor2, with broadcasting.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.addcmul.Call(this, tensor1, tensor2, value);
        /// <summary><see cref="addcmul(Tensor, Tensor, Scalar)"/>, in place.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.addcmul_.InPlace(this, tensor1, tensor2, value);

        /// <summary>self + value · tensor1 / tensor2, with broadcasting.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Aten.addcdiv.Call(this, tensor1, tensor2);
        /// <inheritdoc cref="addcdiv(Tensor, Tensor)"/>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.addcdiv.Call(this, tensor1, tensor2, value);
        /// <summary><see cref="addcdiv(Tensor, Tensor)"/>, in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Aten.addcdiv_.InPlace(this, tensor1, tensor2);
        /// <inheritdoc cref="addcdiv_(Tensor, Tensor)"/>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.addcdiv_.InPlace(this, tensor1, tensor2, value);

        /// <summary>Linear interpolation self + weight · (end - self).</summary>
        public Tensor lerp(Tensor end, Tensor weight) => Aten.lerp_Tensor.Call(this, end, weight);
        /// <summary><see cref="lerp(Tensor, Tensor)"/>, in place.</summary>
        public Tensor lerp_(Tensor end, Tensor weight) => Aten.lerp__Tensor.InPlace(this, end, weight);

        /// <summary>Greatest common divisor of two integer tensors, element by element.</summary>
        public Tensor gcd(Tensor other) => Aten.gcd.Call(this, other);
        /// <summary><see cref="gcd(Tensor)"/>, in place.</summary>
        public Tensor gcd_(Tensor other) => Aten.gcd_.InPlace(this, other);

        /// <summary>Least common multiple of two integer tensors, element by element.</summary>
        public Tensor lcm(Tensor other) => Aten.lcm.Call(this, other);
        /// <summary><see cref="lcm(Tensor)"/>, in place.</summary>
        public Tensor lcm_(Tensor other) => Aten.lcm_.InPlace(this, other);
    }
}

file static class Aten
{
    internal static readonly Op
        add_Scalar = new("add", "Scalar"), add_Tensor = new("add", "Tensor"), add__Scalar = new("add_", "Scalar"),
        add__Tensor = new("add_", "Tensor"), sub_Scalar = new("sub", "Scalar"), sub_Tensor = new("sub", "Tensor"),
        sub__Scalar = new("sub_", "Scalar"), sub__Tensor = new("sub_", "Tensor"), mul_Scalar = new("mul", "Scalar"),
        mul_Tensor = new("mul", "Tensor"), mul__Scalar = new("mul_", "Scalar"), mul__Tensor = new("mul_", "Tensor"), neg = new("neg"),
        neg_ = new("neg_"), positive = new("positive"), addcmul = new("addcmul"), addcmul_ = new("addcmul_"), addcdiv = new("addcdiv"),
        addcdiv_ = new("addcdiv_"), lerp_Tensor = new("lerp", "Tensor"), lerp__Tensor = new("lerp_", "Tensor"), gcd = new("gcd"),
        gcd_ = new("gcd_"), lcm = new("lcm"), lcm_ = new("lcm_");
}
