namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra: torch.linalg. All functions take batches of matrices in the last two dimensions.</summary>
    public static partial class linalg
    {
        /// <summary>The lower Cholesky factor of positive definite matrices; an error for others.</summary>
        public static Tensor cholesky(Tensor input) => Aten.linalg_cholesky.Call(input);

        /// <summary>The lower Cholesky factor and for each matrix 0, or the order of the minor that is not positive definite.</summary>
        public static (Tensor L, Tensor info) cholesky_ex(Tensor input, bool check_errors = false) =>
            Aten.linalg_cholesky_ex.Call2(input, false, check_errors);

        /// <summary>The determinant of square matrices.</summary>
        public static Tensor det(Tensor input) => Aten.linalg_det.Call(input);

        /// <summary>The sign and the logarithm of the absolute value of the determinant.</summary>
        public static (Tensor res, Tensor logabsdet) slogdet(Tensor input) => Aten.linalg_slogdet.Call2(input);

        /// <summary>The condition number in the norm p, the spectral norm by default.</summary>
        public static Tensor cond(Tensor input) => Aten.linalg_cond.Call(input);
        /// <inheritdoc cref="cond(Tensor)"/>
        public static Tensor cond(Tensor input, double p) => Aten.linalg_cond.Call(input, p);
        /// <inheritdoc cref="cond(Tensor)"/>
        public static Tensor cond(Tensor input, int p) => Aten.linalg_cond.Call(input, (double)p);
        /// <inheritdoc cref="cond(Tensor)"/>
        public static Tensor cond(Tensor input, string p) => Aten.linalg_cond_p_str.Call(input, p);

        /// <summary>The rank: the number of singular values above max(atol, σ · rtol), with σ the largest one.</summary>
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Aten.linalg_matrix_rank_atol_rtol_float.Call(input, atol, rtol, hermitian);
        /// <inheritdoc cref="matrix_rank(Tensor, double?, double?, bool)"/>
        public static Tensor matrix_rank(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) =>
            Aten.linalg_matrix_rank_atol_rtol_tensor.Call(input, atol, rtol, hermitian);

        /// <summary>The cross product of vectors of three elements along dim.</summary>
        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => Aten.linalg_cross.Call(input, other, dim);

        /// <summary>The diagonal of two dimensions as a new last dimension, a view.</summary>
        public static Tensor diagonal(Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1) =>
            Aten.linalg_diagonal.Call(input, offset, dim1, dim2);

        /// <summary>The inner products of the vectors along dim, the first conjugated.</summary>
        public static Tensor vecdot(Tensor x, Tensor y, long dim = -1, Tensor? @out = null) =>
            @out is null ? Aten.linalg_vecdot.Call(x, y, dim) : Aten.linalg_vecdot_out.Call(x, y, dim, @out);

        /// <summary>The product of several matrices, in the order that needs the fewest operations.</summary>
        public static Tensor multi_dot(IList<Tensor> tensors) => Aten.linalg_multi_dot.Call(tensors.ToArray());

        /// <summary>The exponential of square matrices.</summary>
        public static Tensor matrix_exp(Tensor input) => Aten.linalg_matrix_exp.Call(input);

        /// <summary>The Vandermonde matrix, powers in columns, of the vectors in the last dimension.</summary>
        public static Tensor vander(Tensor input, long? N = null) => Aten.linalg_vander.Call(input, N);

        /// <summary>The inverse of square matrices; an error if one is singular.</summary>
        public static Tensor inv(Tensor input) => Aten.linalg_inv.Call(input);

        /// <summary>The inverse, and for each matrix 0 or the place of its first zero pivot.</summary>
        public static (Tensor L, Tensor info) inv_ex(Tensor input, bool check_errors = false) =>
            Aten.linalg_inv_ex.Call2(input, check_errors);

        /// <summary>The Moore-Penrose pseudoinverse; singular values below max(atol, σ · rtol) count as zero.</summary>
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Aten.linalg_pinv_atol_rtol_float.Call(input, atol, rtol, hermitian);
        /// <inheritdoc cref="pinv(Tensor, double?, double?, bool)"/>
        public static Tensor pinv(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) =>
            Aten.linalg_pinv_atol_rtol_tensor.Call(input, atol, rtol, hermitian);

        /// <summary>The solution X of AX = B, or XA = B if not left; an error if A is singular.</summary>
        public static Tensor solve(Tensor A, Tensor B, bool left = true) => Aten.linalg_solve.Call(A, B, left);

        /// <summary>The solution X of AX = B, and for each matrix 0 or the place of its first zero pivot.</summary>
        public static (Tensor result, Tensor info) solve_ex(Tensor A, Tensor B, bool left = true, bool check_errors = false) =>
            Aten.linalg_solve_ex.Call2(A, B, left, check_errors);

        /// <summary>The solution of a system with a triangular matrix.</summary>
        public static Tensor solve_triangular(
            Tensor A, Tensor B, bool upper, bool left = true, bool unitriangular = false, Tensor? @out = null) =>
            @out is null
                ? Aten.linalg_solve_triangular.Call(A, B, upper, left, unitriangular)
                : Aten.linalg_solve_triangular_out.Call(A, B, upper, left, unitriangular, @out);

        /// <summary>The least-squares solution of AX = B with residuals, rank and singular values, as the driver yields them.</summary>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other) =>
            Aten.linalg_lstsq.Call4(input, other);
        /// <inheritdoc cref="lstsq(Tensor, Tensor)"/>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(
            Tensor input, Tensor other, double rcond) =>
            Aten.linalg_lstsq.Call4(input, other, rcond);

        /// <summary>The solution X of tensordot(A, X, dims) = B.</summary>
        public static Tensor tensorsolve(Tensor A, Tensor B, long[] dims) => Aten.linalg_tensorsolve.Call(A, B, dims);

        /// <summary>The inverse for tensordot, the first ind dimensions against the rest.</summary>
        public static Tensor tensorinv(Tensor input, long ind) => Aten.linalg_tensorinv.Call(input, ind);

        /// <summary>Eigenvalues and eigenvectors of square matrices, complex.</summary>
        public static (Tensor, Tensor) eig(Tensor input) => Aten.linalg_eig.Call2(input);

        /// <summary>The eigenvalues of square matrices, complex.</summary>
        public static Tensor eigvals(Tensor input) => Aten.linalg_eigvals.Call(input);

        /// <summary>
        /// Eigenvalues, ascending, and eigenvectors of symmetric or Hermitian matrices of which one triangle (L or U) is read.
        /// </summary>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => Aten.linalg_eigh.Call2(input, UPLO.ToString());

        /// <summary>The eigenvalues, ascending, of symmetric or Hermitian matrices.</summary>
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Aten.linalg_eigvalsh.Call(input, UPLO.ToString());

        /// <summary>The singular value decomposition U · diag(S) · Vh.</summary>
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) =>
            Aten.linalg_svd.Call3(input, fullMatrices);

        /// <summary>The singular values, descending.</summary>
        public static Tensor svdvals(Tensor input) => Aten.linalg_svdvals.Call(input);

        /// <summary>The QR decomposition: reduced, complete, or R alone.</summary>
        public static (Tensor Q, Tensor R) qr(Tensor input, QRMode mode = QRMode.Reduced) =>
            Aten.linalg_qr.Call2(input, mode.ToString().ToLowerInvariant());

        /// <summary>The first columns of the product of Householder reflectors.</summary>
        public static Tensor householder_product(Tensor A, Tensor tau) => Aten.linalg_householder_product.Call(A, tau);

        /// <summary>The LU decomposition A = P · L · U.</summary>
        public static (Tensor P, Tensor L, Tensor U) lu(Tensor input, bool pivot = true) => Aten.linalg_lu.Call3(input, pivot);

        /// <summary>The LU decomposition in one matrix and its pivots.</summary>
        public static (Tensor LU, Tensor? Pivots) lu_factor(Tensor input, bool pivot = true) => Aten.linalg_lu_factor.Call2(input, pivot);

        /// <summary>The solution of a system whose matrix is given by its LU decomposition.</summary>
        public static Tensor lu_solve(Tensor LU, Tensor pivots, Tensor B, bool left = true, bool adjoint = false, Tensor? @out = null) =>
            @out is null
                ? Aten.linalg_lu_solve.Call(LU, pivots, B, left, adjoint)
                : Aten.linalg_lu_solve_out.Call(LU, pivots, B, left, adjoint, @out);

        /// <summary>The LDL decomposition of symmetric or Hermitian matrices in one matrix, and its pivots.</summary>
        public static (Tensor LU, Tensor? Pivots) ldl_factor(Tensor input, bool hermitian = true) =>
            Aten.linalg_ldl_factor.Call2(input, hermitian);

        /// <summary>The LDL decomposition, and for each matrix 0 or the place of its first zero pivot.</summary>
        public static (Tensor LU, Tensor? Pivots, Tensor? Info) ldl_factor_ex(
            Tensor input, bool hermitian = true, bool check_errors = false) =>
            Aten.linalg_ldl_factor_ex.Call3(input, hermitian, check_errors);

        /// <summary>The solution of a system whose matrix is given by its LDL decomposition.</summary>
        public static Tensor ldl_solve(Tensor LD, Tensor pivots, Tensor B, bool hermitian = false) =>
            Aten.linalg_ldl_solve.Call(LD, pivots, B, hermitian);

        /// <summary>The vector or matrix norm: the 2-norm of all elements, or the norm ord along one or two dimensions.</summary>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Aten.linalg_norm.Call(input, ord, dims, keepdim);
        /// <inheritdoc cref="norm(Tensor, double, long[], bool)"/>
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) =>
            Aten.linalg_norm.Call(input, (double)ord, dims, keepdim);
        /// <inheritdoc cref="norm(Tensor, double, long[], bool)"/>
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) =>
            Aten.linalg_norm.Call(input, Arg.None, dims, keepdim);
        /// <inheritdoc cref="norm(Tensor, double, long[], bool)"/>
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) =>
            Aten.linalg_norm_ord_str.Call(input, ord, dims, keepdim);

        /// <summary>The norm ord of vectors: of all elements, or along dims.</summary>
        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) =>
            Aten.linalg_vector_norm.Call(input, ord, dims, keepdim);

        /// <summary>The norm ord of matrices: Frobenius ("fro"), nuclear ("nuc"), or by number.</summary>
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Aten.linalg_matrix_norm.Call(input, ord, dims ?? [-2, -1], keepdim);
        /// <inheritdoc cref="matrix_norm(Tensor, double, long[], bool)"/>
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) =>
            Aten.linalg_matrix_norm_str_ord.Call(input, ord, dims ?? [-2, -1], keepdim);

        /// <summary>Which factors of a QR decomposition are computed.</summary>
        public enum QRMode
        {
            Reduced = 0,
            Complete = 1,
            R = 2,
        }
    }
}

