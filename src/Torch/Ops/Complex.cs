namespace TorchSharp;

// Complex numbers: parts, conjugates, conversions.
public static partial class torch
{
    /// <summary>The real parts, a view.</summary>
    public static Tensor real(Tensor input) => Aten.real.Call(input);

    /// <summary>The imaginary parts, a view.</summary>
    public static Tensor imag(Tensor input) => Aten.imag.Call(input);

    /// <inheritdoc cref="Tensor.angle()"/>
    public static Tensor angle(Tensor input) => input.angle();

    /// <inheritdoc cref="Tensor.conj()"/>
    public static Tensor conj(Tensor input) => input.conj();

    /// <inheritdoc cref="Tensor.conj_physical()"/>
    public static Tensor conj_physical(Tensor input) => input.conj_physical();
    /// <inheritdoc cref="Tensor.conj_physical_()"/>
    public static Tensor conj_physical_(Tensor input) => input.conj_physical_();

    /// <inheritdoc cref="Tensor.resolve_conj()"/>
    public static Tensor resolve_conj(Tensor input) => input.resolve_conj();

    /// <inheritdoc cref="Tensor.resolve_neg()"/>
    public static Tensor resolve_neg(Tensor input) => input.resolve_neg();

    /// <inheritdoc cref="Tensor.view_as_real()"/>
    public static Tensor view_as_real(Tensor input) => input.view_as_real();

    /// <inheritdoc cref="Tensor.view_as_complex()"/>
    public static Tensor view_as_complex(Tensor input) => input.view_as_complex();

    /// <summary>Complex numbers from real and imaginary parts.</summary>
    public static Tensor complex(Tensor real, Tensor imag) => Aten.complex.Call(real, imag);

    /// <summary>Complex numbers from absolute values and angles.</summary>
    public static Tensor polar(Tensor abs, Tensor angle) => Aten.polar.Call(abs, angle);

    public partial class Tensor
    {
        /// <summary>The real parts, a view; the tensor itself if it is real.</summary>
        public Tensor real => Aten.real.Call(this);

        /// <summary>The imaginary parts, a view; an error for real tensors.</summary>
        public Tensor imag => Aten.imag.Call(this);

        /// <summary>The argument of each element, in radians.</summary>
        public Tensor angle() => Aten.angle.Call(this);

        /// <summary>The conjugate, as a view with the conjugate bit set.</summary>
        public Tensor conj() => Aten.conj.Call(this);

        /// <summary>The conjugate, computed.</summary>
        public Tensor conj_physical() => Aten.conj_physical.Call(this);
        /// <summary><see cref="conj_physical()"/>, in place.</summary>
        public Tensor conj_physical_() => Aten.conj_physical_.InPlace(this);

        /// <summary>The tensor with a set conjugate bit carried out.</summary>
        public Tensor resolve_conj() => Aten.resolve_conj.Call(this);

        /// <summary>The tensor with a set negative bit carried out.</summary>
        public Tensor resolve_neg() => Aten.resolve_neg.Call(this);

        /// <summary>Complex numbers as a last dimension of two reals, a view.</summary>
        public Tensor view_as_real() => Aten.view_as_real.Call(this);

        /// <summary>A last dimension of two reals as complex numbers, a view.</summary>
        public Tensor view_as_complex() => Aten.view_as_complex.Call(this);
    }
}

file static class Aten
{
    internal static readonly Op
        real = new("real"), imag = new("imag"), angle = new("angle"), conj = new("conj"), conj_physical = new("conj_physical"),
        conj_physical_ = new("conj_physical_"), resolve_conj = new("resolve_conj"), resolve_neg = new("resolve_neg"),
        view_as_real = new("view_as_real"), view_as_complex = new("view_as_complex"), complex = new("complex"), polar = new("polar");
}
