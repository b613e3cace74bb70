#pragma warning disable CS0618 // What the package calls obsolete is here too.
using ModelDsl.Torch.Tests.Oracle;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace ModelDsl.Torch.Tests.Nn;

public class FunctionalTests
{
    private static readonly Tensor labels = tensor(new[] { 2L, 0, -1, 1, 1, -1, 0, 3 }).reshape(2, 4);
    private static readonly Tensor[] lengths = [tensor(new[] { 4L, 5 }), tensor(new[] { 2L, 3 })];

    private static readonly OracleCases cases = new("nn_functional")
    {
        { "relu", x => [F.relu(x), nn.ReLU().call(x), F.relu(x.clone(), true), nn.ReLU(true).call(x.clone())] },
        { "relu6", x => [F.relu6(x), nn.ReLU6().call(x), F.relu6(x.clone(), true)] },
        { "selu", x => [F.selu(x), nn.SELU().call(x), F.selu(x.clone(), true)] },
        { "celu", x => [F.celu(x, 0.7), nn.CELU(0.7).call(x), F.celu(x.clone(), 0.7, true)] },
        { "elu", x => [F.elu(x, 0.7), nn.ELU(0.7).call(x), F.elu(x.clone(), 0.7, true)] },
        { "gelu", x => [F.gelu(x), nn.GELU().call(x), F.gelu(x.clone(), true)] },
        { "gelu_tanh", x => [F.gelu(x, GELU.Approximate.tanh), nn.GELU(GELU.Approximate.tanh).call(x)] },
        { "silu", x => [F.silu(x), F.SiLU(x), nn.SiLU().call(x), nn.SiLU(true).call(x.clone())] },
        { "mish", x => [F.mish(x), F.Mish(x), nn.Mish().call(x), nn.Mish(true).call(x.clone())] },
        { "sigmoid", x => [F.sigmoid(x), nn.Sigmoid().call(x), F.sigmoid(x.clone(), true)] },
        { "tanh", x => [F.tanh(x), nn.Tanh().call(x), F.tanh(x.clone(), true)] },
        { "hardsigmoid", x => [F.hardsigmoid(x), nn.Hardsigmoid().call(x), F.hardsigmoid(x.clone(), true)] },
        { "hardswish", x => [F.hardswish(x), nn.Hardswish().call(x), F.hardswish(x.clone(), true)] },
        { "hardtanh", x => [F.hardtanh(x, -0.5, 0.7), F.Hardtanh(x, -0.5, 0.7), nn.Hardtanh(-0.5, 0.7).call(x), F.hardtanh(x.clone(), -0.5, 0.7, true)] },
        { "hardshrink", x => [F.hardshrink(x, 0.4), F.Hardshrink(x, 0.4), nn.Hardshrink(0.4).call(x)] },
        { "softshrink", x => [F.softshrink(x, 0.4), F.Softshrink(x, 0.4), nn.Softshrink(0.4).call(x)] },
        { "softplus", x => [F.softplus(x, 2, 1), nn.Softplus(2, 1).call(x)] },
        { "softsign", x => [F.softsign(x), F.Softsign(x), nn.Softsign().call(x), F.softsign(x.clone(), true)] },
        { "tanhshrink", x => [F.tanhshrink(x), F.Tanhshrink(x), nn.Tanhshrink().call(x), F.tanhshrink(x.clone(), true)] },
        { "threshold", x => [F.threshold(x, 0.1, -2), F.Threshold(x, 0.1, -2), nn.Threshold(0.1, -2).call(x), F.threshold(x.clone(), 0.1, -2, true)] },
        { "leaky_relu", x => [F.leaky_relu(x, 0.2), nn.LeakyReLU(0.2).call(x), F.leaky_relu(x.clone(), 0.2, true)] },
        { "logsigmoid", x => [F.logsigmoid(x), nn.LogSigmoid().call(x)] },
        { "glu", x => [F.glu(x, 0), nn.GLU(0).call(x)] },
        { "rrelu", x => [F.rrelu(x), F.rrelu(x.clone(), inplace: true)] },
        { "softmax", x => [F.softmax(x, 1), nn.Softmax(1).call(x)] },
        { "softmax2d", x => [F.softmax2d(x), nn.Softmax2d().call(x)] },
        { "softmin", x => [F.softmin(x, 1), nn.Softmin(1).call(x)] },
        { "log_softmax", x => [F.log_softmax(x, 0), nn.LogSoftmax(0).call(x)] },
        { "max_pool1d", x => [F.max_pool1d(x, 3, 2, 1, 2), nn.MaxPool1d(3, 2, 1, 2).call(x)] },
        { "max_pool1d_indices", x => [F.max_pool1d_with_indices(x, 2), nn.MaxPool1d(2).forward_with_indices(x)] },
        { "max_pool2d", x => [F.max_pool2d(x, 2), F.max_pool2d(x, [2, 2]), nn.MaxPool2d(2).call(x)] },
        { "max_pool2d_tuple", x => [
            F.max_pool2d(x, (3, 2), (2, 1), (1, 0), (1, 2), true),
            nn.MaxPool2d((3, 2), (2, 1), (1, 0), (1, 2), true).call(x),
            nn.MaxPool2d([3, 2], [2, 1], [1, 0], [1, 2], true).call(x)] },
        { "max_pool2d_indices", x => [F.max_pool2d_with_indices(x, [2]), nn.MaxPool2d(2).forward_with_indices(x)] },
        { "max_pool3d", x => [F.max_pool3d(x, [2], [1]), nn.MaxPool3d(2, 1).call(x), F.max_pool3d_with_indices(x, [2], [1]).output] },
        { "avg_pool1d", x => [F.avg_pool1d(x, 3, 2, 1), nn.AvgPool1d(3, 2, 1).call(x)] },
        { "avg_pool2d", x => [F.avg_pool2d(x, 3, 2, 1, count_include_pad: false), nn.AvgPool2d(3, 2, 1, count_include_pad: false).call(x)] },
        { "avg_pool2d_tuple", x => [
            F.avg_pool2d(x, (2, 3), (1, 2), (1, 0), divisor_override: 4),
            nn.AvgPool2d((2, 3), (1, 2), (1, 0), divisor_override: 4).call(x)] },
        { "avg_pool3d", x => [F.avg_pool3d(x, [2]), nn.AvgPool3d(2).call(x)] },
        { "adaptive_avg_pool1d", x => [F.adaptive_avg_pool1d(x, 3), nn.AdaptiveAvgPool1d(3).call(x)] },
        { "adaptive_avg_pool2d", x => [F.adaptive_avg_pool2d(x, (2, 3)), nn.AdaptiveAvgPool2d([2, 3]).call(x)] },
        { "adaptive_avg_pool3d", x => [F.adaptive_avg_pool3d(x, 2), nn.AdaptiveAvgPool3d(2).call(x)] },
        { "adaptive_max_pool1d", x => [F.adaptive_max_pool1d(x, 3), nn.AdaptiveMaxPool1d(3).call(x)] },
        { "adaptive_max_pool2d", x => [F.adaptive_max_pool2d_with_indices(x, [2, 3]), nn.AdaptiveMaxPool2d([2, 3]).forward_with_indices(x)] },
        { "adaptive_max_pool3d", x => [F.adaptive_max_pool3d(x, [2, 2, 2]), nn.AdaptiveMaxPool3d([2, 2, 2]).call(x)] },
        { "lp_pool1d", x => [F.lp_pool1d(x, 2, 3, 2), nn.LPPool1d(2, 3, 2).call(x)] },
        { "lp_pool2d", x => [F.lp_pool2d(x, 2, 2), nn.LPPool2d(2, 2).call(x)] },
        { "max_unpool1d", x => [Unpool(nn.MaxPool1d(2).forward_with_indices(x), p => nn.MaxUnpool1d(2).call(p.Item1, p.Item2, [7]))] },
        { "max_unpool2d", x => [Unpool(nn.MaxPool2d(2).forward_with_indices(x), p => nn.MaxUnpool2d(2).call(p.Item1, p.Item2))] },
        { "max_unpool3d", x => [Unpool(nn.MaxPool3d(2).forward_with_indices(x), p => nn.MaxUnpool3d(2).call(p.Item1, p.Item2))] },
        { "local_response_norm", x => [F.local_response_norm(x, 3, 0.1, 0.5, 2), nn.LocalResponseNorm(3, 0.1, 0.5, 2).call(x)] },
        { "pad_constant", x => [F.pad(x, (1, 2), value: 1.5), nn.ConstantPad1d((1, 2), 1.5).call(x)] },
        { "pad_zero2d", x => [F.pad(x, (1, 2, 0, 1)), nn.ZeroPad2d((1, 2, 0, 1)).call(x), nn.ConstantPad2d((1, 2, 0, 1), 0).call(x)] },
        { "pad_reflect", x => [F.pad(x, (1, 2, 0, 1), PaddingModes.Reflect), nn.ReflectionPad2d((1, 2, 0, 1)).call(x)] },
        { "pad_replicate", x => [F.pad(x, [1, 2], PaddingModes.Replicate), nn.ReplicationPad1d((1, 2)).call(x)] },
        { "pad_circular", x => [F.pad(x, (1, 2), PaddingModes.Circular)] },
        { "pad_reflect3d", x => [F.pad(x, [1, 1, 1, 1, 1, 1], PaddingModes.Reflect), nn.ReflectionPad3d(1).call(x)] },
        { "flatten", x => [nn.Flatten().call(x)] },
        { "unflatten", x => [nn.Unflatten(1, [2, 3]).call(x)] },
        { "pixel_shuffle", x => [F.pixel_shuffle(x, 2), nn.PixelShuffle(2).call(x)] },
        { "pixel_unshuffle", x => [F.pixel_unshuffle(x, 2), nn.PixelUnshuffle(2).call(x)] },
        { "channel_shuffle", x => [nn.ChannelShuffle(2).call(x)] },
        { "unfold", x => [F.unfold(x, (2, 3), padding: (0, 1), stride: (1, 2)), nn.Unfold((2, 3), padding: (0, 1), stride: (1, 2)).call(x)] },
        { "fold", x => [F.fold(x, 4, 2, stride: 2), nn.Fold(4, 2, stride: 2).call(x)] },
        { "interpolate_nearest", x => [
            F.interpolate(x, scale_factor: [2]), F.upsample(x, scale_factor: [2]), nn.Upsample(scale_factor: [2]).call(x),
            F.upsample_nearest1d(x, null, 2)] },
        { "interpolate_exact", x => [F.interpolate(x, [5, 4], mode: InterpolationMode.NearestExact)] },
        { "interpolate_linear", x => [F.interpolate(x, [5], mode: InterpolationMode.Linear), nn.Upsample([5], mode: UpsampleMode.Linear).call(x)] },
        { "interpolate_bilinear", x => [
            F.interpolate(x, scale_factor: [2, 1.7], mode: InterpolationMode.Bilinear, align_corners: true),
            F.upsample_bilinear(x, scale_factor: [2, 1.7], align_corners: true)] },
        { "interpolate_recompute", x => [F.interpolate(x, scale_factor: [1.7], mode: InterpolationMode.Bilinear, recompute_scale_factor: true)] },
        { "interpolate_bicubic", x => [F.interpolate(x, [6, 5], mode: InterpolationMode.Bicubic)] },
        { "interpolate_antialias", x => [F.interpolate(x, [3], mode: InterpolationMode.Bilinear, antialias: true)] },
        { "interpolate_trilinear", x => [F.interpolate(x, scale_factor: [2], mode: InterpolationMode.Trilinear)] },
        { "interpolate_area", x => [F.interpolate(x, scale_factor: [0.5], mode: InterpolationMode.Area)] },
        { "grid_sample", (x, y) => [F.grid_sample(x, y, padding_mode: GridSamplePaddingMode.Border, align_corners: true)] },
        { "grid_sample_nearest", (x, y) => [F.grid_sample(x, y, GridSampleMode.Nearest, GridSamplePaddingMode.Reflection, false)] },
        { "affine_grid", x => [F.affine_grid(x, [1, 1, 2, 3])] },
        { "cosine_similarity", (x, y) => [F.cosine_similarity(x, y), nn.CosineSimilarity().call(x, y)] },
        { "pairwise_distance", (x, y) => [F.pairwise_distance(x, y, 3, keepdim: true), nn.PairwiseDistance(3, keepdim: true).call(x, y)] },
        { "normalize", x => [F.normalize(x, 3, 0)] },
        { "one_hot", x => [F.one_hot(x, 5)] },
        { "attention", (q, k, v) => [F.scaled_dot_product_attention(q, k, v), F.scaled_dot_product_attention(q, k, v, ones(3, 5, dtype: ScalarType.Bool))] },
        { "attention_causal", (q, k, v) => [F.scaled_dot_product_attention(q, k, v, is_casual: true)] },
        { "mse_loss", (x, y) => [F.mse_loss(x, y), nn.MSELoss().call(x, y)] },
        { "mse_loss_sum", (x, y) => [F.mse_loss(x, y, nn.Reduction.Sum), nn.MSELoss(nn.Reduction.Sum).call(x, y)] },
        { "l1_loss", (x, y) => [F.l1_loss(x, y, nn.Reduction.None), nn.L1Loss(nn.Reduction.None).call(x, y)] },
        { "smooth_l1_loss", (x, y) => [F.smooth_l1_loss(x, y, beta: 0.5), nn.SmoothL1Loss(beta: 0.5).call(x, y)] },
        { "huber_loss", (x, y) => [F.huber_loss(x, y, 0.5), nn.HuberLoss(0.5).call(x, y)] },
        { "binary_cross_entropy", (x, y, w) => [F.binary_cross_entropy(x, y, w), nn.BCELoss(w).call(x, y)] },
        { "binary_cross_entropy_with_logits", (x, y, w) => [
            F.binary_cross_entropy_with_logits(x, y, pos_weights: w), nn.BCEWithLogitsLoss(pos_weights: w).call(x, y)] },
        { "nll_loss", (x, y, w) => [F.nll_loss(x, y, w), nn.NLLLoss(w).call(x, y)] },
        { "cross_entropy", (x, y, w) => [F.cross_entropy(x, y, w, label_smoothing: 0.1), new CrossEntropyLoss(w, label_smoothing: 0.1).call(x, y)] },
        { "cross_entropy_ignore", (x, y) => [
            F.cross_entropy(x, y, ignore_index: 1, reduction: nn.Reduction.Sum),
            nn.CrossEntropyLoss(ignore_index: 1, reduction: nn.Reduction.Sum).call(x, y)] },
        { "cross_entropy_probabilities", (x, y) => [F.cross_entropy(x, y), nn.CrossEntropyLoss().call(x, y)] },
        { "cross_entropy_pixels", (x, y) => [F.cross_entropy(x, y), nn.CrossEntropyLoss().call(x, y)] },
        { "kl_div", (x, y) => [F.kl_div(x, y), nn.KLDivLoss().call(x, y)] },
        { "kl_div_plain", (x, y) => [F.kl_div(x, y, false, nn.Reduction.Sum), nn.KLDivLoss(false, nn.Reduction.Sum).call(x, y)] },
        { "soft_margin_loss", (x, y) => [F.soft_margin_loss(x, y), nn.SoftMarginLoss().call(x, y)] },
        { "multi_label_margin_loss", x => [F.multi_label_margin_loss(x, labels), nn.MultiLabelMarginLoss().call(x, labels)] },
        { "multilabel_soft_margin_loss", (x, y, w) => [F.multilabel_soft_margin_loss(x, y, w), nn.MultiLabelSoftMarginLoss(w).call(x, y)] },
        { "multi_margin_loss", (x, y) => [F.multi_margin_loss(x, y, 2, 0.5), nn.MultiMarginLoss(2, 0.5).call(x, y)] },
        { "hinge_embedding_loss", (x, y) => [F.hinge_embedding_loss(x, y, 0.8), nn.HingeEmbeddingLoss(0.8).call(x, y)] },
        { "poisson_nll_loss", (x, y) => [F.poisson_nll_loss(x, y, full: true), nn.PoissonNLLLoss(full: true).call(x, y)] },
        { "gaussian_nll_loss", (x, y, v) => [F.gaussian_nll_loss(x, y, v, full: true), nn.GaussianNLLLoss(full: true).call(x, y, v)] },
        { "gaussian_nll_loss_one", (x, y, v) => [F.gaussian_nll_loss(x, y, v, reduction: nn.Reduction.Sum)] },
        { "cosine_embedding_loss", (x, y, z) => [F.cosine_embedding_loss(x, y, z, 0.2), nn.CosineEmbeddingLoss(0.2).call(x, y, z)] },
        { "margin_ranking_loss", (x, y, z) => [F.margin_ranking_loss(x, y, z, 0.2), nn.MarginRankingLoss(0.2).call(x, y, z)] },
        { "triplet_margin_loss", (x, y, z) => [F.triplet_margin_loss(x, y, z, 2, swap: true), nn.TripletMarginLoss(2, swap: true).call(x, y, z)] },
        { "triplet_margin_with_distance_loss", (x, y, z) => [
            F.triplet_margin_with_distance_loss(x, y, z, margin: 2, swap: true),
            nn.TripletMarginWithDistanceLoss(margin: 2, swap: true).call(x, y, z)] },
        { "ctc_loss", (x, y) => [
            F.ctc_loss(F.log_softmax(x, -1), y, lengths[0], lengths[1]),
            nn.CTCLoss().call(F.log_softmax(x, -1), y, lengths[0], lengths[1])] },
    };

    public static TheoryData<string> Names => cases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string name) => cases.Check(name);

    private static Tensor Unpool((Tensor, Tensor) pooled, Func<(Tensor, Tensor), Tensor> unpool) => unpool(pooled);
}
