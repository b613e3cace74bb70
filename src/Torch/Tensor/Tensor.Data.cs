using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private static readonly Op item_ = new("item");

        /// <summary>The elements, by index, in the tensor's own memory; a copy of them when it is not on the CPU.</summary>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            ValidateType(typeof(T));
            return new TensorAccessor<T>(device_type == DeviceType.CPU ? this : cpu());
        }

        /// <summary>The single element.</summary>
        public unsafe T item<T>() where T : unmanaged
        {
            if (NumberOfElements != 1)
                throw new ArgumentException("Number of elements in the tensor must be 1");
            ValidateType(typeof(T));
            if (device_type == DeviceType.CPU)
                return *(T*)DataPointer;
            using var copy = cpu();
            return *(T*)copy.DataPointer;
        }

        /// <summary>The single element, whatever its type.</summary>
        public Scalar ToScalar() => item_.CallScalar(this);

        public T ReadCpuValue<T>(long i) where T : unmanaged
        {
            RequireCpu();
            return data<T>()[i];
        }

        public bool ReadCpuBool(long i) => ReadCpuValue<bool>(i);

        public byte ReadCpuByte(long i) => ReadCpuValue<byte>(i);

        public sbyte ReadCpuSByte(long i) => ReadCpuValue<sbyte>(i);

        public short ReadCpuInt16(long i) => ReadCpuValue<short>(i);

        public int ReadCpuInt32(long i) => ReadCpuValue<int>(i);

        public long ReadCpuInt64(long i) => ReadCpuValue<long>(i);

        public float ReadCpuFloat16(long i) => (float)ReadCpuValue<Half>(i);

        public float ReadCpuBFloat16(long i) => ReadCpuValue<BFloat16>(i).ToSingle();

        public float ReadCpuSingle(long i) => ReadCpuValue<float>(i);

        public double ReadCpuDouble(long i) => ReadCpuValue<double>(i);

        /// <summary>The tensor's own memory, of a contiguous tensor on the CPU.</summary>
        public unsafe Span<byte> bytes
        {
            get => new(ContiguousCpuData, checked((int)(NumberOfElements * ElementSize)));
            set
            {
                if (value.Length != NumberOfElements * ElementSize)
                    throw new ArgumentException("Mismatched data sizes in SetBytes().");
                value.CopyTo(bytes);
            }
        }

        public unsafe void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            using var memory = new UnmanagedMemoryStream((byte*)ContiguousCpuData, NumberOfElements * ElementSize);
            memory.CopyTo(stream, bufferSize);
        }

        public unsafe void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            var target = (byte*)ContiguousCpuData;
            for (var left = NumberOfElements * ElementSize; left > 0;)
            {
                var part = (int)Math.Min(left, bufferSize);
                stream.ReadExactly(new Span<byte>(target, part));
                target += part;
                left -= part;
            }
        }

        internal void ValidateType(Type type)
        {
            if (ElementTypes.Of(type) != dtype)
                throw new ArgumentException($"{type.Name} is not compatible with {dtype}");
        }

        /// <summary>The address of the first element; null when there are none.</summary>
        internal unsafe void* DataPointer
        {
            get
            {
                var pointer = Bridge.bridge_tensor_data(Handle);
                return pointer != null || NumberOfElements == 0 ? pointer : throw Bridge.Failure();
            }
        }

        internal void RequireCpu()
        {
            if (device_type != DeviceType.CPU)
            {
                throw new InvalidOperationException(
                    "Reading data from non-CPU memory is not supported. Move or copy the tensor to the cpu before reading.");
            }
        }

        private unsafe void* ContiguousCpuData
        {
            get
            {
                if (!is_contiguous())
                    throw new InvalidOperationException("Bytes() called on non-contiguous tensor.");
                RequireCpu();
                return DataPointer;
            }
        }
    }
}
