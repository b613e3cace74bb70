"""What PyTorch computes for src/Torch/Ops/Diagonal.cs."""
import torch

from cases import booleans, normal, run


def tensors():
    return run({
        "diag": (lambda x: x.diag(1), normal(3, 4)),
        "diag_vector": (lambda x: x.diag(-1), normal(3)),
        "diagonal": (lambda x: x.diagonal(1, 1, 2), normal(2, 3, 4)),
        "diag_embed": (lambda x: x.diag_embed(1), normal(2, 3)),
        "diagflat": (lambda x: x.diagflat(1), normal(2, 2)),
        "tril": (lambda x: x.tril(-1), normal(2, 3, 4)),
        "triu": (lambda x: x.triu(1), normal(2, 3, 4)),
        "tril_indices": (lambda x: torch.tril_indices(3, 4, 1), booleans(1)),
        "triu_indices": (lambda x: torch.triu_indices(3, 4, 1, dtype=torch.int32), booleans(1)),
        "trace": (lambda x: x.trace(), normal(3, 4)),
    })
