"""What PyTorch computes for src/Torch/Ops/Product.cs."""
import torch

from cases import complexes, normal, run


def tensors():
    return run({
        "matmul": (lambda x, y: x @ y, normal(2, 1, 3, 4), normal(5, 4, 2)),
        "mm": (lambda x, y: x.mm(y), normal(2, 3), normal(3, 4)),
        "bmm": (lambda x, y: x.bmm(y), normal(2, 2, 3), normal(2, 3, 4)),
        "mv": (lambda x, y: x.mv(y), normal(2, 3), normal(3)),
        "dot": (lambda x, y: x.dot(y), normal(3), normal(3)),
        "vdot": (lambda x, y: x.vdot(y), complexes(3), complexes(3)),
        "inner": (lambda x, y: x.inner(y), normal(2, 3), normal(4, 3)),
        "outer": (lambda x, y: x.outer(y), normal(2), normal(3)),
        "kron": (lambda x, y: torch.kron(x, y), normal(2, 2), normal(1, 3)),
        "addmm": (lambda x, y, z: x.addmm(y, z, beta=0.5, alpha=2), normal(2, 4), normal(2, 3), normal(3, 4)),
        "addmv": (lambda x, y, z: x.addmv(y, z, beta=0.5, alpha=2), normal(2), normal(2, 3), normal(3)),
        "addr": (lambda x, y, z: x.addr(y, z, beta=0.5, alpha=2), normal(2, 3), normal(2), normal(3)),
        "addbmm": (lambda x, y, z: x.addbmm(y, z, beta=0.5, alpha=2), normal(2, 4), normal(3, 2, 3), normal(3, 3, 4)),
        "baddbmm": (lambda x, y, z: x.baddbmm(y, z, beta=0.5, alpha=2), normal(2, 2, 4), normal(2, 2, 3), normal(2, 3, 4)),
        "chain_matmul": (lambda x, y, z: torch.linalg.multi_dot((x, y, z)), normal(2, 3), normal(3, 4), normal(4, 2)),
        "einsum": (lambda x, y: torch.einsum("bi,bij->bj", x, y), normal(2, 3), normal(2, 3, 4)),
        "tensordot": (lambda x, y: torch.tensordot(x, y, 2), normal(2, 3, 4), normal(3, 4, 2)),
        "tensordot_dims": (lambda x, y: torch.tensordot(x, y, ((1, 2), (2, 0))), normal(2, 3, 4), normal(4, 2, 3)),
        "cdist": (lambda x, y: torch.cdist(x, y), normal(2, 3, 4), normal(2, 5, 4)),
        "cdist_p": (lambda x, y: torch.cdist(x, y, 1, compute_mode="donot_use_mm_for_euclid_dist"), normal(3, 4), normal(5, 4)),
        "vander": (lambda x: torch.vander(x.detach(), 4, True), normal(3)),
    })
