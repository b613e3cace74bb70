namespace TorchSharp;

// Decompositions, inverses and solutions; torch.linalg holds their successors.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.cholesky(bool)"/>
    [Obsolete("torch.cholesky is deprecated in favor of torch.linalg.cholesky and will be removed in a future release. "
        + "Use torch.linalg.cholesky instead.", false)]
    public static Tensor cholesky(Tensor input) => Aten.linalg_cholesky.Call(input, false);
    /// <inheritdoc cref="Tensor.cholesky(bool)"/>
    [Obsolete("torch.cholesky is deprecated in favor of torch.linalg.cholesky and will be removed in a future release. "
        + "Use torch.linalg.cholesky instead.", false)]
    public static Tensor cholesky(Tensor input, bool upper) => Aten.linalg_cholesky.Call(input, upper);

    /// <inheritdoc cref="Tensor.cholesky_inverse(bool)"/>
    public static Tensor cholesky_inverse(Tensor input, bool upper = false) => input.cholesky_inverse(upper);

    /// <inheritdoc cref="Tensor.cholesky_solve(Tensor, bool)"/>
    public static Tensor cholesky_solve(Tensor input, Tensor input2, bool upper = false) => input.cholesky_solve(input2, upper);

    /// <inheritdoc cref="Tensor.det()"/>
    public static Tensor det(Tensor input) => input.det();

    /// <inheritdoc cref="Tensor.logdet()"/>
    public static Tensor logdet(Tensor input) => input.logdet();

    /// <summary>The sign and the logarithm of the absolute value of the determinant.</summary>
    public static (Tensor res, Tensor logabsdet) slogdet(Tensor A) => Aten.slogdet.Call2(A);

    /// <inheritdoc cref="Tensor.inverse()"/>
    public static Tensor inverse(Tensor input) => input.inverse();

    /// <inheritdoc cref="Tensor.pinverse(double, bool)"/>
    public static Tensor pinverse(Tensor input, double rcond = 1e-15, bool hermitian = false) => input.pinverse(rcond, hermitian);

    /// <inheritdoc cref="Tensor.matrix_exp()"/>
    public static Tensor matrix_exp(Tensor input) => input.matrix_exp();

    /// <inheritdoc cref="Tensor.matrix_power(int)"/>
    public static Tensor matrix_power(Tensor input, int n) => input.matrix_power(n);

    /// <inheritdoc cref="Tensor.geqrf()"/>
    public static (Tensor a, Tensor tau) geqrf(Tensor input) => input.geqrf();

    /// <inheritdoc cref="Tensor.ormqr(Tensor, Tensor, bool, bool)"/>
    public static Tensor ormqr(Tensor input, Tensor tau, Tensor other, bool left = true, bool transpose = false) =>
        input.ormqr(tau, other, left, transpose);

    /// <summary>The Q of a QR decomposition given as Householder reflectors.</summary>
    public static Tensor orgqr(Tensor input, Tensor tau) => Aten.orgqr.Call(input, tau);

    /// <summary>The LU decomposition with pivots in one matrix; without infos, a singular matrix is an error.</summary>
    public static (Tensor A_LU, Tensor? pivots, Tensor? infos) lu(Tensor A, bool pivot = true, bool get_infos = false)
    {
        var (lu, pivots, infos) = Aten._lu_with_info.Call3(A, pivot, !get_infos);
        if (get_infos) return (lu, pivots, infos);
        infos.Dispose();
        return (lu, pivots, null);
    }

    /// <summary>The solution of a system whose matrix is given by its LU decomposition.</summary>
    [Obsolete("torch.lu_solve is deprecated in favor of torch.linalg.lu_solve and will be removed in a future release. "
        + "Use torch.linalg.lu_solve(LU, pivots, B) instead.", false)]
    public static Tensor lu_solve(Tensor b, Tensor LU_data, Tensor LU_pivots) => Aten.lu_solve.Call(b, LU_data, LU_pivots);

    /// <summary>Permutation, lower and upper triangle of an LU decomposition.</summary>
    public static (Tensor P, Tensor? L, Tensor? U) lu_unpack(
        Tensor LU_data, Tensor LU_pivots, bool unpack_data = true, bool unpack_pivots = true) =>
        Aten.lu_unpack.Call3(LU_data, LU_pivots, unpack_data, unpack_pivots);

    public partial class Tensor
    {
        /// <summary>The Cholesky factor of positive definite matrices.</summary>
        [Obsolete("torch.cholesky is deprecated in favor of torch.linalg.cholesky and will be removed in a future release. "
            + "Use torch.linalg.cholesky instead.", false)]
        public Tensor cholesky(bool upper = false) => Aten.linalg_cholesky.Call(this, upper);

        /// <summary>The inverse of a positive definite matrix, from its Cholesky factor.</summary>
        public Tensor cholesky_inverse(bool upper = false) => Aten.cholesky_inverse.Call(this, upper);

        /// <summary>The solution of a system whose matrix is given by its Cholesky factor.</summary>
        public Tensor cholesky_solve(Tensor input2, bool upper = false) => Aten.cholesky_solve.Call(this, input2, upper);

        /// <summary>The determinant of square matrices.</summary>
        public Tensor det() => Aten.det.Call(this);

        /// <summary>The logarithm of the determinant of square matrices; NaN if it is negative.</summary>
        public Tensor logdet() => Aten.logdet.Call(this);

        /// <summary>The inverse of square matrices; an error if one is singular.</summary>
        public Tensor inverse() => Aten.inverse.Call(this);

        /// <summary>The Moore-Penrose pseudoinverse; singular values below rcond times the largest count as zero.</summary>
        public Tensor pinverse(double rcond = 1e-15, bool hermitian = false) => Aten.linalg_pinv.Call(this, rcond, hermitian);

        /// <summary>The exponential of square matrices.</summary>
        public Tensor matrix_exp() => Aten.matrix_exp.Call(this);

        /// <summary>The n-th power of square matrices; negative n inverts.</summary>
        public Tensor matrix_power(int n) => Aten.matrix_power.Call(this, n);

        /// <summary>The QR decomposition as Householder reflectors.</summary>
        public (Tensor a, Tensor tau) geqrf() => Aten.geqrf.Call2(this);

        /// <summary>The product of a matrix with the Q of a QR decomposition given as Householder reflectors.</summary>
        public Tensor ormqr(Tensor tau, Tensor other, bool left = true, bool transpose = false) =>
            Aten.ormqr.Call(this, tau, other, left, transpose);
    }
}

file static class Aten
{
    internal static readonly Op
        linalg_cholesky = new("linalg_cholesky"), cholesky_inverse = new("cholesky_inverse"), cholesky_solve = new("cholesky_solve"),
        det = new("det"), logdet = new("logdet"), slogdet = new("slogdet"), inverse = new("inverse"), linalg_pinv = new("linalg_pinv"),
        matrix_exp = new("matrix_exp"), matrix_power = new("matrix_power"), geqrf = new("geqrf"), ormqr = new("ormqr"),
        orgqr = new("orgqr"), _lu_with_info = new("_lu_with_info"), lu_solve = new("lu_solve"), lu_unpack = new("lu_unpack");
}
