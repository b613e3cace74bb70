"""What PyTorch computes for src/Torch/Ops/Repeating.cs."""
import torch

from cases import normal, run


def tensors():
    return run({
        "repeat": (lambda x: x.repeat(2, 1, 2), normal(2, 3)),
        "tile": (lambda x: x.tile((2, 2)), normal(2, 3)),
        "repeat_interleave": (lambda x: x.repeat_interleave(2), normal(2, 3)),
        "repeat_interleave_dim": (lambda x: x.repeat_interleave(2, -1), normal(2, 3)),
        "repeat_interleave_tensor": (lambda x, y: x.repeat_interleave(y, 1), normal(2, 3), torch.tensor([2, 0, 1])),
    })
