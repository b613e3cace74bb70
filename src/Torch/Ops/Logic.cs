namespace TorchSharp;

// Logical and bitwise operations.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.logical_and(Tensor)"/>
    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);
    /// <inheritdoc cref="Tensor.logical_and_(Tensor)"/>
    public static Tensor logical_and_(Tensor left, Tensor right) => left.logical_and_(right);

    /// <inheritdoc cref="Tensor.logical_or(Tensor)"/>
    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);
    /// <inheritdoc cref="Tensor.logical_or_(Tensor)"/>
    public static Tensor logical_or_(Tensor left, Tensor right) => left.logical_or_(right);

    /// <inheritdoc cref="Tensor.logical_xor(Tensor)"/>
    public static Tensor logical_xor(Tensor left, Tensor right) => left.logical_xor(right);
    /// <inheritdoc cref="Tensor.logical_xor_(Tensor)"/>
    public static Tensor logical_xor_(Tensor left, Tensor right) => left.logical_xor_(right);

    /// <inheritdoc cref="Tensor.logical_not()"/>
    public static Tensor logical_not(Tensor input) => input.logical_not();

    /// <inheritdoc cref="Tensor.bitwise_and(Tensor)"/>
    public static Tensor bitwise_and(Tensor left, Tensor right) => left.bitwise_and(right);
    /// <inheritdoc cref="Tensor.bitwise_and_(Tensor)"/>
    public static Tensor bitwise_and_(Tensor left, Tensor right) => left.bitwise_and_(right);

    /// <inheritdoc cref="Tensor.bitwise_or(Tensor)"/>
    public static Tensor bitwise_or(Tensor left, Tensor right) => left.bitwise_or(right);
    /// <inheritdoc cref="Tensor.bitwise_or_(Tensor)"/>
    public static Tensor bitwise_or_(Tensor left, Tensor right) => left.bitwise_or_(right);

    /// <inheritdoc cref="Tensor.bitwise_xor(Tensor)"/>
    public static Tensor bitwise_xor(Tensor left, Tensor right) => left.bitwise_xor(right);
    /// <inheritdoc cref="Tensor.bitwise_xor_(Tensor)"/>
    public static Tensor bitwise_xor_(Tensor left, Tensor right) => left.bitwise_xor_(right);

    /// <inheritdoc cref="Tensor.bitwise_not()"/>
    public static Tensor bitwise_not(Tensor input) => input.bitwise_not();
    /// <inheritdoc cref="Tensor.bitwise_not_()"/>
    public static Tensor bitwise_not_(Tensor input) => input.bitwise_not_();

    /// <inheritdoc cref="Tensor.bitwise_left_shift(Tensor)"/>
    public static Tensor bitwise_left_shift(Tensor left, Tensor right) => left.bitwise_left_shift(right);
    /// <inheritdoc cref="Tensor.bitwise_left_shift_(Tensor)"/>
    public static Tensor bitwise_left_shift_(Tensor left, Tensor right) => left.bitwise_left_shift_(right);

    /// <inheritdoc cref="Tensor.bitwise_right_shift(Tensor)"/>
    public static Tensor bitwise_right_shift(Tensor left, Tensor right) => left.bitwise_right_shift(right);
    /// <inheritdoc cref="Tensor.bitwise_right_shift_(Tensor)"/>
    public static Tensor bitwise_right_shift_(Tensor left, Tensor right) => left.bitwise_right_shift_(right);

    public partial class Tensor
    {
        /// <summary>Whether both elements are non-zero.</summary>
        public Tensor logical_and(Tensor other) => Aten.logical_and.Call(this, other);
        /// <summary><see cref="logical_and(Tensor)"/>, in place.</summary>
        public Tensor logical_and_(Tensor other) => Aten.logical_and_.InPlace(this, other);

        /// <summary>Whether either element is non-zero.</summary>
        public Tensor logical_or(Tensor other) => Aten.logical_or.Call(this, other);
        /// <summary><see cref="logical_or(Tensor)"/>, in place.</summary>
        public Tensor logical_or_(Tensor other) => Aten.logical_or_.InPlace(this, other);

        /// <summary>Whether exactly one element is non-zero.</summary>
        public Tensor logical_xor(Tensor other) => Aten.logical_xor.Call(this, other);
        /// <summary><see cref="logical_xor(Tensor)"/>, in place.</summary>
        public Tensor logical_xor_(Tensor other) => Aten.logical_xor_.InPlace(this, other);

        /// <summary>Whether each element is zero.</summary>
        public Tensor logical_not() => Aten.logical_not.Call(this);
        /// <summary><see cref="logical_not()"/>, in place.</summary>
        public Tensor logical_not_() => Aten.logical_not_.InPlace(this);

        /// <summary>Bitwise conjunction of integers, or logical conjunction of booleans.</summary>
        public Tensor bitwise_and(Tensor other) => Aten.bitwise_and_Tensor.Call(this, other);
        /// <summary><see cref="bitwise_and(Tensor)"/>, in place.</summary>
        public Tensor bitwise_and_(Tensor other) => Aten.bitwise_and__Tensor.InPlace(this, other);

        /// <summary>Bitwise disjunction of integers, or logical disjunction of booleans.</summary>
        public Tensor bitwise_or(Tensor other) => Aten.bitwise_or_Tensor.Call(this, other);
        /// <summary><see cref="bitwise_or(Tensor)"/>, in place.</summary>
        public Tensor bitwise_or_(Tensor other) => Aten.bitwise_or__Tensor.InPlace(this, other);

        /// <summary>Bitwise exclusive or of integers, or logical exclusive or of booleans.</summary>
        public Tensor bitwise_xor(Tensor other) => Aten.bitwise_xor_Tensor.Call(this, other);
        /// <summary><see cref="bitwise_xor(Tensor)"/>, in place.</summary>
        public Tensor bitwise_xor_(Tensor other) => Aten.bitwise_xor__Tensor.InPlace(this, other);

        /// <summary>Bitwise complement of integers, or logical negation of booleans.</summary>
        public Tensor bitwise_not() => Aten.bitwise_not.Call(this);
        /// <summary><see cref="bitwise_not()"/>, in place.</summary>
        public Tensor bitwise_not_() => Aten.bitwise_not_.InPlace(this);

        /// <summary>Each integer shifted left by as many bits as other says.</summary>
        public Tensor bitwise_left_shift(Tensor other) => Aten.bitwise_left_shift_Tensor.Call(this, other);
        /// <summary><see cref="bitwise_left_shift(Tensor)"/>, in place.</summary>
        public Tensor bitwise_left_shift_(Tensor other) => Aten.bitwise_left_shift__Tensor.InPlace(this, other);

        /// <summary>Each integer shifted right, with its sign, by as many bits as other says.</summary>
        public Tensor bitwise_right_shift(Tensor other) => Aten.bitwise_right_shift_Tensor.Call(this, other);
        /// <summary><see cref="bitwise_right_shift(Tensor)"/>, in place.</summary>
        public Tensor bitwise_right_shift_(Tensor other) => Aten.bitwise_right_shift__Tensor.InPlace(this, other);
    }
}

file static class Aten
{
    internal static readonly Op
        logical_and = new("logical_and"), logical_and_ = new("logical_and_"), logical_or = new("logical_or"),
        logical_or_ = new("logical_or_"), logical_xor = new("logical_xor"), logical_xor_ = new("logical_xor_"),
        logical_not = new("logical_not"), logical_not_ = new("logical_not_"), bitwise_and_Tensor = new("bitwise_and", "Tensor"),
        bitwise_and__Tensor = new("bitwise_and_", "Tensor"), bitwise_or_Tensor = new("bitwise_or", "Tensor"),
        bitwise_or__Tensor = new("bitwise_or_", "Tensor"), bitwise_xor_Tensor = new("bitwise_xor", "Tensor"),
        bitwise_xor__Tensor = new("bitwise_xor_", "Tensor"), bitwise_not = new("bitwise_not"), bitwise_not_ = new("bitwise_not_"),
        bitwise_left_shift_Tensor = new("bitwise_left_shift", "Tensor"),
        bitwise_left_shift__Tensor = new("bitwise_left_shift_", "Tensor"),
        bitwise_right_shift_Tensor = new("bitwise_right_shift", "Tensor"),
        bitwise_right_shift__Tensor = new("bitwise_right_shift_", "Tensor");
}
