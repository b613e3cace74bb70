"""What PyTorch computes for src/Torch/Ops/Shape.cs."""
import torch

from cases import complexes, normal, run


def tensors():
    return run({
        "reshape": (lambda x: x.reshape(6, -1), normal(2, 3, 4)),
        "view": (lambda x: x.view(-1, 8), normal(2, 3, 4)),
        "view_as": (lambda x, y: x.view_as(y), normal(2, 3), normal(6)),
        "flatten": (lambda x: x.flatten(1), normal(2, 3, 4)),
        "flatten_all": (lambda x: x.flatten(), normal(2, 3, 4)),
        "unflatten": (lambda x: x.unflatten(1, (3, -1)), normal(2, 12)),
        "squeeze": (lambda x: x.squeeze(), normal(1, 3, 1)),
        "squeeze_dim": (lambda x: x.squeeze(-1), normal(1, 3, 1)),
        "unsqueeze": (lambda x: x.unsqueeze(1), normal(2, 3)),
        "transpose": (lambda x: x.transpose(0, -1), normal(2, 3, 4)),
        "t": (lambda x: x.t(), normal(2, 3)),
        "permute": (lambda x: x.permute(2, 0, 1), normal(2, 3, 4)),
        "movedim": (lambda x: x.movedim((0, 1), (2, 0)), normal(2, 3, 4)),
        "movedim_one": (lambda x: x.movedim(0, 2), normal(2, 3, 4)),
        "moveaxis_three": (lambda x: x.moveaxis((0, 1, 2), (2, 0, 1)), normal(2, 3, 4)),
        "moveaxis_four": (lambda x: x.moveaxis((0, 1, 2, 3), (2, 3, 1, 0)), normal(2, 1, 3, 2)),
        "adjoint": (lambda x: x.adjoint(), complexes(2, 3, 4)),
        "atleast_1d": (lambda x: torch.atleast_1d(x), normal()),
        "atleast_2d": (lambda x: torch.atleast_2d(x), normal(3)),
        "atleast_3d": (lambda x: torch.atleast_3d(x), normal(2, 3)),
        "expand": (lambda x: x.expand(2, -1, 4), normal(3, 1)),
        "expand_as": (lambda x, y: x.expand_as(y), normal(3, 1), normal(2, 3, 4)),
        "broadcast_to": (lambda x: x.broadcast_to((2, 3, 4)), normal(3, 1)),
        "broadcast_tensors": (lambda x, y: torch.broadcast_tensors(x, y), normal(3, 1), normal(4)),
        "narrow": (lambda x: x.narrow(0, 1, 2), normal(4, 3)),
        "select": (lambda x: x.select(1, -1), normal(4, 3)),
        "slice": (lambda x: x[1:6:2], normal(6, 3)),
        "unfold": (lambda x: x.unfold(1, 3, 2), normal(2, 6)),
        "as_strided": (lambda x: x.as_strided((3, 2), (4, 1), 1), normal(2, 6)),
        "flip": (lambda x: x.flip(0, 2), normal(2, 3, 4)),
        "fliplr": (lambda x: x.fliplr(), normal(2, 3)),
        "flipud": (lambda x: x.flipud(), normal(2, 3)),
        "roll": (lambda x: x.roll(2), normal(2, 3)),
        "roll_dim": (lambda x: x.roll(1, -1), normal(2, 3)),
        "roll_dims": (lambda x: x.roll((1, -1), (0, 2)), normal(2, 3, 4)),
        "roll_three": (lambda x: x.roll((1, -1, 2), (0, 1, 2)), normal(2, 3, 4)),
        "rot90": (lambda x: x.rot90(), normal(2, 3)),
        "rot90_dims": (lambda x: x.rot90(3, (1, 2)), normal(2, 3, 4)),
    })
