namespace TorchSharp;

// Copies of a tensor, side by side or element by element.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.tile(long[])"/>
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);

    /// <inheritdoc cref="Tensor.repeat_interleave(long, long?, long?)"/>
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) =>
        input.repeat_interleave(repeats, dim, output_size);
    /// <inheritdoc cref="Tensor.repeat_interleave(Tensor, long?, long?)"/>
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null) =>
        input.repeat_interleave(repeats, dim, output_size);

    public partial class Tensor
    {
        /// <summary>The tensor sizes[i] times along dimension i, copied.</summary>
        public Tensor repeat(params long[] sizes) => Aten.repeat.Call(this, sizes);

        /// <summary>The tensor repeated along dimensions; missing leading repeats are 1.</summary>
        public Tensor tile(long[] reps) => Aten.tile.Call(this, reps);

        /// <summary>Each element repeated along dim, or in the flattened tensor.</summary>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            Aten.repeat_interleave_self_int.Call(this, repeats, dim, output_size);
        /// <inheritdoc cref="repeat_interleave(long, long?, long?)"/>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) =>
            Aten.repeat_interleave_self_Tensor.Call(this, repeats, dim, output_size);
    }
}

file static class Aten
{
    internal static readonly Op
        repeat = new("repeat"), tile = new("tile"), repeat_interleave_self_int = new("repeat_interleave", "self_int"),
        repeat_interleave_self_Tensor = new("repeat_interleave", "self_Tensor");
}
