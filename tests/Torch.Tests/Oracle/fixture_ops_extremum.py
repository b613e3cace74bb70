"""What PyTorch computes for src/Torch/Ops/Extremum.cs."""
import torch

from cases import normal, run


def tensors():
    return run({
        "max": (lambda x: x.max(), normal(2, 3)),
        "min": (lambda x: x.min(), normal(2, 3)),
        "max_dim": (lambda x: x.max(1, keepdim=True), normal(2, 3, 4)),
        "min_dim": (lambda x: x.min(-1), normal(2, 3, 4)),
        "amax": (lambda x: x.amax((0, 2), keepdim=True), normal(2, 3, 4)),
        "amax_dims": (lambda x: x.amax((0, 2)), normal(2, 3, 4)),
        "amin": (lambda x: x.amin((0, 2), keepdim=True), normal(2, 3, 4)),
        "amin_dims": (lambda x: x.amin((0, 2)), normal(2, 3, 4)),
        "aminmax": (lambda x: torch.aminmax(x), normal(2, 3)),
        "aminmax_dim": (lambda x: torch.aminmax(x, dim=1, keepdim=True), normal(2, 3)),
        "argmax": (lambda x: x.argmax(), normal(2, 3)),
        "argmax_dim": (lambda x: x.argmax(1, keepdim=True), normal(2, 3)),
        "argmin": (lambda x: x.argmin(), normal(2, 3)),
        "argmin_dim": (lambda x: x.argmin(-1), normal(2, 3)),
    })
