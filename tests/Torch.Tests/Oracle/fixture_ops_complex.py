"""What PyTorch computes for src/Torch/Ops/Complex.cs."""
import torch

from cases import complexes, normal, positive, run


def tensors():
    return run({
        "real": (lambda x: x.real, complexes(2, 3)),
        "imag": (lambda x: x.imag, complexes(2, 3)),
        "angle": (lambda x: torch.angle(x), complexes(2, 3)),
        "conj_physical": (lambda x: torch.conj_physical(x), complexes(2, 3)),
        "conj": (lambda x: x.conj().resolve_conj(), complexes(2, 3)),
        "resolve_neg": (lambda x: x.conj().imag.resolve_neg(), complexes(2, 3)),
        "view_as_real": (lambda x: torch.view_as_real(x), complexes(2, 3)),
        "view_as_complex": (lambda x: torch.view_as_complex(x), normal(3, 2)),
        "complex": (lambda x, y: torch.complex(x, y), normal(3), normal(3)),
        "polar": (lambda x, y: torch.polar(x, y), positive(3), normal(3)),
    })
