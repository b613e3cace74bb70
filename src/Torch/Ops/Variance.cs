namespace TorchSharp;

// Variance and standard deviation, of all elements or along dimensions; unbiased divides by n - 1.
public static partial class torch
{
    /// <inheritdoc cref="Tensor.var(bool)"/>
    public static Tensor var(Tensor input, bool unbiased = true) => input.var(unbiased);
    /// <inheritdoc cref="Tensor.var(long, bool, bool, ScalarType?)"/>
    public static Tensor var(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.var(long[], bool, bool, ScalarType?)"/>
    public static Tensor var(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.var(ValueTuple{long, long, long}, bool, bool, ScalarType?)"/>
    public static Tensor var(
        Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.var(ValueTuple{long, long}, bool, bool, ScalarType?)"/>
    public static Tensor var(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.std(bool)"/>
    public static Tensor std(Tensor input, bool unbiased = true) => input.std(unbiased);
    /// <inheritdoc cref="Tensor.std(long, bool, bool, ScalarType?)"/>
    public static Tensor std(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.std(long[], bool, bool, ScalarType?)"/>
    public static Tensor std(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.std(ValueTuple{long, long, long}, bool, bool, ScalarType?)"/>
    public static Tensor std(
        Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.std(ValueTuple{long, long}, bool, bool, ScalarType?)"/>
    public static Tensor std(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.var_mean(bool)"/>
    public static (Tensor var, Tensor mean) var_mean(Tensor input, bool unbiased = true) => input.var_mean(unbiased);
    /// <inheritdoc cref="Tensor.var_mean(long, bool, bool, ScalarType?)"/>
    public static (Tensor var, Tensor mean) var_mean(
        Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var_mean(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.var_mean(long[], bool, bool, ScalarType?)"/>
    public static (Tensor var, Tensor mean) var_mean(
        Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var_mean(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.var_mean(ReadOnlySpan{long}, bool, bool, ScalarType?)"/>
    public static (Tensor var, Tensor mean) var_mean(
        Tensor input, ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var_mean(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.var_mean(ValueTuple{long, long, long}, bool, bool, ScalarType?)"/>
    public static (Tensor var, Tensor mean) var_mean(
        Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var_mean(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.var_mean(ValueTuple{long, long}, bool, bool, ScalarType?)"/>
    public static (Tensor var, Tensor mean) var_mean(
        Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.var_mean(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.std_mean(bool)"/>
    public static (Tensor std, Tensor mean) std_mean(Tensor input, bool unbiased = true) => input.std_mean(unbiased);
    /// <inheritdoc cref="Tensor.std_mean(long, bool, bool, ScalarType?)"/>
    public static (Tensor std, Tensor mean) std_mean(
        Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std_mean(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.std_mean(long[], bool, bool, ScalarType?)"/>
    public static (Tensor std, Tensor mean) std_mean(
        Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std_mean(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.std_mean(ReadOnlySpan{long}, bool, bool, ScalarType?)"/>
    public static (Tensor std, Tensor mean) std_mean(
        Tensor input, ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std_mean(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.std_mean(ValueTuple{long, long, long}, bool, bool, ScalarType?)"/>
    public static (Tensor std, Tensor mean) std_mean(
        Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std_mean(dimensions, unbiased, keepdim, type);
    /// <inheritdoc cref="Tensor.std_mean(ValueTuple{long, long}, bool, bool, ScalarType?)"/>
    public static (Tensor std, Tensor mean) std_mean(
        Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
        input.std_mean(dimensions, unbiased, keepdim, type);

    /// <inheritdoc cref="Tensor.cov(long, Tensor, Tensor)"/>
    public static Tensor cov(Tensor input, long correction = 1, Tensor? fweights = null, Tensor? aweights = null) =>
        input.cov(correction, fweights, aweights);

    /// <inheritdoc cref="Tensor.corrcoef()"/>
    public static Tensor corrcoef(Tensor input) => input.corrcoef();

    public partial class Tensor
    {
        /// <summary>The variance.</summary>
        public Tensor var(bool unbiased = true) => Aten.var.Call(this, unbiased);
        /// <inheritdoc cref="var(bool)"/>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var(new[] { dim }, unbiased, keepdim, type);
        /// <inheritdoc cref="var(bool)"/>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Aten.var_dim.Call(In(type), dimensions, unbiased, keepdim);
        /// <inheritdoc cref="var(bool)"/>
        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var(dimensions.ToArray(), unbiased, keepdim, type);
        /// <inheritdoc cref="var(bool)"/>
        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var(new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim, type);
        /// <inheritdoc cref="var(bool)"/>
        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var(new[] { dim.Item1, dim.Item2 }, unbiased, keepdim, type);

        /// <summary>The standard deviation.</summary>
        public Tensor std(bool unbiased = true) => Aten.std.Call(this, unbiased);
        /// <inheritdoc cref="std(bool)"/>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std(new[] { dim }, unbiased, keepdim, type);
        /// <inheritdoc cref="std(bool)"/>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Aten.std_dim.Call(In(type), dimensions, unbiased, keepdim);
        /// <inheritdoc cref="std(bool)"/>
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std(dimensions.ToArray(), unbiased, keepdim, type);
        /// <inheritdoc cref="std(bool)"/>
        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std(new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim, type);
        /// <inheritdoc cref="std(bool)"/>
        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std(new[] { dim.Item1, dim.Item2 }, unbiased, keepdim, type);

        /// <summary>The variance and the mean.</summary>
        public (Tensor var, Tensor mean) var_mean(bool unbiased = true) => Aten.var_mean.Call2(this, unbiased);
        /// <inheritdoc cref="var_mean(bool)"/>
        public (Tensor var, Tensor mean) var_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean(new[] { dim }, unbiased, keepdim, type);
        /// <inheritdoc cref="var_mean(bool)"/>
        public (Tensor var, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Aten.var_mean_dim.Call2(In(type), dimensions, unbiased, keepdim);
        /// <inheritdoc cref="var_mean(bool)"/>
        public (Tensor var, Tensor mean) var_mean(
            ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean(dimensions.ToArray(), unbiased, keepdim, type);
        /// <inheritdoc cref="var_mean(bool)"/>
        public (Tensor var, Tensor mean) var_mean(
            (long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean(new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim, type);
        /// <inheritdoc cref="var_mean(bool)"/>
        public (Tensor var, Tensor mean) var_mean((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean(new[] { dim.Item1, dim.Item2 }, unbiased, keepdim, type);

        /// <summary>The standard deviation and the mean.</summary>
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => Aten.std_mean.Call2(this, unbiased);
        /// <inheritdoc cref="std_mean(bool)"/>
        public (Tensor std, Tensor mean) std_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean(new[] { dim }, unbiased, keepdim, type);
        /// <inheritdoc cref="std_mean(bool)"/>
        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Aten.std_mean_dim.Call2(In(type), dimensions, unbiased, keepdim);
        /// <inheritdoc cref="std_mean(bool)"/>
        public (Tensor std, Tensor mean) std_mean(
            ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean(dimensions.ToArray(), unbiased, keepdim, type);
        /// <inheritdoc cref="std_mean(bool)"/>
        public (Tensor std, Tensor mean) std_mean(
            (long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean(new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim, type);
        /// <inheritdoc cref="std_mean(bool)"/>
        public (Tensor std, Tensor mean) std_mean((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean(new[] { dim.Item1, dim.Item2 }, unbiased, keepdim, type);

        // The type that a reduction computes in.
        private Tensor In(ScalarType? type) => type is { } t ? to_type(t) : this;

        /// <summary>The covariance matrix of variables in rows and observations in columns.</summary>
        public Tensor cov(long correction = 1, Tensor? fweights = null, Tensor? aweights = null) =>
            Aten.cov.Call(this, correction, fweights, aweights);

        /// <summary>The matrix of Pearson's correlation coefficients of variables in rows and observations in columns.</summary>
        public Tensor corrcoef() => Aten.corrcoef.Call(this);
    }
}

file static class Aten
{
    internal static readonly Op
        var = new("var"), var_dim = new("var", "dim"), std = new("std"), std_dim = new("std", "dim"), var_mean = new("var_mean"),
        var_mean_dim = new("var_mean", "dim"), std_mean = new("std_mean"), std_mean_dim = new("std_mean", "dim"), cov = new("cov"),
        corrcoef = new("corrcoef");
}
