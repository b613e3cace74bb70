namespace TorchSharp;

// Elements chosen by index or mask.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.gather(long, Tensor)"/>
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);
    /// <inheritdoc cref="gather(Tensor, long, Tensor)"/>
    public static Tensor gather(Tensor input, long dim, Tensor index, bool sparse_grad = false) =>
        Aten.gather.Call(input, dim, index, sparse_grad);

    /// <inheritdoc cref="Tensor.index_select(long, Tensor)"/>
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);

    /// <inheritdoc cref="Tensor.take(Tensor)"/>
    public static Tensor take(Tensor input, Tensor index) => input.take(index);

    /// <inheritdoc cref="Tensor.take_along_dim(Tensor, long)"/>
    public static Tensor take_along_dim(Tensor input, Tensor indices, long dim = 0) => input.take_along_dim(indices, dim);
    /// <inheritdoc cref="Tensor.take_along_dim(Tensor, long)"/>
    public static Tensor take_along_dim(Tensor input, IEnumerable<long> indices, long dim = 0) => input.take_along_dim(indices, dim);

    /// <inheritdoc cref="Tensor.masked_select(Tensor)"/>
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);

    /// <inheritdoc cref="Tensor.nonzero()"/>
    public static Tensor nonzero(Tensor input) => input.nonzero();

    /// <inheritdoc cref="Tensor.argwhere()"/>
    public static Tensor argwhere(Tensor input) => input.argwhere();

    /// <inheritdoc cref="Tensor.where(Tensor, Tensor)"/>
    public static Tensor[] where(Tensor condition) => Aten.where.CallList(condition);
    /// <inheritdoc cref="where(Tensor)"/>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Aten.where_self.Call(condition, x, y);

    public partial class Tensor
    {
        /// <summary>Elements chosen along dim by an index of the result's shape.</summary>
        public Tensor gather(long dim, Tensor index) => Aten.gather.Call(this, dim, index);

        /// <summary>The slices along dim at the indices of a vector, copied.</summary>
        public Tensor index_select(long dim, Tensor index) => Aten.index_select.Call(this, dim, index);

        /// <summary>Elements of the flattened tensor; the shape is that of index.</summary>
        public Tensor take(Tensor index) => Aten.take.Call(this, index);

        /// <summary>Elements chosen along dim by indices that broadcast; without dim, in the flattened tensor.</summary>
        public Tensor take_along_dim(Tensor indices) => Aten.take_along_dim.Call(this, indices);
        /// <inheritdoc cref="take_along_dim(Tensor)"/>
        public Tensor take_along_dim(Tensor indices, long dim) => Aten.take_along_dim.Call(this, indices, dim);
        /// <inheritdoc cref="take_along_dim(Tensor)"/>
        public Tensor take_along_dim(IEnumerable<long> indices)
        {
            using var index = tensor(indices.ToArray());
            return take_along_dim(index);
        }

        /// <inheritdoc cref="take_along_dim(Tensor)"/>
        public Tensor take_along_dim(IEnumerable<long> indices, long dim)
        {
            using var index = tensor(indices.ToArray());
            return take_along_dim(index, dim);
        }

        /// <summary>The elements at which mask is true, as a vector.</summary>
        public Tensor masked_select(Tensor mask) => Aten.masked_select.Call(this, mask);

        /// <summary>The indices of the non-zero elements, one a row.</summary>
        public Tensor nonzero() => Aten.nonzero.Call(this);

        /// <summary>The indices of the non-zero elements, one n × 1 tensor a dimension.</summary>
        public IList<Tensor> nonzero_as_list()
        {
            using var indices = nonzero();
            return indices.chunk(indices.shape[1], dim: 1);
        }

        /// <summary>The indices of the non-zero elements, one a row.</summary>
        public Tensor argwhere() => Aten.argwhere.Call(this);

        /// <summary>Elements of self, or x, where condition is true, of y elsewhere, with broadcasting.</summary>
        public Tensor where(Tensor condition, Tensor y) => Aten.where_self.Call(condition, this, y);
    }
}

file static class Aten
{
    internal static readonly Op
        gather = new("gather"), index_select = new("index_select"), take = new("take"), take_along_dim = new("take_along_dim"),
        masked_select = new("masked_select"), nonzero = new("nonzero"), argwhere = new("argwhere"), where_self = new("where", "self"),
        where = new("where");
}
