"""What PyTorch computes for src/Torch/Ops/Sorting.cs."""
import torch

from cases import booleans, integers, normal, positive, run


def tensors():
    return run({
        "sort": (lambda x: x.sort(), normal(2, 5)),
        "sort_descending": (lambda x: x.sort(dim=0, descending=True, stable=True), integers(5, 2)),
        "msort": (lambda x: x.msort(), normal(5, 2)),
        "argsort": (lambda x: x.argsort(1, True), normal(2, 5)),
        "topk": (lambda x: x.topk(3), normal(2, 5)),
        "topk_smallest": (lambda x: x.topk(2, 0, largest=False), normal(5, 2)),
        "searchsorted": (lambda x, y: torch.searchsorted(x.detach(), y.detach(), right=True), normal(2, 5).sort()[0], normal(2, 3)),
        "searchsorted_sorter": (lambda x: torch.searchsorted(x, 0.25, sorter=x.argsort()), normal(5)),
        "bucketize": (lambda x, y: torch.bucketize(x, y, out_int32=True), normal(2, 3), normal(4).sort()[0]),
        "unique": (lambda x: x.unique(), integers(3, 4)),
        "unique_all": (lambda x: x.unique(return_inverse=True, return_counts=True), integers(3, 4)),
        "unique_dim": (lambda x: x.unique(dim=0, return_counts=True), booleans(4, 1)),
        "unique_consecutive": (lambda x: torch.unique_consecutive(x, return_inverse=True, return_counts=True), booleans(8)),
        "unique_consecutive_dim": (lambda x: torch.unique_consecutive(x, dim=0), booleans(6, 1)),
        "bincount": (lambda x: x.bincount(), integers(6)),
        "bincount_weights": (lambda x, y: x.bincount(y.detach(), 12), integers(6), positive(6)),
        "histc": (lambda x: x.detach().histc(4, -1, 1), normal(20)),
        "histogram": (lambda x: torch.histogram(x.detach(), 4), normal(20)),
        "histogram_range": (
            lambda x, y: torch.histogram(x.detach(), 4, range=(-1., 1.), weight=y.detach(), density=True),
            normal(20), positive(20),
        ),
        "histogram_bins": (lambda x, y: torch.histogram(x.detach(), y.detach()), normal(20), normal(5).sort()[0]),
    })
