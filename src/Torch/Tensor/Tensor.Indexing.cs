using System.Runtime.CompilerServices;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op select_ = new("select", "int");
        private static readonly Op index_ = new("index", "Tensor");
        private static readonly Op index_put_inplace = new("index_put_");

        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => IndexBy(indices);
            set => PutAt(value, indices);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select_.Call(this, 0, i1);
            set => PutAt(value, [i1]);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => IndexBy([i1, i2]);
            set => PutAt(value, [i1, i2]);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => IndexBy([i1, i2, i3]);
            set => PutAt(value, [i1, i2, i3]);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => IndexBy([i1, i2, i3, i4]);
            set => PutAt(value, [i1, i2, i3, i4]);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => IndexBy([i1, i2, i3, i4, i5]);
            set => PutAt(value, [i1, i2, i3, i4, i5]);
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => IndexBy([i1, i2, i3, i4, i5, i6]);
            set => PutAt(value, [i1, i2, i3, i4, i5, i6]);
        }

        /// <summary>What the subscript picks: a view, or a copy where a tensor is among its parts.</summary>
        public unsafe Tensor index(params TensorIndex[] indices)
        {
            fixed (TensorIndex.Native* native = Array.ConvertAll(indices, index => index.ToNative()))
            {
                var result = Bridge.bridge_tensor_index(Handle, native, indices.Length);
                GC.KeepAlive(indices);
                GC.KeepAlive(this);
                return new Tensor(Bridge.Check(result));
            }
        }

        public Tensor index(params Tensor[] indices) => index_.Call(this, indices);

        /// <summary>Writes where the subscript points; the value is broadcast.</summary>
        public unsafe Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            fixed (TensorIndex.Native* native = Array.ConvertAll(indices, index => index.ToNative()))
            {
                var succeeded = Bridge.bridge_tensor_index_put(Handle, native, indices.Length, value.Handle);
                GC.KeepAlive(indices);
                GC.KeepAlive(value);
                Bridge.Check(succeeded);
            }
            return this;
        }

        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_inplace.InPlace(this, indices, value);

        /// <summary>Writes where the tensors point; <paramref name="accumulate"/> adds instead.</summary>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            index_put_inplace.InPlace(this, indices, value, accumulate);

        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var number = NumberLike(value);
            return index_put_(number, indices);
        }

        public Tensor index_put_(Scalar value, params Tensor[] indices)
        {
            using var number = NumberLike(value);
            return index_put_(number, indices);
        }

        private unsafe Tensor IndexBy(ReadOnlySpan<long> indices)
        {
            var native = stackalloc TensorIndex.Native[indices.Length];
            Write(indices, native);
            var result = Bridge.bridge_tensor_index(Handle, native, indices.Length);
            GC.KeepAlive(this);
            return new Tensor(Bridge.Check(result));
        }

        private unsafe void PutAt(Tensor value, ReadOnlySpan<long> indices)
        {
            var native = stackalloc TensorIndex.Native[indices.Length];
            Write(indices, native);
            var succeeded = Bridge.bridge_tensor_index_put(Handle, native, indices.Length, value.Handle);
            GC.KeepAlive(value);
            Bridge.Check(succeeded);
        }

        private static unsafe void Write(ReadOnlySpan<long> indices, TensorIndex.Native* native)
        {
            for (var i = 0; i < indices.Length; i++)
                native[i] = TensorIndex.Single(indices[i]).ToNative();
        }

        private Tensor NumberLike(Scalar value) => torch.full(ReadOnlySpan<long>.Empty, value, dtype, device);
    }
}
