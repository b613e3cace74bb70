"""What PyTorch computes for src/Torch/Ops/Gathering.cs."""
import torch

from cases import booleans, indices, normal, run


def tensors():
    return run({
        "gather": (lambda x, y: x.gather(1, y), normal(3, 4), indices(3, 3, 2)),
        "index_select": (lambda x, y: x.index_select(-1, y), normal(3, 4), indices(4, 5)),
        "take": (lambda x, y: x.take(y), normal(3, 4), indices(12, 2, 3)),
        "take_along_dim": (lambda x, y: torch.take_along_dim(x, y, 0), normal(3, 4), indices(3, 2, 4)),
        "take_along_dim_numbers": (lambda x: torch.take_along_dim(x, torch.tensor([3, 0, 3])), normal(4)),
        "take_along_dim_flat": (lambda x, y: torch.take_along_dim(x, y), normal(3, 4), indices(12, 5)),
        "masked_select": (lambda x, y: x.masked_select(y), normal(3, 4), booleans(3, 4)),
        "nonzero": (lambda x: x.nonzero(), booleans(3, 4)),
        "nonzero_as_list": (lambda x: x.nonzero().chunk(2, 1), booleans(3, 4)),
        "where": (lambda x, y, z: torch.where(x, y, z), booleans(3, 4), normal(4), normal(3, 1)),
        "where_condition": (lambda x: torch.where(x), booleans(3, 4)),
    })
