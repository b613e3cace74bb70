"""Inputs of the operators' cases, and what PyTorch makes of them: values and gradients.

A case is `name: (function, input, …)`. Its fixture holds the inputs as `name.in0`, …, the results as `name.out0`, … and,
where the results have a derivative, the gradients of a weighted sum of theirs as `name.grad0`, … by input.
"""
import torch


def normal(*size):
    return torch.randn(size, dtype=torch.float64)


def positive(*size):
    return 0.5 + 1.5 * torch.rand(size, dtype=torch.float64)


def unit(*size):
    return 0.1 + 0.8 * torch.rand(size, dtype=torch.float64)


def integers(*size):
    return torch.randint(1, 10, size)


def booleans(*size):
    return torch.rand(size) < 0.5


def complexes(*size):
    return torch.randn(size, dtype=torch.complex128)


def indices(bound, *size):
    return torch.randint(bound, size)


def permutation(rows, columns):
    """A permutation of the rows in each column."""
    return torch.stack([torch.randperm(rows) for _ in range(columns)], 1)


def definite(size):
    """A symmetric positive definite matrix with eigenvalues well apart."""
    x = normal(size, size)
    return x @ x.T + torch.diag(torch.arange(1.0, size + 1, dtype=torch.float64))


def seeded():
    return torch.Generator().manual_seed(7)


SPECIAL = torch.tensor([1.5, float("nan"), float("inf"), -float("inf")], dtype=torch.float64)
DEGREES = torch.tensor([0, 2, 5], dtype=torch.float64)


def run(cases):
    return {key: tensor for name, (function, *inputs) in cases.items() for key, tensor in evaluate(name, function, inputs)}


def evaluate(name, function, inputs):
    leaves = [x.detach().clone().requires_grad_(x.is_floating_point() or x.is_complex()) for x in inputs]
    outputs = flatten(function(*leaves))
    yield from ((f"{name}.in{i}", x) for i, x in enumerate(leaves))
    yield from ((f"{name}.out{i}", x.detach().resolve_conj().resolve_neg()) for i, x in enumerate(outputs))
    yield from ((f"{name}.grad{i}", x) for i, x in enumerate(gradients(outputs, leaves)) if x is not None)


def flatten(result):
    return [result] if isinstance(result, torch.Tensor) else [x for part in result for x in flatten(part)]


def gradients(outputs, leaves):
    """By leaf: the gradient, or None where there is no derivative or it is not finite."""
    total = sum(weighted(x) for x in outputs if x.requires_grad)
    differentiable = [x for x in leaves if x.requires_grad]
    if not isinstance(total, torch.Tensor) or not differentiable:
        return []
    try:
        found = iter(torch.autograd.grad(total, differentiable, allow_unused=True))
    except RuntimeError as error:
        if "not implemented" not in str(error):
            raise
        return []
    by_leaf = [next(found) if x.requires_grad else None for x in leaves]
    # Added to zeros, for a gradient may have no memory of its own.
    return [torch.zeros(x.shape, dtype=x.dtype).add_(x) if x is not None and x.isfinite().all() else None for x in by_leaf]


def weighted(x):
    x = torch.view_as_real(x.resolve_conj()) if x.is_complex() else x
    weights = torch.arange(x.numel(), dtype=torch.float64).cos().reshape(x.shape)
    return (x * weights).sum()
