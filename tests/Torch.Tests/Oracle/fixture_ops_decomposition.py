"""What PyTorch computes for src/Torch/Ops/Decomposition.cs."""
import torch

from cases import definite, normal, run, unit


def tensors():
    return run({
        "cholesky": (lambda x: torch.linalg.cholesky(x), definite(3)),
        "cholesky_upper": (lambda x: torch.linalg.cholesky(x, upper=True), definite(3)),
        "cholesky_inverse": (lambda x: torch.cholesky_inverse(x.tril()), definite(3)),
        "cholesky_solve": (lambda x, y: x.cholesky_solve(y.tril()), normal(3, 2), definite(3)),
        "det": (lambda x: x.det(), definite(3)),
        "logdet": (lambda x: x.logdet(), definite(3)),
        "slogdet": (lambda x: torch.slogdet(x), definite(3)),
        "inverse": (lambda x: x.inverse(), definite(3)),
        "pinverse": (lambda x: x.pinverse(), normal(3, 4)),
        "matrix_exp": (lambda x: x.matrix_exp(), normal(3, 3)),
        "matrix_power": (lambda x: x.matrix_power(-2), definite(3)),
        "geqrf": (lambda x: torch.geqrf(x.detach()), normal(4, 3)),
        "orgqr": (lambda x, y: torch.orgqr(x, y), normal(4, 3), unit(3)),
        "ormqr": (lambda x, y, z: torch.ormqr(x.detach(), y.detach(), z.detach()), normal(4, 3), unit(3), normal(4, 2)),
        "lu": (lambda x: torch._lu_with_info(x)[:2], normal(3, 3)),
        "lu_infos": (lambda x: torch._lu_with_info(x), normal(3, 3)),
        "lu_solve": (lambda x, y: torch.lu_solve(x, *torch.linalg.lu_factor(y)), normal(3, 2), normal(3, 3)),
        "lu_unpack": (lambda x: torch.lu_unpack(*torch.linalg.lu_factor(x)), normal(3, 3)),
    })
