"""What PyTorch computes for src/Torch/Ops/Clamping.cs."""
import torch

from cases import normal, positive, run


def tensors():
    return run({
        "clamp": (lambda x: x.clamp(-0.5, 0.5), normal(2, 3)),
        "clamp_one_side": (lambda x: x.clamp(min=0), normal(2, 3)),
        "clamp_max": (lambda x: x.clamp(max=0), normal(2, 3)),
        "clamp_tensors": (lambda x, y, z: x.clamp(y, z), normal(2, 3), -positive(3), positive(2, 1)),
        "nan_to_num": (lambda x: x.nan_to_num(), torch.tensor([float("nan"), float("inf"), -float("inf"), 1.5])),
        "nan_to_num_values": (lambda x: x.nan_to_num(1, 2, 3), torch.tensor([float("nan"), float("inf"), -float("inf"), 1.5])),
    })
