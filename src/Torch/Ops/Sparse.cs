namespace TorchSharp;

// Sparse tensors in coordinate format.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements that are not zero, by their coordinates.</summary>
        public Tensor to_sparse() => Aten.to_sparse.Call(this);

        /// <summary>As <see cref="to_sparse()"/>, but of the first sparse_dim dimensions only; the others stay dense.</summary>
        public Tensor to_sparse(int sparse_dim) => Aten.to_sparse_sparse_dim.Call(this, sparse_dim);

        /// <summary>All elements of a sparse tensor, the zeros too.</summary>
        public Tensor to_dense() => Aten.to_dense.Call(this);

        /// <summary>The coordinates of a sparse tensor's elements, one a column.</summary>
        public Tensor SparseIndices => Aten._indices.Call(this);

        /// <summary>The values of a sparse tensor's elements.</summary>
        public Tensor SparseValues => Aten._values.Call(this);
    }
}

file static class Aten
{
    internal static readonly Op
        to_sparse = new("to_sparse"), to_sparse_sparse_dim = new("to_sparse", "sparse_dim"), to_dense = new("to_dense"),
        _indices = new("_indices"), _values = new("_values");
}
