namespace TorchSharp;

// Rounding to integers, and the integral and fractional parts.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.ceil()"/>
    public static Tensor ceil(Tensor input) => input.ceil();
    /// <inheritdoc cref="Tensor.ceil_()"/>
    public static Tensor ceil_(Tensor input) => input.ceil_();

    /// <inheritdoc cref="Tensor.floor()"/>
    public static Tensor floor(Tensor input) => input.floor();
    /// <inheritdoc cref="Tensor.floor_()"/>
    public static Tensor floor_(Tensor input) => input.floor_();

    /// <inheritdoc cref="Tensor.round(long)"/>
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);
    /// <inheritdoc cref="Tensor.round_(long)"/>
    public static Tensor round_(Tensor input, long decimals = 0) => input.round_(decimals);

    /// <inheritdoc cref="Tensor.trunc()"/>
    public static Tensor trunc(Tensor input) => input.trunc();
    /// <inheritdoc cref="Tensor.trunc_()"/>
    public static Tensor trunc_(Tensor input) => input.trunc_();

    /// <inheritdoc cref="Tensor.fix()"/>
    public static Tensor fix(Tensor input) => input.fix();
    /// <inheritdoc cref="Tensor.fix_()"/>
    public static Tensor fix_(Tensor input) => input.fix_();

    /// <inheritdoc cref="Tensor.frac()"/>
    public static Tensor frac(Tensor input) => input.frac();
    /// <inheritdoc cref="Tensor.frac_()"/>
    public static Tensor frac_(Tensor input) => input.frac_();

    /// <inheritdoc cref="Tensor.frexp()"/>
    public static (Tensor Mantissa, Tensor Exponent) frexp(Tensor input) => input.frexp();

    /// <inheritdoc cref="Tensor.ldexp(Tensor)"/>
    public static Tensor ldexp(Tensor input, Tensor other) => input.ldexp(other);
    /// <inheritdoc cref="Tensor.ldexp_(Tensor)"/>
    public static Tensor ldexp_(Tensor input, Tensor other) => input.ldexp_(other);

    /// <inheritdoc cref="Tensor.nextafter(Tensor)"/>
    public static Tensor nextafter(Tensor input, Tensor other) => input.nextafter(other);
    /// <inheritdoc cref="Tensor.nextafter_(Tensor)"/>
    public static Tensor nextafter_(Tensor input, Tensor other) => input.nextafter_(other);

    public partial class Tensor
    {
        /// <summary>The smallest integer not below each element.</summary>
        public Tensor ceil() => Aten.ceil.Call(this);
        /// <summary><see cref="ceil()"/>, in place.</summary>
        public Tensor ceil_() => Aten.ceil_.InPlace(this);

        /// <summary>The largest integer not above each element.</summary>
        public Tensor floor() => Aten.floor.Call(this);
        /// <summary><see cref="floor()"/>, in place.</summary>
        public Tensor floor_() => Aten.floor_.InPlace(this);

        /// <summary>Each element rounded half to even, to the number of decimals given.</summary>
        public Tensor round(long decimals = 0) => decimals == 0 ? Aten.round.Call(this) : Aten.round_decimals.Call(this, decimals);
        /// <summary><see cref="round(long)"/>, in place.</summary>
        public Tensor round_(long decimals = 0) => decimals == 0 ? Aten.round_.InPlace(this) : Aten.round__decimals.InPlace(this, decimals);

        /// <summary>Each element without its fraction.</summary>
        public Tensor trunc() => Aten.trunc.Call(this);
        /// <summary><see cref="trunc()"/>, in place.</summary>
        public Tensor trunc_() => Aten.trunc_.InPlace(this);

        /// <summary>Another name of <see cref="trunc()"/>.</summary>
        public Tensor fix() => trunc();
        /// <summary><see cref="fix()"/>, in place.</summary>
        public Tensor fix_() => trunc_();

        /// <summary>The fractional part of each element, with its sign.</summary>
        public Tensor frac() => Aten.frac.Call(this);
        /// <summary><see cref="frac()"/>, in place.</summary>
        public Tensor frac_() => Aten.frac_.InPlace(this);

        /// <summary>Mantissa in [0.5, 1) and exponent of 2 for each element.</summary>
        public (Tensor Mantissa, Tensor Exponent) frexp() => Aten.frexp_Tensor.Call2(this);

        /// <summary>self · 2 to the power of other.</summary>
        public Tensor ldexp(Tensor other) => Aten.ldexp_Tensor.Call(this, other);
        /// <summary><see cref="ldexp(Tensor)"/>, in place.</summary>
        public Tensor ldexp_(Tensor other) => Aten.ldexp_.InPlace(this, other);

        /// <summary>The next floating-point number after self in the direction of other.</summary>
        public Tensor nextafter(Tensor other) => Aten.nextafter.Call(this, other);
        /// <summary><see cref="nextafter(Tensor)"/>, in place.</summary>
        public Tensor nextafter_(Tensor other) => Aten.nextafter_.InPlace(this, other);
    }
}

file static class Aten
{
    internal static readonly Op
        ceil = new("ceil"), ceil_ = new("ceil_"), floor = new("floor"), floor_ = new("floor_"), round = new("round"),
        round_decimals = new("round", "decimals"), round_ = new("round_"), round__decimals = new("round_", "decimals"),
        trunc = new("trunc"), trunc_ = new("trunc_"), frac = new("frac"), frac_ = new("frac_"), frexp_Tensor = new("frexp", "Tensor"),
        ldexp_Tensor = new("ldexp", "Tensor"), ldexp_ = new("ldexp_"), nextafter = new("nextafter"), nextafter_ = new("nextafter_");
}
