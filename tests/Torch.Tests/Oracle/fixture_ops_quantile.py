"""What PyTorch computes for src/Torch/Ops/Quantile.cs."""
import torch

from cases import SPECIAL, integers, normal, run, unit


def tensors():
    return run({
        "median": (lambda x: x.median(), normal(2, 3)),
        "nanmedian": (lambda x: x.nanmedian(), SPECIAL),
        "mode": (lambda x: x.mode(1, keepdim=True), integers(2, 5)),
        "kthvalue": (lambda x: x.kthvalue(2), normal(2, 5)),
        "kthvalue_dim": (lambda x: x.kthvalue(2, 0, True), normal(5, 2)),
        "quantile": (lambda x, y: torch.quantile(x, y.detach()), normal(2, 5), unit(3)),
        "quantile_dim": (lambda x, y: torch.quantile(x, y.detach(), 0, True), normal(5, 2), unit(3)),
        "nanquantile": (lambda x, y: torch.nanquantile(x, y.detach(), 0), normal(5, 2), unit(3)),
    })
