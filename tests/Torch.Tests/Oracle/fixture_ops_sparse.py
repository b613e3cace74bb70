"""What PyTorch computes for src/Torch/Ops/Sparse.cs."""

from cases import SPECIAL, booleans, normal, run


def tensors():
    return run({
        "to_sparse": (lambda x: x.to_sparse().to_dense(), booleans(3, 4)),
        "to_sparse_dim": (lambda x: x.to_sparse(1).to_dense(), normal(3, 4)),
        "indices": (lambda x: x.to_sparse()._indices(), booleans(3, 4)),
        "values": (lambda x: x.to_sparse()._values(), SPECIAL),
    })
