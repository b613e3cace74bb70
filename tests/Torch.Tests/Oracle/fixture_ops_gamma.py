"""What PyTorch computes for src/Torch/Ops/Gamma.cs."""
import torch

from cases import normal, positive, run, unit


def tensors():
    return run({
        "lgamma": (lambda x: torch.lgamma(x), positive(2, 3)),
        "digamma": (lambda x: torch.digamma(x), positive(2, 3)),
        "erf": (lambda x: torch.erf(x), normal(2, 3)),
        "erfc": (lambda x: torch.erfc(x), normal(2, 3)),
        "i0": (lambda x: torch.i0(x), normal(2, 3)),
        "erfinv": (lambda x: torch.erfinv(x), unit(2, 3)),
        "polygamma": (lambda x: torch.polygamma(2, x), positive(2, 3)),
        "mvlgamma": (lambda x: torch.mvlgamma(x, 3), 2 + positive(2, 3)),
        "igamma": (lambda x, y: torch.igamma(x.detach(), y), positive(2, 3).requires_grad_(False), positive(3)),
        "igammac": (lambda x, y: torch.igammac(x.detach(), y), positive(2, 3), positive(3)),
    })
