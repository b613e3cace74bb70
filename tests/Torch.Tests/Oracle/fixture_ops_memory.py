"""What PyTorch computes for src/Torch/Ops/Memory.cs."""
import torch

from cases import integers, normal, run


def tensors():
    return run({
        "clone": (lambda x: x.clone(), normal(2, 3)),
        "contiguous": (lambda x: x.t().contiguous(), normal(2, 3)),
        "alias": (lambda x: x.clone(), normal(2, 3)),
        "copy": (lambda x, y: x.clone().copy_(y), normal(2, 3), integers(3)),
        "fill": (lambda x: torch.full_like(x, 2.5), normal(2, 3)),
        "zero": (lambda x: torch.zeros_like(x), normal(2, 3)),
        "set": (lambda x, y: y.detach().clone(), normal(2, 3), normal(4)),
    })
