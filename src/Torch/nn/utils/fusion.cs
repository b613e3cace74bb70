namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>A convolution that does what a convolution and a batch normalisation after it do in evaluation.</summary>
            public static (Modules.Parameter weight, Modules.Parameter bias) fuse_conv_bn_weights(
                Tensor conv_w, Tensor? conv_b, Tensor bn_rm, Tensor bn_rv, double bn_eps, Tensor? bn_w, Tensor? bn_b,
                bool transpose = false)
            {
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                var (scale, shift) = Normalisation(conv_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b);
                var channels = new long[conv_w.dim()];
                Array.Fill(channels, 1);
                channels[transpose ? 1 : 0] = -1;
                return scope.MoveToOuter(Parameter(conv_w * scale.reshape(channels), conv_w.requires_grad),
                    Parameter(shift, conv_b?.requires_grad ?? false));
            }

            /// <summary>A linear layer that does what a linear layer and a batch normalisation after it do in evaluation.</summary>
            public static (Modules.Parameter weight, Modules.Parameter bias) fuse_linear_bn_weights(
                Tensor linear_w, Tensor? linear_b, Tensor bn_rm, Tensor bn_rv, double bn_eps, Tensor bn_w, Tensor bn_b)
            {
                using var _ = no_grad();
                using var scope = NewDisposeScope();
                var (scale, shift) = Normalisation(linear_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b);
                return scope.MoveToOuter(Parameter(linear_w * scale.unsqueeze(-1), linear_w.requires_grad),
                    Parameter(shift, linear_b?.requires_grad ?? false));
            }

            /// <summary>A linear layer that does what a linear layer and a batch normalisation after it do in evaluation.</summary>
            public static Modules.Linear fuse_linear_bn_eval(Modules.Linear linear, Modules.BatchNorm bn)
            {
                if (linear.training || bn.training)
                    throw new InvalidOperationException("Fusion only for eval!");
                var (weight, bias) = fuse_linear_bn_weights(linear.weight, linear.bias, bn.running_mean!, bn.running_var!, bn.eps,
                    bn.weight!, bn.bias!);
                var result = Linear(weight, bias);
                result.eval();
                return result;
            }

            private static (Tensor scale, Tensor shift) Normalisation(Tensor? bias, Tensor mean, Tensor variance, double eps,
                Tensor? weight, Tensor? shift)
            {
                var scale = torch.rsqrt(variance + eps);
                if (weight is not null)
                    scale *= weight;
                var centred = bias is null ? -mean : bias - mean;
                return (scale, shift is null ? centred * scale : centred * scale + shift);
            }
        }
    }
}
