"""What PyTorch computes for src/Torch/Ops/Comparison.cs."""
import torch

from cases import SPECIAL, integers, normal, run


def tensors():
    return run({
        "eq": (lambda x, y: x == y, integers(2, 3), integers(2, 3)),
        "eq_scalar": (lambda x: x == 3, integers(2, 3)),
        "eq_in_place": (lambda x, y: x.detach().clone().eq_(y), normal(2, 3), normal(3)),
        "ne": (lambda x, y: x != y, integers(2, 3), integers(2, 3)),
        "ne_scalar": (lambda x: x != 3, integers(2, 3)),
        "lt": (lambda x, y: x < y, integers(2, 3), integers(3)),
        "lt_scalar": (lambda x: x < 4, integers(2, 3)),
        "le": (lambda x, y: x <= y, integers(2, 3), integers(3)),
        "le_scalar": (lambda x: x <= 4, integers(2, 3)),
        "gt": (lambda x, y: x > y, integers(2, 3), integers(3)),
        "gt_scalar": (lambda x: x > 4, integers(2, 3)),
        "ge": (lambda x, y: x >= y, integers(2, 3), integers(3)),
        "ge_scalar": (lambda x: x >= 4, integers(2, 3)),
        "lt_in_place": (lambda x, y: x.clone().lt_(y), integers(2, 3), integers(3)),
        "le_in_place": (lambda x, y: x.clone().le_(y), integers(2, 3), integers(3)),
        "gt_in_place": (lambda x, y: x.clone().gt_(y), integers(2, 3), integers(3)),
        "ge_in_place": (lambda x, y: x.clone().ge_(y), integers(2, 3), integers(3)),
        "ne_in_place": (lambda x, y: x.clone().ne_(y), integers(2, 3), integers(3)),
        "isclose": (lambda x, y: torch.isclose(x, y, rtol=0.3, atol=0.2), normal(2, 3), normal(3)),
        "isclose_nan": (lambda x, y: torch.isclose(x, y, equal_nan=True), SPECIAL, SPECIAL),
        "maximum": (lambda x, y: torch.maximum(x, y), normal(2, 3), normal(3)),
        "minimum": (lambda x, y: torch.minimum(x, y), normal(2, 3), normal(3)),
        "fmax": (lambda x, y: torch.fmax(x, y), normal(2, 4), SPECIAL),
        "fmin": (lambda x, y: torch.fmin(x, y), normal(2, 4), SPECIAL),
        "isnan": (lambda x: torch.isnan(x), SPECIAL),
        "isinf": (lambda x: torch.isinf(x), SPECIAL),
        "isfinite": (lambda x: torch.isfinite(x), SPECIAL),
        "isposinf": (lambda x: torch.isposinf(x), SPECIAL),
        "isneginf": (lambda x: torch.isneginf(x), SPECIAL),
        "isreal": (lambda x: torch.isreal(x), SPECIAL),
        "isin": (lambda x, y: torch.isin(x, y), integers(2, 3), integers(4)),
        "isin_invert": (lambda x, y: torch.isin(x, y, invert=True), integers(2, 3), integers(4)),
    })
