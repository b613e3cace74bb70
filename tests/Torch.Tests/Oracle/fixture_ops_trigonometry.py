"""What PyTorch computes for src/Torch/Ops/Trigonometry.cs."""
import torch

from cases import normal, positive, run, unit


def tensors():
    return run({
        "acos": (lambda x: torch.acos(x), unit(2, 3)),
        "arccos": (lambda x: torch.arccos(x), unit(2, 3)),
        "asin": (lambda x: torch.asin(x), unit(2, 3)),
        "arcsin": (lambda x: torch.arcsin(x), unit(2, 3)),
        "atanh": (lambda x: torch.atanh(x), unit(2, 3)),
        "atanh_in_place": (lambda x: torch.atanh(x.detach()), unit(2, 3)),
        "arctanh": (lambda x: torch.arctanh(x), unit(2, 3)),
        "arctanh_in_place": (lambda x: torch.arctanh(x.detach()), unit(2, 3)),
        "acosh": (lambda x: torch.acosh(x), 1 + positive(2, 3)),
        "acosh_in_place": (lambda x: torch.acosh(x.detach()), 1 + positive(2, 3)),
        "arccosh": (lambda x: torch.arccosh(x), 1 + positive(2, 3)),
        "arccosh_in_place": (lambda x: torch.arccosh(x.detach()), 1 + positive(2, 3)),
        "asinh": (lambda x: torch.asinh(x), normal(2, 3)),
        "asinh_in_place": (lambda x: torch.asinh(x.detach()), normal(2, 3)),
        "arcsinh": (lambda x: torch.arcsinh(x), normal(2, 3)),
        "arcsinh_in_place": (lambda x: torch.arcsinh(x.detach()), normal(2, 3)),
        "atan": (lambda x: torch.atan(x), normal(2, 3)),
        "arctan": (lambda x: torch.arctan(x), normal(2, 3)),
        "cos": (lambda x: torch.cos(x), normal(2, 3)),
        "cosh": (lambda x: torch.cosh(x), normal(2, 3)),
        "sin": (lambda x: torch.sin(x), normal(2, 3)),
        "sinh": (lambda x: torch.sinh(x), normal(2, 3)),
        "sinc": (lambda x: torch.sinc(x), normal(2, 3)),
        "tan": (lambda x: torch.tan(x), normal(2, 3)),
        "tanh": (lambda x: torch.tanh(x), normal(2, 3)),
        "deg2rad": (lambda x: torch.deg2rad(x), normal(2, 3)),
        "rad2deg": (lambda x: torch.rad2deg(x), normal(2, 3)),
        "atan2": (lambda x, y: torch.atan2(x, y), normal(2, 3), normal(3)),
    })
