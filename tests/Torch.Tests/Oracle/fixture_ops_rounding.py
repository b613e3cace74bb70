"""What PyTorch computes for src/Torch/Ops/Rounding.cs."""
import torch

from cases import integers, normal, positive, run


def tensors():
    return run({
        "ceil": (lambda x: torch.ceil(x), normal(2, 3) * 3),
        "floor": (lambda x: torch.floor(x), normal(2, 3) * 3),
        "round": (lambda x: torch.round(x), normal(2, 3) * 3),
        "trunc": (lambda x: torch.trunc(x), normal(2, 3) * 3),
        "fix": (lambda x: torch.fix(x), normal(2, 3) * 3),
        "frac": (lambda x: torch.frac(x), normal(2, 3) * 3),
        "round_decimals": (lambda x: torch.round(x, decimals=2), normal(2, 3)),
        "frexp": (lambda x: torch.frexp(x), positive(2, 3)),
        "ldexp": (lambda x, y: torch.ldexp(x, y), normal(2, 3), integers(3)),
        "ldexp_in_place": (lambda x, y: torch.ldexp(x.detach(), y), normal(2, 3), integers(3)),
        "nextafter": (lambda x, y: torch.nextafter(x, y), normal(2, 3), normal(3)),
    })
