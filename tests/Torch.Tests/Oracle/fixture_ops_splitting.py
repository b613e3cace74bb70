"""What PyTorch computes for src/Torch/Ops/Splitting.cs."""
import torch

from cases import normal, run


def tensors():
    return run({
        "split": (lambda x: x.split(2), normal(5, 3)),
        "split_dim": (lambda x: x.split(2, -1), normal(2, 5)),
        "split_sizes": (lambda x: x.split((1, 4)), normal(5, 3)),
        "chunk": (lambda x: x.chunk(3, 1), normal(2, 5)),
        "unbind": (lambda x: x.unbind(1), normal(2, 3)),
        "tensor_split": (lambda x: x.tensor_split(3, 1), normal(2, 5)),
        "tensor_split_indices": (lambda x: x.tensor_split((1, 3), 1), normal(2, 5)),
        "tensor_split_tensor": (lambda x, y: x.tensor_split(y, 1), normal(2, 5), torch.tensor([1, 3])),
        "hsplit": (lambda x: x.hsplit(2), normal(2, 4)),
        "hsplit_indices": (lambda x: x.hsplit((1, 3)), normal(2, 5)),
        "hsplit_more": (lambda x: x.hsplit((1, 3, 4, 5)), normal(2, 6)),
        "hsplit_three": (lambda x: x.hsplit((1, 3, 4)), normal(6)),
        "vsplit": (lambda x: x.vsplit(2), normal(4, 2)),
        "vsplit_indices": (lambda x, y: x.vsplit((1, 3)), normal(5, 2), torch.tensor([1, 3])),
        "dsplit": (lambda x: x.dsplit(2), normal(1, 2, 4)),
        "dsplit_indices": (lambda x, y: x.dsplit((1, 3)), normal(1, 2, 5), torch.tensor([1, 3])),
        "dsplit_three": (lambda x: x.dsplit((1, 3, 4)), normal(1, 2, 5)),
        "dsplit_four": (lambda x: x.dsplit((1, 2, 3, 4)), normal(1, 2, 5)),
    })
