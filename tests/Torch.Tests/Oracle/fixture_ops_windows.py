"""What PyTorch computes for src/Torch/Ops/Windows.cs."""
import torch

from cases import booleans, run


def tensors():
    return run({
        "bartlett_window": (lambda x: torch.bartlett_window(5), booleans(1)),
        "blackman_window": (lambda x: torch.blackman_window(5, False), booleans(1)),
        "hamming_window": (lambda x: torch.hamming_window(5), booleans(1)),
        "hamming_window_parameters": (lambda x: torch.hamming_window(5, False, 0.5, 0.25, dtype=torch.float64), booleans(1)),
        "hann_window": (lambda x: torch.hann_window(5), booleans(1)),
        "kaiser_window": (lambda x: torch.kaiser_window(5, True, 8.), booleans(1)),
    })
