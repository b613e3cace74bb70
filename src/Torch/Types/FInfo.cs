namespace TorchSharp;

public static partial class torch
{
    /// <summary>The limits of a floating-point type.</summary>
    public struct FInfo
    {
        public int bits;

        /// <summary>The distance from 1 to the next number.</summary>
        public double eps;

        public double max;
        public double min;

        /// <summary>The smallest positive number of full precision.</summary>
        public double tiny;

        /// <inheritdoc cref="tiny"/>
        public double smallest_normal;

        /// <summary>The decimal resolution.</summary>
        public double resolution;

        internal FInfo(int bits, double eps, double max, double tiny, double resolution)
        {
            this.bits = bits;
            this.eps = eps;
            this.max = max;
            min = -max;
            this.tiny = tiny;
            smallest_normal = tiny;
            this.resolution = resolution;
        }
    }

    public static FInfo finfo() => finfo(get_default_dtype());

    public static FInfo finfo(ScalarType dtype) => dtype switch
    {
        ScalarType.Float16 => new(16, Math.ScaleB(1, -10), 65504, Math.ScaleB(1, -14), 1e-3),
        ScalarType.BFloat16 => new(16, Math.ScaleB(1, -7), BFloat16.MaxValue.ToSingle(), Math.ScaleB(1, -126), 1e-2),
        ScalarType.Float32 or ScalarType.ComplexFloat32 => new(32, Math.ScaleB(1, -23), float.MaxValue, Math.ScaleB(1, -126), 1e-6),
        ScalarType.Float64 or ScalarType.ComplexFloat64 => new(64, Math.ScaleB(1, -52), double.MaxValue, Math.ScaleB(1, -1022), 1e-15),
        _ => throw new ArgumentException("Not a floating-point type", nameof(dtype)),
    };
}
