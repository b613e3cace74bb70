namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The functions of neural networks that have no state.</summary>
        public static partial class functional
        {
            // A list of one element stands for all dimensions in libtorch's schemas.
            private static readonly long[] Ones = [1];
            private static readonly long[] Zeros = [0];
            private static readonly long[] Unset = [];

            internal static long[] Sizes((long, long) sizes) => [sizes.Item1, sizes.Item2];

            internal static long[] Sizes((long, long, long) sizes) => [sizes.Item1, sizes.Item2, sizes.Item3];

            internal static long[] Sizes((long, long)? sizes, long otherwise) => sizes is { } some ? Sizes(some) : [otherwise, otherwise];

            internal static long[] Sizes((long, long, long)? sizes, long otherwise) =>
                sizes is { } some ? Sizes(some) : [otherwise, otherwise, otherwise];

            internal static long[]? Sizes((long, long)? sizes) => sizes is { } some ? Sizes(some) : null;

            internal static long[]? Sizes((long, long, long)? sizes) => sizes is { } some ? Sizes(some) : null;

            internal static long[] Square(long size) => [size, size];

            internal static long[]? Square(long? size) => size is { } some ? [some, some] : null;

            internal static long[] Cube(long size) => [size, size, size];

            internal static long[]? Cube(long? size) => size is { } some ? [some, some, some] : null;

            internal static double[]? Ratios((double, double)? ratios) => ratios is var (height, width) ? [height, width] : null;

            internal static double[]? Ratios((double, double, double)? ratios) =>
                ratios is var (depth, height, width) ? [depth, height, width] : null;

            internal static double[]? Square(double? ratio) => ratio is { } some ? [some, some] : null;

            internal static double[]? Cube(double? ratio) => ratio is { } some ? [some, some, some] : null;

            /// <summary>The values without their places.</summary>
            private static Tensor ValuesOf((Tensor Values, Tensor Indices) results)
            {
                results.Indices.Dispose();
                return results.Values;
            }

            internal static string NameOf(Padding padding) => padding == Padding.Same ? "same" : "valid";
        }
    }
}
