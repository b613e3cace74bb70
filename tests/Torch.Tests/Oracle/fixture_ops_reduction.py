"""What PyTorch computes for src/Torch/Ops/Reduction.cs."""
import torch

from cases import SPECIAL, booleans, integers, normal, run


def tensors():
    return run({
        "sum": (lambda x: x.sum(), normal(2, 3, 4)),
        "sum_integers": (lambda x: x.sum(), integers(2, 3)),
        "sum_dtype": (lambda x: x.sum(dtype=torch.float64), integers(2, 3)),
        "sum_dim": (lambda x: x.sum(1), normal(2, 3, 4)),
        "sum_keepdim": (lambda x: x.sum(-1, keepdim=True), normal(2, 3, 4)),
        "sum_dims": (lambda x: x.sum((0, 2)), normal(2, 3, 4)),
        "sum_all_dims": (lambda x: x.sum((0, 1, 2)), normal(2, 3, 4)),
        "nansum": (lambda x: x.nansum(), SPECIAL[::3]),
        "mean": (lambda x: x.mean(), normal(2, 3, 4)),
        "mean_dims": (lambda x: x.mean((0, -1), keepdim=True), normal(2, 3, 4)),
        "mean_dtype": (lambda x: x.mean(0, dtype=torch.float64), integers(2, 3)),
        "nanmean": (lambda x: x.nanmean(), SPECIAL[::3]),
        "nanmean_dim": (lambda x: x.nanmean(1, keepdim=True), normal(2, 3)),
        "prod": (lambda x: x.prod(), normal(2, 3)),
        "prod_dim": (lambda x: x.prod(1, keepdim=True), normal(2, 3)),
        "all": (lambda x: x.all(), booleans(2, 3)),
        "all_dim": (lambda x: x.all(1, keepdim=True), booleans(2, 3)),
        "any": (lambda x: x.any(), booleans(2, 3)),
        "any_dim": (lambda x: x.any(0), booleans(2, 3)),
        "count_nonzero": (lambda x: x.count_nonzero(), integers(2, 3)),
        "count_nonzero_dims": (lambda x: x.count_nonzero((0, 2)), integers(2, 3, 4)),
        "logsumexp": (lambda x: x.logsumexp(1, keepdim=True), normal(2, 3)),
        "norm": (lambda x: x.norm(), normal(2, 3)),
        "norm_p": (lambda x: x.norm(3), normal(2, 3)),
        "norm_dim": (lambda x: x.norm(1, dim=1, keepdim=True), normal(2, 3)),
        "dist": (lambda x, y: torch.dist(x, y, 3), normal(2, 3), normal(3)),
        "renorm": (lambda x: x.renorm(2, 0, 1), normal(3, 4)),
    })
