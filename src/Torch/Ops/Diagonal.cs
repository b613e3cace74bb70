namespace TorchSharp;

// Diagonals and triangles of matrices.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.diag(long)"/>
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);

    /// <inheritdoc cref="Tensor.diagonal(long, long, long)"/>
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) => input.diagonal(offset, dim1, dim2);

    /// <inheritdoc cref="Tensor.diag_embed(long, long, long)"/>
    public static Tensor diag_embed(Tensor input, long offset = 0, long dim1 = -2, long dim2 = -1) => input.diag_embed(offset, dim1, dim2);

    /// <inheritdoc cref="Tensor.diagflat(long)"/>
    public static Tensor diagflat(Tensor input, long offset = 0) => input.diagflat(offset);

    /// <inheritdoc cref="Tensor.tril(long)"/>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);
    /// <inheritdoc cref="Tensor.tril_(long)"/>
    public static Tensor tril_(Tensor input, long diagonal = 0) => input.tril_(diagonal);

    /// <inheritdoc cref="Tensor.triu(long)"/>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);
    /// <inheritdoc cref="Tensor.triu_(long)"/>
    public static Tensor triu_(Tensor input, long diagonal = 0) => input.triu_(diagonal);

    /// <summary>Row and column indices of the lower triangle of a matrix, as a 2 × N tensor.</summary>
    public static Tensor tril_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Aten.tril_indices.Call(row, col, offset, dtype, Arg.None, device);

    /// <summary>Row and column indices of the upper triangle of a matrix, as a 2 × N tensor.</summary>
    public static Tensor triu_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Aten.triu_indices.Call(row, col, offset, dtype, Arg.None, device);

    /// <inheritdoc cref="Tensor.trace()"/>
    public static Tensor trace(Tensor input) => input.trace();

    public partial class Tensor
    {
        /// <summary>The diagonal of a matrix, or the matrix with a vector on its diagonal.</summary>
        public Tensor diag(long diagonal = 0) => Aten.diag.Call(this, diagonal);

        /// <summary>The diagonal of two dimensions as a new last dimension, a view.</summary>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Aten.diagonal.Call(this, offset, dim1, dim2);

        /// <summary>Matrices with the last dimension on the diagonal.</summary>
        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) => Aten.diag_embed.Call(this, offset, dim1, dim2);

        /// <summary>The matrix with the elements, flattened, on its diagonal.</summary>
        public Tensor diagflat(long offset = 0) => Aten.diagflat.Call(this, offset);

        /// <summary>The lower triangle of matrices, zero above the diagonal given.</summary>
        public Tensor tril(long diagonal = 0) => Aten.tril.Call(this, diagonal);
        /// <summary><see cref="tril(long)"/>, in place.</summary>
        public Tensor tril_(long diagonal = 0) => Aten.tril_.InPlace(this, diagonal);

        /// <summary>The upper triangle of matrices, zero below the diagonal given.</summary>
        public Tensor triu(long diagonal = 0) => Aten.triu.Call(this, diagonal);
        /// <summary><see cref="triu(long)"/>, in place.</summary>
        public Tensor triu_(long diagonal = 0) => Aten.triu_.InPlace(this, diagonal);

        /// <summary>The sum of the diagonal of a matrix.</summary>
        public Tensor trace() => Aten.trace.Call(this);
    }
}

file static class Aten
{
    internal static readonly Op
        diag = new("diag"), diagonal = new("diagonal"), diag_embed = new("diag_embed"), diagflat = new("diagflat"), tril = new("tril"),
        tril_ = new("tril_"), triu = new("triu"), triu_ = new("triu_"), tril_indices = new("tril_indices"),
        triu_indices = new("triu_indices"), trace = new("trace");
}
