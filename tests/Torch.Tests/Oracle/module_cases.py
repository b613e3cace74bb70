"""Modules with weights, and what PyTorch makes of them: first values under a seed, results, gradients, buffers afterwards.

A case is `name: (constructor, call, input, …)`. Its fixture holds the first values as `name.state.KEY`, the inputs as
`name.in0`, …, the results as `name.out0`, …, the gradients of a weighted sum of them as `name.grad.KEY` and `name.grad0`, …,
and buffers that changed as `name.after.KEY`. The seed is set to 0 before the constructor and to 1 before the call.
"""
import torch

from cases import flatten, weighted


def single(*size):
    return torch.randn(size)


def run(cases):
    return {key: tensor for name, (make, call, *inputs) in cases.items() for key, tensor in evaluate(name, make, call, inputs)}


def evaluate(name, make, call, inputs):
    torch.manual_seed(0)
    module = make()
    before = {key: value.detach().clone() for key, value in module.state_dict().items()}
    leaves = [x.detach().clone().requires_grad_(x.is_floating_point()) for x in inputs]
    torch.manual_seed(1)
    outputs = flatten(call(module, *leaves))
    sum(weighted(x.double()) for x in outputs if x.requires_grad).backward()
    yield from ((f"{name}.state.{key}", value) for key, value in before.items())
    yield from ((f"{name}.in{i}", x.detach()) for i, x in enumerate(leaves))
    yield from ((f"{name}.out{i}", x.detach()) for i, x in enumerate(outputs))
    yield from ((f"{name}.grad.{key}", p.grad) for key, p in module.named_parameters() if p.grad is not None)
    yield from ((f"{name}.grad{i}", x.grad) for i, x in enumerate(leaves) if x.grad is not None)
    yield from ((f"{name}.after.{key}", b) for key, b in module.named_buffers() if not torch.equal(b, before[key]))
