namespace TorchSharp;

// Copies and contents.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.clone()"/>
    public static Tensor clone(Tensor input) => input.clone();

    public partial class Tensor
    {
        /// <summary>A copy with its own memory, which gradients pass through.</summary>
        public Tensor clone() => Aten.clone.Call(this);

        /// <summary>The elements in contiguous memory; the tensor itself if they are.</summary>
        public Tensor contiguous() => Aten.contiguous.Call(this);

        /// <summary>The elements of source, broadcast and converted.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Aten.copy_.InPlace(this, source, nonBlocking);

        /// <summary>One more reference to this tensor, with a life of its own.</summary>
        public Tensor alias() => new(Bridge.bridge_tensor_retain(Handle));

        /// <summary>Every element set to a value.</summary>
        public Tensor fill_(Scalar value) => Aten.fill__Scalar.InPlace(this, value);

        /// <summary>Every element set to zero.</summary>
        public Tensor zero_() => Aten.zero_.InPlace(this);

        /// <summary>The memory, shape and strides of source.</summary>
        public Tensor set_(Tensor source) => Aten.set__source_Tensor.InPlace(this, source);
    }
}

file static class Aten
{
    internal static readonly Op
        clone = new("clone"), contiguous = new("contiguous"), copy_ = new("copy_"),
        fill__Scalar = new("fill_", "Scalar"), zero_ = new("zero_"), set__source_Tensor = new("set_", "source_Tensor");
}
