namespace TorchSharp;

// Comparisons element by element, with broadcasting; the result is boolean.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.eq(Tensor)"/>
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);

    /// <inheritdoc cref="Tensor.equal(Tensor)"/>
    public static Tensor equal(Tensor tensor, Tensor target) => tensor.equal(target);

    /// <inheritdoc cref="Tensor.ne(Tensor)"/>
    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);

    /// <inheritdoc cref="Tensor.not_equal(Tensor)"/>
    public static Tensor not_equal(Tensor tensor, Tensor target) => tensor.not_equal(target);

    /// <inheritdoc cref="Tensor.lt(Tensor)"/>
    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);

    /// <inheritdoc cref="Tensor.less(Tensor)"/>
    public static Tensor less(Tensor tensor, Tensor target) => tensor.less(target);

    /// <inheritdoc cref="Tensor.le(Tensor)"/>
    public static Tensor le(Tensor left, Tensor right) => left.le(right);

    /// <inheritdoc cref="Tensor.less_equal(Tensor)"/>
    public static Tensor less_equal(Tensor tensor, Tensor target) => tensor.less_equal(target);

    /// <inheritdoc cref="Tensor.gt(Tensor)"/>
    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);

    /// <inheritdoc cref="Tensor.greater(Tensor)"/>
    public static Tensor greater(Tensor tensor, Tensor target) => tensor.greater(target);

    /// <inheritdoc cref="Tensor.ge(Tensor)"/>
    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);

    /// <inheritdoc cref="Tensor.greater_equal(Tensor)"/>
    public static Tensor greater_equal(Tensor tensor, Tensor target) => tensor.greater_equal(target);

    /// <inheritdoc cref="Tensor.isclose(Tensor, double, double, bool)"/>
    public static Tensor isclose(Tensor tensor, Tensor other, double rtol = 1e-5, double atol = 1e-8, bool nanEqual = false) =>
        tensor.isclose(other, rtol, atol, nanEqual);

    /// <inheritdoc cref="Tensor.allclose(Tensor, double, double, bool)"/>
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false) =>
        tensor.allclose(target, rtol, atol, equal_nan);

    /// <inheritdoc cref="Tensor.maximum(Tensor)"/>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    /// <inheritdoc cref="Tensor.minimum(Tensor)"/>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    /// <inheritdoc cref="Tensor.fmax(Tensor)"/>
    public static Tensor fmax(Tensor input, Tensor other) => input.fmax(other);

    /// <inheritdoc cref="Tensor.fmin(Tensor)"/>
    public static Tensor fmin(Tensor input, Tensor other) => input.fmin(other);

    /// <inheritdoc cref="Tensor.isnan()"/>
    public static Tensor isnan(Tensor input) => input.isnan();

    /// <inheritdoc cref="Tensor.isinf()"/>
    public static Tensor isinf(Tensor tensor) => tensor.isinf();

    /// <inheritdoc cref="Tensor.isfinite()"/>
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();

    /// <inheritdoc cref="Tensor.isposinf()"/>
    public static Tensor isposinf(Tensor tensor) => tensor.isposinf();

    /// <inheritdoc cref="Tensor.isneginf()"/>
    public static Tensor isneginf(Tensor tensor) => tensor.isneginf();

    /// <inheritdoc cref="Tensor.isreal()"/>
    public static Tensor isreal(Tensor tensor) => tensor.isreal();

    /// <inheritdoc cref="Tensor.isin(Tensor, bool, bool)"/>
    public static Tensor isin(Tensor tensor, Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
        tensor.isin(test_elements, assumeUnique, invert);

    public partial class Tensor
    {
        /// <summary>Whether the elements are equal.</summary>
        public Tensor eq(Scalar target) => Aten.eq_Scalar.Call(this, target);
        /// <inheritdoc cref="eq(Scalar)"/>
        public Tensor eq(Tensor target) => Aten.eq_Tensor.Call(this, target);
        /// <summary><see cref="eq(Scalar)"/>, in place.</summary>
        public Tensor eq_(Scalar target) => Aten.eq__Scalar.InPlace(this, target);
        /// <inheritdoc cref="eq_(Scalar)"/>
        public Tensor eq_(Tensor target) => Aten.eq__Tensor.InPlace(this, target);

        /// <summary>Another name of <see cref="eq(Tensor)"/>.</summary>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>Whether the elements differ.</summary>
        public Tensor ne(Scalar target) => Aten.ne_Scalar.Call(this, target);
        /// <inheritdoc cref="ne(Scalar)"/>
        public Tensor ne(Tensor target) => Aten.ne_Tensor.Call(this, target);
        /// <summary><see cref="ne(Scalar)"/>, in place.</summary>
        public Tensor ne_(Scalar target) => Aten.ne__Scalar.InPlace(this, target);
        /// <inheritdoc cref="ne_(Scalar)"/>
        public Tensor ne_(Tensor target) => Aten.ne__Tensor.InPlace(this, target);

        /// <summary>Another name of <see cref="ne(Tensor)"/>.</summary>
        public Tensor not_equal(Tensor target) => ne(target);
        /// <summary><see cref="not_equal(Tensor)"/>, in place.</summary>
        public Tensor not_equal_(Tensor target) => ne_(target);

        /// <summary>Whether the elements of self are less.</summary>
        public Tensor lt(Scalar target) => Aten.lt_Scalar.Call(this, target);
        /// <inheritdoc cref="lt(Scalar)"/>
        public Tensor lt(Tensor target) => Aten.lt_Tensor.Call(this, target);
        /// <summary><see cref="lt(Scalar)"/>, in place.</summary>
        public Tensor lt_(Scalar target) => Aten.lt__Scalar.InPlace(this, target);
        /// <inheritdoc cref="lt_(Scalar)"/>
        public Tensor lt_(Tensor target) => Aten.lt__Tensor.InPlace(this, target);

        /// <summary>Another name of <see cref="lt(Tensor)"/>.</summary>
        public Tensor less(Tensor target) => lt(target);

        /// <summary>Whether the elements of self are less or equal.</summary>
        public Tensor le(Scalar target) => Aten.le_Scalar.Call(this, target);
        /// <inheritdoc cref="le(Scalar)"/>
        public Tensor le(Tensor target) => Aten.le_Tensor.Call(this, target);
        /// <summary><see cref="le(Scalar)"/>, in place.</summary>
        public Tensor le_(Scalar target) => Aten.le__Scalar.InPlace(this, target);
        /// <inheritdoc cref="le_(Scalar)"/>
        public Tensor le_(Tensor target) => Aten.le__Tensor.InPlace(this, target);

        /// <summary>Another name of <see cref="le(Tensor)"/>.</summary>
        public Tensor less_equal(Tensor target) => le(target);
        /// <summary><see cref="less_equal(Tensor)"/>, in place.</summary>
        public Tensor less_equal_(Tensor target) => le_(target);

        /// <summary>Whether the elements of self are greater.</summary>
        public Tensor gt(Scalar target) => Aten.gt_Scalar.Call(this, target);
        /// <inheritdoc cref="gt(Scalar)"/>
        public Tensor gt(Tensor target) => Aten.gt_Tensor.Call(this, target);
        /// <summary><see cref="gt(Scalar)"/>, in place.</summary>
        public Tensor gt_(Scalar target) => Aten.gt__Scalar.InPlace(this, target);
        /// <inheritdoc cref="gt_(Scalar)"/>
        public Tensor gt_(Tensor target) => Aten.gt__Tensor.InPlace(this, target);

        /// <summary>Another name of <see cref="gt(Tensor)"/>.</summary>
        public Tensor greater(Tensor target) => gt(target);

        /// <summary>Whether the elements of self are greater or equal.</summary>
        public Tensor ge(Scalar target) => Aten.ge_Scalar.Call(this, target);
        /// <inheritdoc cref="ge(Scalar)"/>
        public Tensor ge(Tensor target) => Aten.ge_Tensor.Call(this, target);
        /// <summary><see cref="ge(Scalar)"/>, in place.</summary>
        public Tensor ge_(Scalar target) => Aten.ge__Scalar.InPlace(this, target);
        /// <inheritdoc cref="ge_(Scalar)"/>
        public Tensor ge_(Tensor target) => Aten.ge__Tensor.InPlace(this, target);

        /// <summary>Another name of <see cref="ge(Tensor)"/>.</summary>
        public Tensor greater_equal(Tensor target) => ge(target);

        /// <summary>Whether |self - other| is at most atol + rtol · |other|, element by element.</summary>
        public Tensor isclose(Tensor other, double rtol = 1e-5, double atol = 1e-8, bool nanEqual = false) =>
            Aten.isclose.Call(this, other, rtol, atol, nanEqual);

        /// <summary>Whether all elements are close: |self - target| at most atol + rtol · |target|.</summary>
        public bool allclose(Tensor target, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false) =>
            Aten.allclose.CallBool(this, target, rtol, atol, equal_nan);

        /// <summary>The larger of two elements; NaN if either is.</summary>
        public Tensor maximum(Tensor other) => Aten.maximum.Call(this, other);

        /// <summary>The smaller of two elements; NaN if either is.</summary>
        public Tensor minimum(Tensor other) => Aten.minimum.Call(this, other);

        /// <summary>The larger of two elements; the other one where one is NaN.</summary>
        public Tensor fmax(Tensor other) => Aten.fmax.Call(this, other);

        /// <summary>The smaller of two elements; the other one where one is NaN.</summary>
        public Tensor fmin(Tensor other) => Aten.fmin.Call(this, other);

        /// <summary>Whether each element is NaN.</summary>
        public Tensor isnan() => Aten.isnan.Call(this);

        /// <summary>Whether each element is infinite.</summary>
        public Tensor isinf() => Aten.isinf.Call(this);

        /// <summary>Whether each element is neither infinite nor NaN.</summary>
        public Tensor isfinite() => Aten.isfinite.Call(this);

        /// <summary>Whether each element is positive infinity.</summary>
        public Tensor isposinf() => Aten.isposinf.Call(this);

        /// <summary>Whether each element is negative infinity.</summary>
        public Tensor isneginf() => Aten.isneginf.Call(this);

        /// <summary>Whether each element has no imaginary part.</summary>
        public Tensor isreal() => Aten.isreal.Call(this);

        /// <summary>Whether each element is among the test elements; the shape is that of self.</summary>
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
            Aten.isin_Tensor_Tensor.Call(this, test_elements, assumeUnique, invert);
    }
}

