"""What PyTorch computes for src/Torch/Ops/Sign.cs."""
import torch

from cases import complexes, normal, run


def tensors():
    return run({
        "abs": (lambda x: torch.abs(x), normal(2, 3)),
        "absolute": (lambda x: x.abs(), normal(2, 3)),
        "sign": (lambda x: torch.sign(x), normal(2, 3)),
        "sgn": (lambda x: x.detach().sgn(), normal(2, 3)),
        "sgn_complex": (lambda x: x.sgn(), complexes(2, 3)),
        "signbit": (lambda x: torch.signbit(x), normal(2, 3)),
        "copysign": (lambda x, y: torch.copysign(x, y), normal(2, 3), normal(3)),
        "heaviside": (lambda x, y: torch.heaviside(x, y), normal(2, 3), normal(3)),
    })
