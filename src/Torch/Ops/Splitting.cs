namespace TorchSharp;

// Tensors split along a dimension, into views.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.split(long[], long)"/>
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) => tensor.split(split_size_or_sections, dim);

    /// <inheritdoc cref="Tensor.chunk(long, long)"/>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);

    /// <inheritdoc cref="Tensor.unbind(long)"/>
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);
    /// <inheritdoc cref="unbind(Tensor, long)"/>
    public static Tensor[] unbind(Tensor tensor, int dim = 0) => Aten.unbind_int.CallList(tensor, dim);

    /// <inheritdoc cref="Tensor.tensor_split(long, long)"/>
    public static Tensor[] tensor_split(Tensor input, long indices_or_sections, long dim = 0) =>
        input.tensor_split(indices_or_sections, dim);
    /// <inheritdoc cref="Tensor.tensor_split(long[], long)"/>
    public static Tensor[] tensor_split(Tensor input, long[] indices_or_sections, long dim = 0) =>
        input.tensor_split(indices_or_sections, dim);
    /// <inheritdoc cref="Tensor.tensor_split(Tensor, long)"/>
    public static Tensor[] tensor_split(Tensor input, Tensor indices_or_sections, long dim = 0) =>
        input.tensor_split(indices_or_sections, dim);

    /// <inheritdoc cref="Tensor.hsplit(long)"/>
    public static Tensor[] hsplit(Tensor input, long indices_or_sections) => input.hsplit(indices_or_sections);
    /// <inheritdoc cref="Tensor.hsplit(long[])"/>
    public static Tensor[] hsplit(Tensor input, long[] indices_or_sections) => input.hsplit(indices_or_sections);
    /// <inheritdoc cref="hsplit(Tensor, long)"/>
    public static Tensor[] hsplit(Tensor input, (long, long, long, long) indices_or_sections) =>
        input.hsplit(new[] { indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3, indices_or_sections.Item4 });
    /// <inheritdoc cref="hsplit(Tensor, long)"/>
    public static Tensor[] hsplit(Tensor input, (long, long, long) indices_or_sections) =>
        input.hsplit(new[] { indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3 });
    /// <inheritdoc cref="hsplit(Tensor, long)"/>
    public static Tensor[] hsplit(Tensor input, (long, long) indices_or_sections) =>
        input.hsplit(new[] { indices_or_sections.Item1, indices_or_sections.Item2 });
    /// <inheritdoc cref="Tensor.hsplit(Tensor)"/>
    public static Tensor[] hsplit(Tensor input, Tensor indices_or_sections) => input.hsplit(indices_or_sections);

    /// <inheritdoc cref="Tensor.vsplit(long[])"/>
    public static Tensor[] vsplit(Tensor input, long[] indices_or_sections) => input.vsplit(indices_or_sections);

    /// <inheritdoc cref="Tensor.dsplit(long)"/>
    public static Tensor[] dsplit(Tensor input, long size) => input.dsplit(size);
    /// <inheritdoc cref="Tensor.dsplit(long[])"/>
    public static Tensor[] dsplit(Tensor input, long[] indices_or_sections) => input.dsplit(indices_or_sections);
    /// <inheritdoc cref="Tensor.dsplit(ValueTuple{long, long, long, long})"/>
    public static Tensor[] dsplit(Tensor input, (long, long, long, long) indices_or_sections) => input.dsplit(indices_or_sections);
    /// <inheritdoc cref="Tensor.dsplit(ValueTuple{long, long, long})"/>
    public static Tensor[] dsplit(Tensor input, (long, long, long) indices_or_sections) => input.dsplit(indices_or_sections);
    /// <inheritdoc cref="Tensor.dsplit(ValueTuple{long, long})"/>
    public static Tensor[] dsplit(Tensor input, (long, long) indices_or_sections) => input.dsplit(indices_or_sections);
    /// <inheritdoc cref="Tensor.dsplit(Tensor)"/>
    public static Tensor[] dsplit(Tensor input, Tensor indices_or_sections) => input.dsplit(indices_or_sections);

    public partial class Tensor
    {
        /// <summary>Pieces along dim of the size given, the last one perhaps smaller, or of the sizes given.</summary>
        public Tensor[] split(long size, int dim = 0) => Aten.split_Tensor.CallList(this, size, dim);
        /// <inheritdoc cref="split(long, int)"/>
        public Tensor[] split(long[] sizes, long dim = 0) => Aten.split_sizes.CallList(this, sizes, dim);
        /// <inheritdoc cref="split(long, int)"/>
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => Aten.split_sizes.CallList(this, sizes.ToArray(), dim);
        /// <inheritdoc cref="split(long, int)"/>
        public Tensor[] split(params long[] sizes) => Aten.split_sizes.CallList(this, sizes);

        /// <summary>At most so many pieces of equal size along dim, the last one perhaps smaller.</summary>
        public Tensor[] chunk(long chunks, long dim = 0) => Aten.chunk.CallList(this, chunks, dim);

        /// <summary>The slices along dimension, without it.</summary>
        public Tensor[] unbind(long dimension = 0) => Aten.unbind_int.CallList(this, dimension);

        /// <summary>So many pieces of nearly equal size along dim, or pieces split at the indices.</summary>
        public Tensor[] tensor_split(long size, long dim = 0) => Aten.tensor_split_sections.CallList(this, size, dim);
        /// <inheritdoc cref="tensor_split(long, long)"/>
        public Tensor[] tensor_split(long[] sizes, long dim = 0) => Aten.tensor_split_indices.CallList(this, sizes, dim);
        /// <inheritdoc cref="tensor_split(long, long)"/>
        public Tensor[] tensor_split(Tensor indices, long dim = 0) =>
            Aten.tensor_split_tensor_indices_or_sections.CallList(this, indices, dim);

        /// <summary>Split along dimension 1, or 0 for a vector, into equal pieces or at the indices.</summary>
        public Tensor[] hsplit(long size) => Aten.hsplit_int.CallList(this, size);
        /// <inheritdoc cref="hsplit(long)"/>
        public Tensor[] hsplit(Tensor indices) => tensor_split(indices, ndim == 1 ? 0 : 1);
        /// <inheritdoc cref="hsplit(long)"/>
        public Tensor[] hsplit(params long[] sizes) => Aten.hsplit_array.CallList(this, sizes);

        /// <summary>Split along dimension 0 into equal pieces or at the indices.</summary>
        public Tensor[] vsplit(long size) => Aten.vsplit_int.CallList(this, size);
        /// <inheritdoc cref="vsplit(long)"/>
        public Tensor[] vsplit(Tensor indices) => tensor_split(indices, 0);
        /// <inheritdoc cref="vsplit(long)"/>
        public Tensor[] vsplit(params long[] sizes) => Aten.vsplit_array.CallList(this, sizes);

        /// <summary>Split along dimension 2 into equal pieces or at the indices.</summary>
        public Tensor[] dsplit(long size) => Aten.dsplit_int.CallList(this, size);
        /// <inheritdoc cref="dsplit(long)"/>
        public Tensor[] dsplit((long, long, long, long) indices_or_sections) =>
            Aten.dsplit_array.CallList(
                this, new[] { indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3, indices_or_sections.Item4 });
        /// <inheritdoc cref="dsplit(long)"/>
        public Tensor[] dsplit((long, long, long) indices_or_sections) =>
            Aten.dsplit_array.CallList(this, new[] { indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3 });
        /// <inheritdoc cref="dsplit(long)"/>
        public Tensor[] dsplit((long, long) indices_or_sections) =>
            Aten.dsplit_array.CallList(this, new[] { indices_or_sections.Item1, indices_or_sections.Item2 });
        /// <inheritdoc cref="dsplit(long)"/>
        public Tensor[] dsplit(Tensor indices) => tensor_split(indices, 2);
        /// <inheritdoc cref="dsplit(long)"/>
        public Tensor[] dsplit(params long[] sizes) => Aten.dsplit_array.CallList(this, sizes);
    }
}

file static class Aten
{
    internal static readonly Op
        split_Tensor = new("split", "Tensor"), split_sizes = new("split", "sizes"), chunk = new("chunk"),
        unbind_int = new("unbind", "int"), tensor_split_sections = new("tensor_split", "sections"),
        tensor_split_indices = new("tensor_split", "indices"),
        tensor_split_tensor_indices_or_sections = new("tensor_split", "tensor_indices_or_sections"), hsplit_int = new("hsplit", "int"),
        hsplit_array = new("hsplit", "array"), vsplit_int = new("vsplit", "int"), vsplit_array = new("vsplit", "array"),
        dsplit_int = new("dsplit", "int"), dsplit_array = new("dsplit", "array");
}
