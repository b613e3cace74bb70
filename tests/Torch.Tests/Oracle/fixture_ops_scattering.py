"""What PyTorch computes for src/Torch/Ops/Scattering.cs."""
import torch

from cases import booleans, indices, normal, permutation, run


def tensors():
    return run({
        "scatter": (lambda x, y, z: x.scatter(0, y, z), normal(3, 4), permutation(3, 2), normal(3, 2)),
        "scatter_add": (lambda x, y, z: x.scatter_add(1, y, z), normal(3, 4), indices(4, 3, 5), normal(3, 5)),
        "select_scatter": (lambda x, y: torch.select_scatter(x, y, 1, -1), normal(3, 4), normal(3)),
        "slice_scatter": (lambda x, y: torch.slice_scatter(x, y, 0, 1, 4, 2), normal(5, 4), normal(2, 4)),
        "diagonal_scatter": (lambda x, y: torch.diagonal_scatter(x, y, 1), normal(3, 3), normal(2)),
        "index_add": (lambda x, y, z: x.index_add(0, y, z, alpha=2), normal(3, 4), indices(3, 5), normal(5, 4)),
        "index_copy": (lambda x, y, z: x.index_copy(1, y, z), normal(3, 4), torch.tensor([2, 0]), normal(3, 2)),
        "index_fill": (lambda x, y: x.index_fill(1, y, 7), normal(3, 4), torch.tensor([2, 0])),
        "masked_fill": (lambda x, y: x.masked_fill(y, -1), normal(3, 4), booleans(4)),
        "masked_scatter": (lambda x, y, z: x.masked_scatter(y, z), normal(3, 4), booleans(3, 4), normal(12)),
    })
