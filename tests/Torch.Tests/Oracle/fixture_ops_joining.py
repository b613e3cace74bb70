"""What PyTorch computes for src/Torch/Ops/Joining.cs."""
import torch

from cases import normal, run


def tensors():
    return run({
        "cat": (lambda x, y: torch.cat((x, y)), normal(2, 3), normal(4, 3)),
        "cat_dim": (lambda x, y: torch.cat((x, y), -1), normal(2, 3), normal(2, 1)),
        "stack": (lambda x, y: torch.stack((x, y), -1), normal(2, 3), normal(2, 3)),
        "column_stack": (lambda x, y: torch.column_stack((x, y)), normal(3), normal(3)),
        "block_diag": (lambda x, y: torch.block_diag(x, y), normal(2, 3), normal(1, 2)),
        "cartesian_prod": (lambda x, y: torch.cartesian_prod(x, y), normal(2), normal(3)),
        "combinations": (lambda x: torch.combinations(x, 2), normal(4)),
        "combinations_with_replacement": (lambda x: torch.combinations(x, 3, True), normal(3)),
        "meshgrid": (lambda x, y: torch.meshgrid(x, y, indexing="ij"), normal(2), normal(3)),
        "meshgrid_xy": (lambda x, y: torch.meshgrid(x, y, indexing="xy"), normal(2), normal(3)),
    })
