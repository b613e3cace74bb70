"""What PyTorch computes for src/Torch/Ops/Arithmetic.cs."""
import torch

from cases import integers, normal, positive, run, unit


def tensors():
    return run({
        "add": (lambda x, y: x + y, normal(2, 3, 4), normal(3, 1)),
        "add_alpha": (lambda x, y: torch.add(x, y, alpha=0.5), normal(2, 3), normal(3)),
        "add_scalar": (lambda x: x + 2.5, normal(2, 3)),
        "add_scalar_alpha": (lambda x: torch.add(x, 3, alpha=2), normal(2, 3)),
        "add_integers": (lambda x: x + 3, integers(2, 3)),
        "add_promotes": (lambda x: x + 1.5, integers(2, 3)),
        "sub": (lambda x, y: x - y, normal(2, 3, 4), normal(3, 1)),
        "sub_scalar": (lambda x: x - 2, normal(2, 3)),
        "sub_from_scalar": (lambda x: 2 - x, normal(2, 3)),
        "mul": (lambda x, y: x * y, normal(2, 3, 4), normal(3, 1)),
        "mul_scalar": (lambda x: x * 3, normal(2, 3)),
        "neg": (lambda x: -x, normal(2, 3)),
        "positive": (lambda x: +x, normal(2, 3)),
        "addcmul": (lambda x, y, z: torch.addcmul(x, y, z, value=0.5), normal(2, 3), normal(3), normal(2, 1)),
        "addcdiv": (lambda x, y, z: torch.addcdiv(x, y, z, value=0.5), normal(2, 3), normal(3), positive(2, 1)),
        "addcdiv_plain": (lambda x, y, z: torch.addcdiv(x, y, z), normal(2, 3), normal(3), positive(2, 1)),
        "lerp": (lambda x, y, z: torch.lerp(x, y, z), normal(2, 3), normal(2, 3), unit(3)),
        "gcd": (lambda x, y: torch.gcd(x, y), integers(2, 3), integers(3)),
        "lcm": (lambda x, y: torch.lcm(x, y), integers(2, 3), integers(3)),
    })
