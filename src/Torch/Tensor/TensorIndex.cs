using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>One part of a subscript: an integer, a slice, a tensor, an ellipsis or a new axis.</summary>
    public readonly struct TensorIndex
    {
        private readonly Kind kind;
        private readonly long? start;
        private readonly long? stop;
        private readonly long? step;
        private readonly Tensor? tensor;

        // A subscript that was never set, the default value, is a new axis.
        private enum Kind : long
        {
            NewAxis,
            Ellipsis,
            Single,
            Bool,
            Slice,
            Tensor,
        }

        private TensorIndex(Kind kind, long? start = null, long? stop = null, long? step = null, Tensor? tensor = null)
        {
            this.kind = kind;
            this.start = start;
            this.stop = stop;
            this.step = step;
            this.tensor = tensor;
        }

        /// <summary>Everything of one dimension.</summary>
        public static readonly TensorIndex Colon = new(Kind.Slice);

        /// <summary>As many dimensions as the other parts leave over.</summary>
        public static readonly TensorIndex Ellipsis = new(Kind.Ellipsis);

        /// <summary>A new dimension of size 1.</summary>
        public static readonly TensorIndex None = new(Kind.NewAxis);

        /// <inheritdoc cref="None"/>
        public static readonly TensorIndex Null = new(Kind.NewAxis);

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Kind.Slice, start, stop, step);

        public static TensorIndex Slice((int?, int?) range) => Slice(range.Item1, range.Item2);

        /// <summary>A C# range; <c>^n</c> counts from the end.</summary>
        public static TensorIndex Slice(Range range) =>
            Slice(Position(range.Start), range.End is { IsFromEnd: true, Value: 0 } ? null : Position(range.End));

        public static TensorIndex Bool(bool value) => new(Kind.Bool, value ? 1 : 0);

        public static TensorIndex Single(long? index) => index is null ? None : new(Kind.Single, index);

        public static TensorIndex Tensor(Tensor tensor) => new(Kind.Tensor, tensor: tensor);

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex(Index index) => Single(Position(index));

        public static implicit operator TensorIndex(Range range) => Slice(range);

        public static implicit operator TensorIndex((int?, int?) range) => Slice(range);

        /// <summary>Makes the compiler prefer an index where a number could become an index or a tensor.</summary>
        public static implicit operator Tensor(TensorIndex value) => value.kind switch
        {
            Kind.Tensor => value.tensor!,
            Kind.Single => torch.tensor(value.start!.Value),
            _ => throw new InvalidOperationException("Only a tensor or an integer among the indices can become a tensor."),
        };

        internal Native ToNative() => new()
        {
            Kind = (long)kind,
            Start = tensor?.Handle ?? start ?? long.MinValue,
            Stop = stop ?? long.MinValue,
            Step = step ?? long.MinValue,
        };

        private static long Position(Index index) => index.IsFromEnd ? -(long)index.Value : index.Value;

        /// <summary>Mirrors <c>bridge::Index</c> in Native/indexing.cpp.</summary>
        [StructLayout(LayoutKind.Sequential)]
        internal struct Native
        {
            public long Kind;
            public long Start;
            public long Stop;
            public long Step;
        }
    }
}
