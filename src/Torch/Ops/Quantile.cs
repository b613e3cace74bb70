namespace TorchSharp;

// Medians, modes and quantiles.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.median()"/>
    public static Tensor median(Tensor input) => input.median();

    /// <inheritdoc cref="Tensor.nanmedian()"/>
    public static Tensor nanmedian(Tensor input) => input.nanmedian();

    /// <inheritdoc cref="Tensor.mode(long, bool)"/>
    public static (Tensor values, Tensor indices) mode(Tensor input, long dim = -1, bool keepdim = false) => input.mode(dim, keepdim);

    /// <inheritdoc cref="Tensor.kthvalue(long, long?, bool)"/>
    public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long? dim, bool keepdim = false) =>
        input.kthvalue(k, dim, keepdim);

    /// <inheritdoc cref="Tensor.quantile(Tensor, long, bool)"/>
    public static Tensor quantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.quantile(q, dim, keepdim);

    /// <inheritdoc cref="Tensor.nanquantile(Tensor, long, bool)"/>
    public static Tensor nanquantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.nanquantile(q, dim, keepdim);

    public partial class Tensor
    {
        /// <summary>The median of all elements, the lower one of two.</summary>
        public Tensor median() => Aten.median.Call(this);

        /// <summary>The median of what is not NaN.</summary>
        public Tensor nanmedian() => Aten.nanmedian.Call(this);

        /// <summary>The most frequent value along dim and an index of it.</summary>
        public (Tensor values, Tensor indices) mode(long dim = -1, bool keepdim = false) => Aten.mode.Call2(this, dim, keepdim);

        /// <summary>The k-th smallest element along dim, the last by default, and its index.</summary>
        public (Tensor values, Tensor indices) kthvalue(long k, long? dim, bool keepdim = false) =>
            Aten.kthvalue.Call2(this, k, dim ?? -1, keepdim);
        /// <inheritdoc cref="kthvalue(long, long?, bool)"/>
        [Obsolete("use torch.kthvalue", false)]
        public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long? dim, bool keepdim = false) =>
            input.kthvalue(k, dim, keepdim);

        /// <summary>
        /// The q-quantiles along dim, of all elements for -1, by linear interpolation; q is a scalar or a vector in [0, 1].
        /// </summary>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) =>
            Aten.quantile.Call(this, q, dim == -1 ? (long?)null : dim, keepdim);

        /// <summary>The q-quantiles of what is not NaN along dim, of all elements for -1.</summary>
        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) =>
            Aten.nanquantile.Call(this, q, dim == -1 ? (long?)null : dim, keepdim);
    }
}

file static class Aten
{
    internal static readonly Op
        median = new("median"), nanmedian = new("nanmedian"), mode = new("mode"), kthvalue = new("kthvalue"),
        quantile = new("quantile"), nanquantile = new("nanquantile");
}
