"""What PyTorch computes for src/Torch/Ops/Sampling.cs."""
import torch

from cases import DEGREES, integers, normal, positive, run, seeded, unit


def tensors():
    return run({
        "normal_": (lambda x: x.detach().clone().normal_(1, 2, generator=seeded()), normal(2, 3)),
        "uniform_": (lambda x: x.detach().clone().uniform_(-1, 2, generator=seeded()), normal(2, 3)),
        "bernoulli": (lambda x: x.bernoulli(generator=seeded()), unit(4, 5)),
        "bernoulli_": (lambda x: x.detach().clone().bernoulli_(0.3, generator=seeded()), normal(4, 5)),
        "bernoulli_tensor_": (
            lambda x, y: x.detach().clone().bernoulli_(y.detach().expand(4, 5), generator=seeded()),
            normal(4, 5), unit(5),
        ),
        "exponential_": (lambda x: x.detach().clone().exponential_(2, generator=seeded()), normal(2, 3)),
        "cauchy_": (lambda x: x.detach().clone().cauchy_(1, 2, generator=seeded()), normal(2, 3)),
        "geometric_": (lambda x: x.detach().clone().geometric_(0.3, generator=seeded()), normal(2, 3)),
        "log_normal_": (lambda x: x.detach().clone().log_normal_(1, 0.5, generator=seeded()), normal(2, 3)),
        "random_": (lambda x: x.clone().random_(-5, 5, generator=seeded()), integers(2, 3)),
        "multinomial": (lambda x: x.multinomial(3, generator=seeded()), unit(2, 5)),
        "multinomial_replacement": (lambda x: x.multinomial(6, True, generator=seeded()), unit(2, 3)),
        "poisson": (lambda x: torch.poisson(x, generator=seeded()), 3 * positive(2, 3)),
        "binomial": (lambda x, y: torch.binomial(x.detach(), y.detach(), generator=seeded()), DEGREES, unit(3)),
        "dirichlet": (lambda x: torch._sample_dirichlet(x, seeded()), positive(2, 3)),
        "gamma": (lambda x: torch._standard_gamma(x, seeded()), positive(2, 3)),
    })
