namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            internal static partial class aten
            {
                public static readonly Op norm = new("norm", "ScalarOpt_dim");
                public static readonly Op one_hot = new("one_hot");
            }

            /// <summary>Scales vectors to the norm one.</summary>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1, double eps = 1e-12)
            {
                using var norms = aten.norm.Call(input, p, new[] { dim }, true);
                using var divisors = aten.clamp_min.Call(norms, eps);
                return aten.div.Call(input, divisors);
            }

            /// <summary>Makes of each class number a vector with a one in its place.</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => aten.one_hot.Call(x, num_classes);
        }
    }
}