file static class Aten
{
    internal static readonly Op
        linalg_cholesky = new("linalg_cholesky"), linalg_cholesky_ex = new("linalg_cholesky_ex"), linalg_det = new("linalg_det"),
        linalg_slogdet = new("linalg_slogdet"), linalg_cond = new("linalg_cond"), linalg_cond_p_str = new("linalg_cond", "p_str"),
        linalg_matrix_rank_atol_rtol_float = new("linalg_matrix_rank", "atol_rtol_float"),
        linalg_matrix_rank_atol_rtol_tensor = new("linalg_matrix_rank", "atol_rtol_tensor"), linalg_cross = new("linalg_cross"),
        linalg_diagonal = new("linalg_diagonal"), linalg_vecdot = new("linalg_vecdot"),
        linalg_vecdot_out = new("linalg_vecdot", "out"), linalg_multi_dot = new("linalg_multi_dot"),
        linalg_matrix_exp = new("linalg_matrix_exp"), linalg_vander = new("linalg_vander"), linalg_inv = new("linalg_inv"),
        linalg_inv_ex = new("linalg_inv_ex"), linalg_pinv_atol_rtol_float = new("linalg_pinv", "atol_rtol_float"),
        linalg_pinv_atol_rtol_tensor = new("linalg_pinv", "atol_rtol_tensor"), linalg_solve = new("linalg_solve"),
        linalg_solve_ex = new("linalg_solve_ex"), linalg_solve_triangular = new("linalg_solve_triangular"),
        linalg_solve_triangular_out = new("linalg_solve_triangular", "out"), linalg_lstsq = new("linalg_lstsq"),
        linalg_tensorsolve = new("linalg_tensorsolve"), linalg_tensorinv = new("linalg_tensorinv"), linalg_eig = new("linalg_eig"),
        linalg_eigvals = new("linalg_eigvals"), linalg_eigh = new("linalg_eigh"), linalg_eigvalsh = new("linalg_eigvalsh"),
        linalg_svd = new("linalg_svd"), linalg_svdvals = new("linalg_svdvals"), linalg_qr = new("linalg_qr"),
        linalg_householder_product = new("linalg_householder_product"), linalg_lu = new("linalg_lu"),
        linalg_lu_factor = new("linalg_lu_factor"), linalg_lu_solve = new("linalg_lu_solve"),
        linalg_lu_solve_out = new("linalg_lu_solve", "out"), linalg_ldl_factor = new("linalg_ldl_factor"),
        linalg_ldl_factor_ex = new("linalg_ldl_factor_ex"), linalg_ldl_solve = new("linalg_ldl_solve"),
        linalg_norm = new("linalg_norm"), linalg_norm_ord_str = new("linalg_norm", "ord_str"),
        linalg_vector_norm = new("linalg_vector_norm"), linalg_matrix_norm = new("linalg_matrix_norm"),
        linalg_matrix_norm_str_ord = new("linalg_matrix_norm", "str_ord");
}
