"""Functions and modules without weights, and the losses."""
import torch
import torch.nn.functional as F

from cases import indices, normal, positive, run, unit


def signs(*size):
    return torch.where(torch.rand(size) < 0.5, -1.0, 1.0).double()


def tensors():
    labels = torch.tensor([[2, 0, -1, 1], [1, -1, 0, 3]])
    lengths = torch.tensor([4, 5]), torch.tensor([2, 3])
    return run({
        "relu": (lambda x: F.relu(x), normal(2, 3)),
        "relu6": (lambda x: F.relu6(x), 6 * normal(2, 3)),
        "selu": (lambda x: F.selu(x), normal(2, 3)),
        "celu": (lambda x: F.celu(x, 0.7), normal(2, 3)),
        "elu": (lambda x: F.elu(x, 0.7), normal(2, 3)),
        "gelu": (lambda x: F.gelu(x), normal(2, 3)),
        "gelu_tanh": (lambda x: F.gelu(x, approximate="tanh"), normal(2, 3)),
        "silu": (lambda x: F.silu(x), normal(2, 3)),
        "mish": (lambda x: F.mish(x), normal(2, 3)),
        "sigmoid": (lambda x: x.sigmoid(), normal(2, 3)),
        "tanh": (lambda x: x.tanh(), normal(2, 3)),
        "hardsigmoid": (lambda x: F.hardsigmoid(x), 3 * normal(2, 3)),
        "hardswish": (lambda x: F.hardswish(x), 3 * normal(2, 3)),
        "hardtanh": (lambda x: F.hardtanh(x, -0.5, 0.7), normal(2, 3)),
        "hardshrink": (lambda x: F.hardshrink(x, 0.4), normal(2, 3)),
        "softshrink": (lambda x: F.softshrink(x, 0.4), normal(2, 3)),
        "softplus": (lambda x: F.softplus(x, 2, 1), normal(2, 3)),
        "softsign": (lambda x: F.softsign(x), normal(2, 3)),
        "tanhshrink": (lambda x: F.tanhshrink(x), normal(2, 3)),
        "threshold": (lambda x: F.threshold(x, 0.1, -2), normal(2, 3)),
        "leaky_relu": (lambda x: F.leaky_relu(x, 0.2), normal(2, 3)),
        "logsigmoid": (lambda x: F.logsigmoid(x), normal(2, 3)),
        "glu": (lambda x: F.glu(x, 0), normal(4, 3)),
        "rrelu": (lambda x: F.rrelu(x), normal(2, 3)),
        "softmax": (lambda x: F.softmax(x, 1), normal(2, 3)),
        "softmax2d": (lambda x: torch.nn.Softmax2d()(x), normal(1, 3, 2, 2)),
        "softmin": (lambda x: F.softmin(x, 1), normal(2, 3)),
        "log_softmax": (lambda x: F.log_softmax(x, 0), normal(2, 3)),
        "max_pool1d": (lambda x: F.max_pool1d(x, 3, 2, 1, 2), normal(2, 2, 9)),
        "max_pool1d_indices": (lambda x: F.max_pool1d(x, 2, return_indices=True), normal(1, 2, 7)),
        "max_pool2d": (lambda x: F.max_pool2d(x, 2), normal(1, 2, 5, 6)),
        "max_pool2d_tuple": (lambda x: F.max_pool2d(x, (3, 2), (2, 1), (1, 0), (1, 2), ceil_mode=True), normal(1, 2, 6, 6)),
        "max_pool2d_indices": (lambda x: F.max_pool2d(x, 2, return_indices=True), normal(1, 2, 4, 4)),
        "max_pool3d": (lambda x: F.max_pool3d(x, 2, 1), normal(1, 1, 3, 3, 3)),
        "avg_pool1d": (lambda x: F.avg_pool1d(x, 3, 2, 1), normal(1, 2, 7)),
        "avg_pool2d": (lambda x: F.avg_pool2d(x, 3, 2, 1, count_include_pad=False), normal(1, 2, 6, 6)),
        "avg_pool2d_tuple": (lambda x: F.avg_pool2d(x, (2, 3), (1, 2), (1, 0), divisor_override=4), normal(1, 2, 5, 6)),
        "avg_pool3d": (lambda x: F.avg_pool3d(x, 2), normal(1, 1, 4, 4, 4)),
        "adaptive_avg_pool1d": (lambda x: F.adaptive_avg_pool1d(x, 3), normal(1, 2, 7)),
        "adaptive_avg_pool2d": (lambda x: F.adaptive_avg_pool2d(x, (2, 3)), normal(1, 2, 5, 6)),
        "adaptive_avg_pool3d": (lambda x: F.adaptive_avg_pool3d(x, 2), normal(1, 1, 3, 4, 5)),
        "adaptive_max_pool1d": (lambda x: F.adaptive_max_pool1d(x, 3), normal(1, 2, 7)),
        "adaptive_max_pool2d": (lambda x: F.adaptive_max_pool2d(x, (2, 3), return_indices=True), normal(1, 2, 5, 6)),
        "adaptive_max_pool3d": (lambda x: F.adaptive_max_pool3d(x, 2), normal(1, 1, 3, 4, 5)),
        "lp_pool1d": (lambda x: F.lp_pool1d(x, 2, 3, 2), normal(1, 2, 7)),
        "lp_pool2d": (lambda x: F.lp_pool2d(x, 2, 2), normal(1, 2, 4, 4)),
        "max_unpool1d": (lambda x: F.max_unpool1d(*F.max_pool1d(x, 2, return_indices=True), 2, output_size=[7]), normal(1, 2, 7)),
        "max_unpool2d": (lambda x: F.max_unpool2d(*F.max_pool2d(x, 2, return_indices=True), 2), normal(1, 2, 4, 6)),
        "max_unpool3d": (lambda x: F.max_unpool3d(*F.max_pool3d(x, 2, return_indices=True), 2), normal(1, 1, 4, 4, 4)),
        "local_response_norm": (lambda x: F.local_response_norm(x, 3, 0.1, 0.5, 2.0), normal(2, 5, 3, 2)),
        "pad_constant": (lambda x: F.pad(x, (1, 2), value=1.5), normal(2, 3)),
        "pad_zero2d": (lambda x: F.pad(x, (1, 2, 0, 1)), normal(1, 1, 3, 3)),
        "pad_reflect": (lambda x: F.pad(x, (1, 2, 0, 1), "reflect"), normal(1, 1, 3, 3)),
        "pad_replicate": (lambda x: F.pad(x, (1, 2), "replicate"), normal(1, 2, 3)),
        "pad_circular": (lambda x: F.pad(x, (1, 2), "circular"), normal(1, 2, 3)),
        "pad_reflect3d": (lambda x: F.pad(x, (1, 1, 1, 1, 1, 1), "reflect"), normal(1, 1, 2, 3, 3)),
        "flatten": (lambda x: x.flatten(1), normal(2, 3, 2)),
        "unflatten": (lambda x: x.unflatten(1, (2, 3)), normal(2, 6)),
        "pixel_shuffle": (lambda x: F.pixel_shuffle(x, 2), normal(1, 4, 2, 3)),
        "pixel_unshuffle": (lambda x: F.pixel_unshuffle(x, 2), normal(1, 1, 4, 6)),
        "channel_shuffle": (lambda x: torch.nn.ChannelShuffle(2)(x), normal(1, 4, 2, 2)),
        "unfold": (lambda x: F.unfold(x, (2, 3), padding=(0, 1), stride=(1, 2)), normal(1, 2, 4, 5)),
        "fold": (lambda x: F.fold(x, 4, 2, stride=2), normal(1, 8, 4)),
        "interpolate_nearest": (lambda x: F.interpolate(x, scale_factor=2), normal(1, 2, 3)),
        "interpolate_exact": (lambda x: F.interpolate(x, size=(5, 4), mode="nearest-exact"), normal(1, 1, 3, 3)),
        "interpolate_linear": (lambda x: F.interpolate(x, size=5, mode="linear"), normal(1, 2, 3)),
        "interpolate_bilinear": (
            lambda x: F.interpolate(x, scale_factor=(2, 1.7), mode="bilinear", align_corners=True), normal(1, 1, 3, 3)),
        "interpolate_recompute": (
            lambda x: F.interpolate(x, scale_factor=1.7, mode="bilinear", recompute_scale_factor=True), normal(1, 1, 3, 3)),
        "interpolate_bicubic": (lambda x: F.interpolate(x, size=(6, 5), mode="bicubic"), normal(1, 1, 4, 4)),
        "interpolate_antialias": (lambda x: F.interpolate(x, size=3, mode="bilinear", antialias=True), normal(1, 1, 6, 6)),
        "interpolate_trilinear": (lambda x: F.interpolate(x, scale_factor=2, mode="trilinear"), normal(1, 1, 2, 2, 3)),
        "interpolate_area": (lambda x: F.interpolate(x, scale_factor=0.5, mode="area"), normal(1, 1, 4, 4)),
        "grid_sample": (
            lambda x, y: F.grid_sample(x, y, padding_mode="border", align_corners=True), normal(1, 2, 4, 4), normal(1, 2, 3, 2)),
        "grid_sample_nearest": (lambda x, y: F.grid_sample(x, y, "nearest", "reflection", False), normal(1, 2, 4, 4), normal(1, 2, 3, 2)),
        "affine_grid": (lambda x: F.affine_grid(x, (1, 1, 2, 3), align_corners=False), normal(1, 2, 3)),
        "cosine_similarity": (lambda x, y: F.cosine_similarity(x, y), normal(3, 4), normal(3, 4)),
        "pairwise_distance": (lambda x, y: F.pairwise_distance(x, y, 3, keepdim=True), normal(3, 4), normal(3, 4)),
        "normalize": (lambda x: F.normalize(x, 3, 0), normal(3, 4)),
        "one_hot": (lambda x: F.one_hot(x, 5), indices(5, 4)),
        "attention": (lambda q, k, v: sdpa(q, k, v, False), normal(2, 3, 4), normal(2, 5, 4), normal(2, 5, 2)),
        "attention_causal": (lambda q, k, v: sdpa(q, k, v, True), normal(2, 3, 4), normal(2, 3, 4), normal(2, 3, 2)),
        "mse_loss": (lambda x, y: F.mse_loss(x, y), normal(2, 3), normal(2, 3)),
        "mse_loss_sum": (lambda x, y: F.mse_loss(x, y, reduction="sum"), normal(2, 3), normal(2, 3)),
        "l1_loss": (lambda x, y: F.l1_loss(x, y, reduction="none"), normal(2, 3), normal(2, 3)),
        "smooth_l1_loss": (lambda x, y: F.smooth_l1_loss(x, y, beta=0.5), normal(2, 3), normal(2, 3)),
        "huber_loss": (lambda x, y: F.huber_loss(x, y, delta=0.5), normal(2, 3), normal(2, 3)),
        "binary_cross_entropy": (lambda x, y, w: F.binary_cross_entropy(x, y, w.detach()), unit(2, 3), unit(2, 3), positive(2, 3)),
        "binary_cross_entropy_with_logits": (
            lambda x, y, w: F.binary_cross_entropy_with_logits(x, y, pos_weight=w.detach()), normal(2, 3), unit(2, 3), positive(3)),
        "nll_loss": (lambda x, y, w: F.nll_loss(x, y, w.detach()), normal(4, 3), indices(3, 4), positive(3)),
        "cross_entropy": (lambda x, y, w: F.cross_entropy(x, y, w.detach(), label_smoothing=0.1), normal(4, 3), indices(3, 4), positive(3)),
        "cross_entropy_ignore": (lambda x, y: F.cross_entropy(x, y, ignore_index=1, reduction="sum"), normal(4, 3), indices(3, 4)),
        "cross_entropy_probabilities": (lambda x, y: F.cross_entropy(x, y), normal(4, 3), unit(4, 3)),
        "cross_entropy_pixels": (lambda x, y: F.cross_entropy(x, y), normal(2, 3, 2, 2), indices(3, 2, 2, 2)),
        "kl_div": (lambda x, y: F.kl_div(x, y, log_target=True), normal(2, 3), normal(2, 3)),
        "kl_div_plain": (lambda x, y: F.kl_div(x, y, reduction="sum"), normal(2, 3), unit(2, 3)),
        "soft_margin_loss": (lambda x, y: F.soft_margin_loss(x, y.detach()), normal(2, 3), signs(2, 3)),
        "multi_label_margin_loss": (lambda x: F.multilabel_margin_loss(x, labels), normal(2, 4)),
        "multilabel_soft_margin_loss": (
            lambda x, y, w: F.multilabel_soft_margin_loss(x, y.detach(), w.detach()), normal(2, 3), unit(2, 3), positive(3)),
        "multi_margin_loss": (lambda x, y: F.multi_margin_loss(x, y, 2, 0.5), normal(4, 3), indices(3, 4)),
        "hinge_embedding_loss": (lambda x, y: F.hinge_embedding_loss(x, y.detach(), 0.8), normal(2, 3), signs(2, 3)),
        "poisson_nll_loss": (lambda x, y: F.poisson_nll_loss(x, y, full=True), normal(2, 3), positive(2, 3)),
        "gaussian_nll_loss": (lambda x, y, v: F.gaussian_nll_loss(x, y, v, full=True), normal(2, 3), normal(2, 3), positive(2, 3)),
        "gaussian_nll_loss_one": (lambda x, y, v: F.gaussian_nll_loss(x, y, v, reduction="sum"), normal(2, 3), normal(2, 3), positive(2)),
        "cosine_embedding_loss": (lambda x, y, z: F.cosine_embedding_loss(x, y, z.detach(), 0.2), normal(4, 3), normal(4, 3), signs(4)),
        "margin_ranking_loss": (lambda x, y, z: F.margin_ranking_loss(x, y, z.detach(), 0.2), normal(4), normal(4), signs(4)),
        "triplet_margin_loss": (lambda x, y, z: F.triplet_margin_loss(x, y, z, 2.0, swap=True), normal(4, 3), normal(4, 3), normal(4, 3)),
        "triplet_margin_with_distance_loss": (
            lambda x, y, z: F.triplet_margin_with_distance_loss(x, y, z, margin=2.0, swap=True), normal(4, 3), normal(4, 3), normal(4, 3)),
        "ctc_loss": (lambda x, y: F.ctc_loss(x.log_softmax(-1), y, *lengths), normal(5, 2, 4), 1 + indices(3, 2, 3)),
    })


def sdpa(q, k, v, causal):
    return torch.ops.aten._scaled_dot_product_attention(q, k, v, None, 0.0, False, causal)[0]