file static class Aten
{
    internal static readonly Op
        eq_Scalar = new("eq", "Scalar"), eq_Tensor = new("eq", "Tensor"), eq__Scalar = new("eq_", "Scalar"),
        eq__Tensor = new("eq_", "Tensor"), ne_Scalar = new("ne", "Scalar"), ne_Tensor = new("ne", "Tensor"),
        ne__Scalar = new("ne_", "Scalar"), ne__Tensor = new("ne_", "Tensor"), lt_Scalar = new("lt", "Scalar"),
        lt_Tensor = new("lt", "Tensor"), lt__Scalar = new("lt_", "Scalar"), lt__Tensor = new("lt_", "Tensor"),
        le_Scalar = new("le", "Scalar"), le_Tensor = new("le", "Tensor"), le__Scalar = new("le_", "Scalar"),
        le__Tensor = new("le_", "Tensor"), gt_Scalar = new("gt", "Scalar"), gt_Tensor = new("gt", "Tensor"),
        gt__Scalar = new("gt_", "Scalar"), gt__Tensor = new("gt_", "Tensor"), ge_Scalar = new("ge", "Scalar"),
        ge_Tensor = new("ge", "Tensor"), ge__Scalar = new("ge_", "Scalar"), ge__Tensor = new("ge_", "Tensor"),
        isclose = new("isclose"), allclose = new("allclose"), maximum = new("maximum"), minimum = new("minimum"), fmax = new("fmax"),
        fmin = new("fmin"), isnan = new("isnan"), isinf = new("isinf"), isfinite = new("isfinite"), isposinf = new("isposinf"),
        isneginf = new("isneginf"), isreal = new("isreal"), isin_Tensor_Tensor = new("isin", "Tensor_Tensor");
}
