"""How functions and modules are called whose names or arguments are not PyTorch's own."""
import torch
import torch.nn.functional as F
from torch import nn

from newer import attention, lp_pool3d


def circular(spatial):
    def pad(input, padding):
        return F.pad(input, (padding,) * 2 * spatial if isinstance(padding, int) else padding, mode="circular")
    return pad


def constant(spatial):
    def pad(input, padding, value=0.0):
        return F.pad(input, (padding,) * 2 * spatial if isinstance(padding, int) else padding, value=value)
    return pad


def reparameterize(mean, logvar):
    if mean.shape != logvar.shape:
        raise RuntimeError("shapes differ")
    return mean + torch.randn_like(mean) * torch.exp(logvar / 2)


def stochastic_depth(input, p, mode):
    from torchvision.ops import stochastic_depth as function
    return function(input, p, mode, training=False)


def sometimes_out_of_order(input):
    """Every tensor of an even number of elements as one whose elements do not lie in memory in order."""
    return input.transpose(0, -1).contiguous().transpose(0, -1) if input.dim() > 1 and input.numel() % 2 == 0 else input


def joined(function):
    return lambda tensors, dim=0: function(tensors, dim=dim)


def creation(function):
    return lambda size, **rest: function(size, **rest)


def listed(value):
    return list(value) if isinstance(value, tuple) else value


def method(name):
    return lambda input, **rest: getattr(input, name)(*rest.values())


def reduction(function):
    """Without `dim`, `keepdim=False` is to be left out, too."""
    def reduce(dim=None, keepdim=False, **arguments):
        if dim is not None:
            arguments["dim"] = dim
        if keepdim or dim is not None:
            arguments["keepdim"] = keepdim
        return function(**arguments)
    return reduce


# Functions that are not torch.nn.functional.NAME(**inputs, **arguments) or torch.NAME(…).
FUNCTIONS = {
    "concat": joined(torch.cat), "stack": joined(torch.stack),
    "split": lambda input, split_size_or_sections, dim=0: torch.split(input, listed(split_size_or_sections), dim),
    "einsum": lambda operands, equation: torch.einsum(equation, *operands),
    "arange": lambda bounds, **rest: torch.arange(*(bounds if isinstance(bounds, tuple) else (bounds,)), **rest),
    **{name: creation(getattr(torch, name)) for name in ("zeros", "ones", "rand", "randn")},
    "full": lambda size, fill_value, dtype=None: torch.full(size, fill_value, dtype=dtype or torch.float32),
    **{name: reduction(getattr(torch, name)) for name in (
        "sum", "mean", "std", "var", "prod", "all", "any", "argmax", "argmin", "max", "min", "norm")},
    "squeeze": lambda input, dim=None: torch.squeeze(input) if dim is None else torch.squeeze(input, dim),
    **{name: method(name) for name in ("repeat", "eq", "ne", "lt", "le", "gt", "ge")},
    "tile": lambda input, dims: torch.tile(input, (dims,) if isinstance(dims, int) else dims),
    "meshgrid": lambda tensors, indexing="ij": torch.meshgrid(*tensors, indexing=indexing),
    "linspace": lambda start, end, steps, dtype=None: torch.linspace(start, end, steps, dtype=dtype),
    "to": lambda input, dtype: input.to(dtype),
    "view": lambda input, shape: sometimes_out_of_order(input).view(shape),
    "expand": lambda input, sizes: input.expand(sizes),
    "broadcast_to": lambda input, shape: torch.broadcast_to(input, (shape,) if isinstance(shape, int) else shape),
    "reshape": lambda input, shape: torch.reshape(input, (shape,) if isinstance(shape, int) else shape),
    "permute": lambda input, dims: input.permute(dims),
    "flip": lambda input, dims: input.flip(dims),
    "contiguous": lambda input: input.contiguous(),
    "unflatten": lambda input, dim, sizes: nn.Unflatten(dim, sizes)(input),
    "scaled_dot_product_attention": attention,
    "reparameterize": reparameterize,
    "StochasticDepth": stochastic_depth, "stochastic_depth": stochastic_depth,
    "LPPool3d": lp_pool3d, "lp_pool3d": lp_pool3d,
    "ZeroPad1d": constant(1), "ZeroPad3d": constant(3),
    **{f"CircularPad{spatial}d": circular(spatial) for spatial in (1, 2, 3)},
}


def function_of(name):
    return FUNCTIONS.get(name) or getattr(F, name, None) or getattr(torch, name, None) or getattr(torch.Tensor, name)
