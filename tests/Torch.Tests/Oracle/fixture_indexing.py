"""Indexing, read and written, as Python's subscripts do it."""
import torch


def tensors():
    x = torch.arange(120).reshape(2, 3, 4, 5)
    mask = x[0, 0] % 3 == 0
    rows, columns = torch.tensor([0, 2, 1]), torch.tensor([3, 3, 0])
    result = {
        "int": x[1],
        "negative": x[-1, 2],
        "slice": x[:, 1:3],
        "slice_step": x[..., ::2],
        "slice_negative": x[:, :, -3:-1],
        "ellipsis": x[..., 1],
        "ellipsis_middle": x[0, ..., 2],
        "none": x[:, None, 0],
        "tensor": x[:, rows],
        "tensors": x[:, rows, columns],
        "tensors_apart": x[rows % 2, :, columns],
        "mask": x[0, 0][mask],
        "mask_middle": x[:, :, mask],
        "slice_tensor": x[1, 0:2, :, torch.tensor([[0, 4], [2, 2]])],
        "bool": x[True, 1],
    }

    def written(index, value):
        y = x.clone()
        y[index] = value
        return y

    result |= {
        "set_int": written((1, 2), 7),
        "set_slice": written((slice(None), slice(0, 2)), torch.arange(20).reshape(4, 5)),
        "set_step": written((..., slice(None, None, 2)), -1),
        "set_tensor": written((slice(None), rows), torch.tensor(5)),
        "set_tensors": written((0, rows, columns), torch.tensor([[1], [2], [3]])),
        "set_mask": written((0, 0, mask), -9),
    }
    return result
