"""What PyTorch computes for src/Torch/Ops/Variance.cs."""
import torch

from cases import integers, normal, run


def tensors():
    return run({
        "var": (lambda x: x.var(), normal(2, 3, 4)),
        "var_biased": (lambda x: x.var(unbiased=False), normal(2, 3, 4)),
        "var_dim": (lambda x: x.var(1, unbiased=False, keepdim=True), normal(2, 3, 4)),
        "var_dims": (lambda x: x.var((0, 2)), normal(2, 3, 4)),
        "var_all_dims": (lambda x: x.var((0, 1, 2)), normal(2, 3, 4)),
        "std": (lambda x: x.std(), normal(2, 3, 4)),
        "std_dim": (lambda x: x.std(-1, unbiased=False), normal(2, 3, 4)),
        "std_dims": (lambda x: x.std((0, 2), keepdim=True), normal(2, 3, 4)),
        "std_all_dims": (lambda x: x.std((0, 1, 2)), normal(2, 3, 4)),
        "std_dtype": (lambda x: x.to(torch.float32).std(1, unbiased=True), normal(2, 3)),
        "var_mean": (lambda x: torch.var_mean(x), normal(2, 3)),
        "var_mean_dim": (lambda x: torch.var_mean(x, 1, unbiased=False), normal(2, 3)),
        "var_mean_dims": (lambda x: torch.var_mean(x, (0, 2)), normal(2, 3, 4)),
        "var_mean_all_dims": (lambda x: torch.var_mean(x, (0, 1, 2)), normal(2, 3, 4)),
        "std_mean": (lambda x: torch.std_mean(x), normal(2, 3)),
        "std_mean_dim": (lambda x: torch.std_mean(x, 1, unbiased=False), normal(2, 3)),
        "std_mean_dims": (lambda x: torch.std_mean(x, (0, 2)), normal(2, 3, 4)),
        "std_mean_all_dims": (lambda x: torch.std_mean(x, (0, 1, 2)), normal(2, 3, 4)),
        "cov": (lambda x: torch.cov(x), normal(3, 5)),
        "cov_weights": (lambda x, y: torch.cov(x, correction=0, fweights=y), normal(3, 5), integers(5)),
        "corrcoef": (lambda x: torch.corrcoef(x), normal(3, 5)),
    })
