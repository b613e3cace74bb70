"""What PyTorch computes for src/Torch/Ops/Logic.cs."""
import torch

from cases import booleans, integers, run


def tensors():
    return run({
        "logical_and": (lambda x, y: torch.logical_and(x, y), booleans(2, 3), booleans(3)),
        "logical_or": (lambda x, y: torch.logical_or(x, y), booleans(2, 3), booleans(3)),
        "logical_xor": (lambda x, y: torch.logical_xor(x, y), booleans(2, 3), booleans(3)),
        "logical_not": (lambda x: torch.logical_not(x), booleans(2, 3)),
        "bitwise_and": (lambda x, y: x & y, integers(2, 3), integers(3)),
        "bitwise_or": (lambda x, y: x | y, integers(2, 3), integers(3)),
        "bitwise_xor": (lambda x, y: x ^ y, integers(2, 3), integers(3)),
        "bitwise_not": (lambda x: ~x, integers(2, 3)),
        "bitwise_left_shift": (lambda x, y: x << y, integers(2, 3), integers(3)),
        "bitwise_right_shift": (lambda x, y: x >> y, integers(2, 3), integers(3)),
    })
