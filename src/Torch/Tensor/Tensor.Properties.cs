namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op is_pinned_ = new("is_pinned");
        private static readonly Op is_nonzero_ = new("is_nonzero");
        private static readonly Op is_conj_ = new("is_conj");
        private static readonly Op is_neg_ = new("is_neg");

        public long[] shape => Sizes.ToArray();

        public long[] size() => shape;

        /// <summary>The size of a dimension; negative ones count from the end.</summary>
        public long size(int dim) => Sizes[Wrap(dim)];

        /// <summary>The distance in elements from one index of each dimension to the next.</summary>
        public long[] stride() => Strides.ToArray();

        public long stride(int dim) => Strides[Wrap(dim)];

        public long storage_offset()
        {
            var offset = Bridge.bridge_tensor_storage_offset(Handle);
            return offset >= 0 ? offset : throw Bridge.Failure();
        }

        public long Dimensions => Bridge.bridge_tensor_dim(Handle);

        public long ndim => Dimensions;

        public long dim() => Dimensions;

        public long NumberOfElements => Bridge.bridge_tensor_numel(Handle);

        public long numel() => NumberOfElements;

        /// <summary>Bytes per element.</summary>
        public long ElementSize => Bridge.bridge_tensor_element_size(Handle);

        public long element_size() => ElementSize;

        public ScalarType dtype => (ScalarType)Bridge.bridge_tensor_dtype(Handle);

        public Device device
        {
            get
            {
                var packed = Bridge.bridge_tensor_device(Handle);
                return packed == PackedCPU ? CPU : new Device(packed);
            }
        }

        public DeviceType device_type => (DeviceType)(Bridge.bridge_tensor_device(Handle) >> 32);

        public int device_index => (int)Bridge.bridge_tensor_device(Handle);

        public bool is_cuda => device_type == DeviceType.CUDA;

        public bool is_meta => device_type == DeviceType.META;

        public bool is_cpu() => device_type == DeviceType.CPU;

        public bool is_sparse => Bridge.bridge_tensor_layout(Handle) == (int)layout.sparse_coo;

        public bool is_integral() => torch.is_integral(dtype);

        public bool is_floating_point() => torch.is_floating_point(dtype);

        public bool is_complex() => torch.is_complex(dtype);

        public bool is_quantized() => torch.is_quantized(dtype);

        public bool is_contiguous() => Bridge.bridge_tensor_is_contiguous(Handle) != 0;

        public bool is_pinned() => is_pinned_.CallBool(this);

        /// <summary>The truth of a single element.</summary>
        public bool is_nonzero() => is_nonzero_.CallBool(this);

        /// <summary>Tells whether conjugation is pending on this view.</summary>
        public bool is_conj() => is_conj_.CallBool(this);

        /// <summary>Tells whether negation is pending on this view.</summary>
        public bool is_neg() => is_neg_.CallBool(this);

        // What CPU tensors report: the type 0, the index -1.
        private const long PackedCPU = uint.MaxValue;

        /// <summary>The sizes, in the native tensor's own memory.</summary>
        internal unsafe ReadOnlySpan<long> Sizes => new(Bridge.bridge_tensor_sizes(Handle), (int)Dimensions);

        private unsafe ReadOnlySpan<long> Strides
        {
            get
            {
                var strides = Bridge.bridge_tensor_strides(Handle);
                return strides != null || Dimensions == 0 ? new(strides, (int)Dimensions) : throw Bridge.Failure();
            }
        }

        private int Wrap(int dim)
        {
            var rank = (int)Dimensions;
            if (dim < -rank || dim >= rank)
                throw new IndexOutOfRangeException($"dimension {dim} of a tensor with {rank} dimensions");
            return dim < 0 ? dim + rank : dim;
        }
    }
}
