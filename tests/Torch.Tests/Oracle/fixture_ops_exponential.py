"""What PyTorch computes for src/Torch/Ops/Exponential.cs."""
import torch

from cases import integers, normal, positive, run, unit


def tensors():
    return run({
        "exp": (lambda x: torch.exp(x), normal(2, 3)),
        "exp2": (lambda x: torch.exp2(x), normal(2, 3)),
        "expm1": (lambda x: torch.expm1(x), normal(2, 3)),
        "sigmoid": (lambda x: torch.sigmoid(x), normal(2, 3)),
        "log": (lambda x: torch.log(x), positive(2, 3)),
        "log2": (lambda x: torch.log2(x), positive(2, 3)),
        "log10": (lambda x: torch.log10(x), positive(2, 3)),
        "log1p": (lambda x: torch.log1p(x), positive(2, 3)),
        "sqrt": (lambda x: torch.sqrt(x), positive(2, 3)),
        "rsqrt": (lambda x: torch.rsqrt(x), positive(2, 3)),
        "square": (lambda x: torch.square(x), positive(2, 3)),
        "reciprocal": (lambda x: torch.reciprocal(x), positive(2, 3)),
        "logaddexp": (lambda x, y: torch.logaddexp(x, y), normal(2, 3), normal(3)),
        "logaddexp2": (lambda x, y: torch.logaddexp2(x, y), normal(2, 3), normal(3)),
        "xlogy": (lambda x, y: torch.xlogy(x, y), normal(2, 3), positive(3)),
        "xlogy_scalar": (lambda x: torch.xlogy(x, 3), normal(2, 3)),
        "pow": (lambda x, y: x ** y, positive(2, 3), normal(3)),
        "pow_scalar": (lambda x: x ** 3, normal(2, 3)),
        "float_power": (lambda x, y: torch.float_power(x, y), integers(2, 3), normal(3)),
        "float_power_in_place": (lambda x, y: torch.float_power(x, y), positive(2, 3), normal(3)),
        "hypot": (lambda x, y: torch.hypot(x, y), normal(2, 3), normal(3)),
        "logit": (lambda x: torch.logit(x), unit(2, 3)),
        "logit_eps": (lambda x: torch.logit(x, 0.2), normal(2, 3)),
    })
