"""What PyTorch computes for src/Torch/Ops/Division.cs."""
import torch

from cases import integers, normal, positive, run


def tensors():
    return run({
        "div": (lambda x, y: x / y, normal(2, 3), positive(3)),
        "div_scalar": (lambda x: x / 4, normal(2, 3)),
        "div_of_scalar": (lambda x: 4 / x, positive(2, 3)),
        "div_integers": (lambda x, y: x / y, integers(2, 3), integers(3)),
        "div_trunc": (lambda x, y: torch.div(x, y, rounding_mode="trunc"), normal(2, 3), positive(3)),
        "div_floor": (lambda x: torch.div(x, -4, rounding_mode="floor"), integers(2, 3)),
        "floor_divide": (lambda x, y: torch.floor_divide(x, y), integers(2, 3), integers(3)),
        "floor_divide_scalar": (lambda x: torch.floor_divide(x, 3), integers(2, 3)),
        "fmod": (lambda x, y: torch.fmod(x, y), normal(2, 3), positive(3)),
        "fmod_scalar": (lambda x: torch.fmod(x, 0.7), normal(2, 3)),
        "remainder": (lambda x, y: x % y, normal(2, 3), positive(3)),
        "remainder_scalar": (lambda x: x % 2, normal(2, 3)),
    })
