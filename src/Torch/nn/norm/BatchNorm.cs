using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>Normalises each channel over the batch.</summary>
    public abstract class BatchNorm : NormBase
    {
        private static readonly Op add_ = new("add_", "Scalar");
        private static readonly Op item = new("item");

        /// <summary>Makes the layer with a weight of one, a bias of zero and no statistics yet.</summary>
        public BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype, string name)
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
        {
        }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input)
        {
            ValidateInputDimensions(input);
            var share = momentum ?? 0;
            if (training && num_batches_tracked is { } batches)
            {
                add_.Run(batches, 1);
                share = momentum ?? 1.0 / item.CallInt64(batches);
            }
            var use_statistics = !training || track_running_stats;
            return nn.functional.batch_norm(
                input, use_statistics ? running_mean : null, use_statistics ? running_var : null, weight, bias,
                training || running_mean is null, share, eps);
        }
    }

    /// <summary>Batch normalisation of feature vectors and sequences.</summary>
    public sealed class BatchNorm1d : BatchNorm
    {
        internal BatchNorm1d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype)
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm1d))
        {
        }

        /// <inheritdoc/>
        protected override void ValidateInputDimensions(Tensor input) => ExpectDimensions(input, 2, 3);
    }

    /// <summary>Batch normalisation of images.</summary>
    public sealed class BatchNorm2d : BatchNorm
    {
        internal BatchNorm2d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype)
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm2d))
        {
        }

        /// <inheritdoc/>
        protected override void ValidateInputDimensions(Tensor input) => ExpectDimensions(input, 4, 4);
    }

    /// <summary>Batch normalisation of volumes.</summary>
    public sealed class BatchNorm3d : BatchNorm
    {
        internal BatchNorm3d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device,
            ScalarType? dtype)
            : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm3d))
        {
        }

        /// <inheritdoc/>
        protected override void ValidateInputDimensions(Tensor input) => ExpectDimensions(input, 5, 5);
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Batch normalisation of feature vectors and sequences.</summary>
            public static Modules.BatchNorm1d BatchNorm1d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true,
                bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            /// <summary>Batch normalisation of images.</summary>
            public static Modules.BatchNorm2d BatchNorm2d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true,
                bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            /// <summary>Batch normalisation of volumes.</summary>
            public static Modules.BatchNorm3d BatchNorm3d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true,
                bool track_running_stats = true, Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);

            public static partial class functional
            {
                internal static partial class aten
                {
                    public static readonly Op batch_norm = new("batch_norm");
                }

                /// <summary>Normalises each channel over the batch.</summary>
                public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null,
                    Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1e-05)
                {
                    if (training)
                        RequireSeveralValues(input.shape);
                    return aten.batch_norm.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, true);
                }

                private static void RequireSeveralValues(ReadOnlySpan<long> shape)
                {
                    var count = shape[0];
                    for (var dim = 2; dim < shape.Length; dim++)
                        count *= shape[dim];
                    if (count != 1)
                        return;
                    var size = string.Join(", ", shape.ToArray());
                    throw new ArgumentException($"Expected more than 1 value per channel when training, got input size [{size}]", "input");
                }
            }
        }
    }
}
