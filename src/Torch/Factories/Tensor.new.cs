namespace TorchSharp;

// Tensors of another one's dtype and on its device, unless told otherwise.
public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op new_empty_ = new("new_empty");
        private static readonly Op new_zeros_ = new("new_zeros");
        private static readonly Op new_ones_ = new("new_ones");
        private static readonly Op new_full_ = new("new_full");

        /// <summary>Whatever the memory held.</summary>
        public Tensor new_empty(
            ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(new_empty_.Call(this, size, dtype, Arg.None, device), requires_grad);

        /// <inheritdoc cref="new_empty(ReadOnlySpan{long}, ScalarType?, Device, bool)"/>
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_empty((ReadOnlySpan<long>)size, dtype, device, requires_grad);

        /// <inheritdoc cref="new_empty(ReadOnlySpan{long}, ScalarType?, Device, bool)"/>
        public Tensor new_empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_empty((ReadOnlySpan<long>)[size], dtype, device, requires_grad);

        /// <inheritdoc cref="new_empty(ReadOnlySpan{long}, ScalarType?, Device, bool)"/>
        public Tensor new_empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_empty((ReadOnlySpan<long>)[rows, columns], dtype, device, requires_grad);

        /// <inheritdoc cref="new_empty(ReadOnlySpan{long}, ScalarType?, Device, bool)"/>
        public Tensor new_empty(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_empty((ReadOnlySpan<long>)[dim0, dim1, dim2], dtype, device, requires_grad);

        /// <inheritdoc cref="new_empty(ReadOnlySpan{long}, ScalarType?, Device, bool)"/>
        public Tensor new_empty(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_empty((ReadOnlySpan<long>)[dim0, dim1, dim2, dim3], dtype, device, requires_grad);

        /// <summary>Zeros.</summary>
        public Tensor new_zeros(
            ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(new_zeros_.Call(this, size, dtype, Arg.None, device), requires_grad);

        /// <inheritdoc cref="new_zeros(ReadOnlySpan{long}, ScalarType?, Device, bool)"/>
        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_zeros((ReadOnlySpan<long>)size, dtype, device, requires_grad);

        /// <inheritdoc cref="new_zeros(ReadOnlySpan{long}, ScalarType?, Device, bool)"/>
        public Tensor new_zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_zeros((ReadOnlySpan<long>)[size], dtype, device, requires_grad);

        /// <inheritdoc cref="new_zeros(ReadOnlySpan{long}, ScalarType?, Device, bool)"/>
        public Tensor new_zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_zeros((ReadOnlySpan<long>)[rows, columns], dtype, device, requires_grad);

        /// <inheritdoc cref="new_zeros(ReadOnlySpan{long}, ScalarType?, Device, bool)"/>
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_zeros((ReadOnlySpan<long>)[dim0, dim1, dim2], dtype, device, requires_grad);

        /// <inheritdoc cref="new_zeros(ReadOnlySpan{long}, ScalarType?, Device, bool)"/>
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_zeros((ReadOnlySpan<long>)[dim0, dim1, dim2, dim3], dtype, device, requires_grad);

        /// <summary>Ones.</summary>
        public Tensor new_ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(new_ones_.Call(this, new long[] { size }, dtype, Arg.None, device), requires_grad);

        /// <summary>Ones.</summary>
        public Tensor new_ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(new_ones_.Call(this, new long[] { rows, columns }, dtype, Arg.None, device), requires_grad);

        /// <summary>Ones.</summary>
        public Tensor new_ones(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(new_ones_.Call(this, new long[] { dim0, dim1, dim2 }, dtype, Arg.None, device), requires_grad);

        /// <summary>Ones.</summary>
        public Tensor new_ones(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(new_ones_.Call(this, new long[] { dim0, dim1, dim2, dim3 }, dtype, Arg.None, device), requires_grad);

        /// <summary>One value.</summary>
        public Tensor new_full(
            ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Finish(new_full_.Call(this, size, value, dtype, Arg.None, device), requires_grad);

        /// <inheritdoc cref="new_full(ReadOnlySpan{long}, Scalar, ScalarType?, Device, bool)"/>
        public Tensor new_full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_full((ReadOnlySpan<long>)size, value, dtype, device, requires_grad);

        /// <inheritdoc cref="new_full(ReadOnlySpan{long}, Scalar, ScalarType?, Device, bool)"/>
        public Tensor new_full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_full((ReadOnlySpan<long>)[size], value, dtype, device, requires_grad);

        /// <inheritdoc cref="new_full(ReadOnlySpan{long}, Scalar, ScalarType?, Device, bool)"/>
        public Tensor new_full(
            long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_full((ReadOnlySpan<long>)[rows, columns], value, dtype, device, requires_grad);

        /// <inheritdoc cref="new_full(ReadOnlySpan{long}, Scalar, ScalarType?, Device, bool)"/>
        public Tensor new_full(
            long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_full((ReadOnlySpan<long>)[dim0, dim1, dim2], value, dtype, device, requires_grad);

        /// <inheritdoc cref="new_full(ReadOnlySpan{long}, Scalar, ScalarType?, Device, bool)"/>
        public Tensor new_full(
            long dim0, long dim1, long dim2, long dim3, Scalar value,
            ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_full((ReadOnlySpan<long>)[dim0, dim1, dim2, dim3], value, dtype, device, requires_grad);
    }
}
