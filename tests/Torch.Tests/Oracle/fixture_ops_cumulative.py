"""What PyTorch computes for src/Torch/Ops/Cumulative.cs."""
import torch

from cases import integers, normal, run


def tensors():
    return run({
        "cumsum": (lambda x: x.cumsum(1), normal(2, 3)),
        "cumsum_dtype": (lambda x: x.cumsum(0, dtype=torch.float64), integers(2, 3)),
        "cumprod": (lambda x: x.cumprod(-1), normal(2, 3)),
        "cummax": (lambda x: x.cummax(1), normal(2, 5)),
        "cummin": (lambda x: x.cummin(1), normal(2, 5)),
        "logcumsumexp": (lambda x: x.logcumsumexp(1), normal(2, 3)),
        "diff": (lambda x: torch.diff(x, 2), normal(2, 5)),
        "diff_ends": (lambda x, y, z: torch.diff(x, prepend=y, append=z), normal(2, 5), normal(2, 1), normal(2, 2)),
        "trapezoid": (lambda x: torch.trapezoid(x, dx=0.5), normal(2, 5)),
        "trapezoid_points": (lambda x, y: torch.trapezoid(x, y), normal(2, 5), normal(5)),
        "cumulative_trapezoid": (lambda x: torch.cumulative_trapezoid(x, dx=0.5), normal(2, 5)),
        "cumulative_trapezoid_points": (lambda x, y: torch.cumulative_trapezoid(x, y), normal(2, 5), normal(5)),
    })
