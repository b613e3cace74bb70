"""The functions of torch and torch.nn.functional under the names and argument orders of a `.nnet` file."""
import torch
import torch.nn.functional as F
from torch import Tensor

DTYPES = {
    "float": torch.float32, "float16": torch.float16, "bfloat16": torch.bfloat16, "float32": torch.float32,
    "float64": torch.float64, "int8": torch.int8, "uint8": torch.uint8, "int16": torch.int16, "int32": torch.int32,
    "int64": torch.int64, "bool": torch.bool, "complex64": torch.complex64, "complex128": torch.complex128,
}


def ints(first, rest):
    return list(first) if isinstance(first, (list, tuple)) else [first, *rest]


def variadic(function, name):
    """An op over one tensor whose further ints are one list: reshape(-1, 64, 7, 7)."""
    def call(x, *sizes, **named):
        return function(x, ints(named[name], ()) if name in named else ints(sizes[0], sizes[1:]))
    return call


def made(function):
    def call(*sizes, size=None, dtype=None):
        return function(ints(size, ()) if size is not None else ints(sizes[0], sizes[1:]), dtype=dtype)
    return call


def reduced(function):
    """A reduction whose dim may be left out."""
    def call(x, dim=None, keepdim=False, **more):
        if dim is None:
            return function(x, **more)
        return function(x, dim=list(dim) if isinstance(dim, (list, tuple)) else dim, keepdim=keepdim, **more)
    return call


def spread_out(function):
    def call(x, dim=None, unbiased=True, keepdim=False):
        if dim is None:
            return function(x, unbiased=unbiased)
        return function(x, dim=list(dim) if isinstance(dim, (list, tuple)) else dim, unbiased=unbiased, keepdim=keepdim)
    return call


def attention(query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False):
    scores = query @ key.transpose(-2, -1) / query.shape[-1] ** 0.5
    if attn_mask is not None:
        if attn_mask.dtype not in (torch.bool, query.dtype):
            raise TypeError(f"a mask is bool or {query.dtype}, not {attn_mask.dtype}")
        masked = scores.masked_fill(~attn_mask, 0.0) if attn_mask.dtype == torch.bool else scores + attn_mask
        if masked.shape != scores.shape:
            raise RuntimeError(f"the mask {tuple(attn_mask.shape)} does not broadcast to {tuple(scores.shape)}")
        scores = masked
    return scores.softmax(-1) @ value


def max_pool1d(x, *arguments, **named):
    result = F.max_pool1d(x, *arguments, **named)
    # PyTorch 1.13 lets this window alone be larger than its input.
    values = result[0] if isinstance(result, tuple) else result
    if 0 in values.shape[-1:]:
        raise RuntimeError("the window is larger than the input")
    return result


def reparameterize(mean, logvar):
    return mean + torch.randn_like(mean) * torch.exp(logvar / 2)


def arange(*bounds, dtype=None):
    bounds = ints(bounds[0], bounds[1:])
    return torch.arange(*bounds, dtype=dtype)


def paired(function):
    """A loss of two tensors alike: the language demands what PyTorch only warns of, or fails at in the backward pass."""
    def call(input, target, **named):
        if not (input.dtype.is_floating_point and target.dtype.is_floating_point):
            raise TypeError(f"{input.dtype} and {target.dtype}")
        if input.shape != target.shape:
            raise RuntimeError(f"the sizes of the input {tuple(input.shape)} and of the target {tuple(target.shape)} differ")
        return function(input, target, **named)
    return call


SPECIAL = {
    "concat": lambda tensors, dim=0: torch.cat(tensors, dim),
    "stack": torch.stack,
    "einsum": lambda tensors, equation: torch.einsum(equation, *tensors),
    "reshape": variadic(Tensor.reshape, "shape"),
    "view": variadic(Tensor.view, "shape"),
    "permute": variadic(Tensor.permute, "dims"),
    "flip": variadic(torch.flip, "dims"),
    "expand": variadic(Tensor.expand, "sizes"),
    "broadcast_to": variadic(torch.broadcast_to, "shape"),
    "contiguous": Tensor.contiguous,
    "to": Tensor.to,
    "squeeze": lambda x, dim=None: x.squeeze() if dim is None else x.squeeze(dim),
    "unflatten": lambda x, dim, sizes: x.unflatten(dim, list(sizes)),
    "split": lambda x, split_size_or_sections, dim=0: list(torch.split(x, split_size_or_sections, dim)),
    "chunk": lambda x, chunks, dim=0: list(torch.chunk(x, chunks, dim)),
    "unbind": lambda x, dim=0: list(torch.unbind(x, dim)),
    "gather": lambda x, index, dim: torch.gather(x, dim, index),
    "index_select": lambda x, index, dim: torch.index_select(x, dim, index),
    "scatter_add": lambda x, index, src, dim: torch.scatter_add(x, dim, index, src),
    "zeros": made(torch.zeros), "ones": made(torch.ones), "rand": made(torch.rand), "randn": made(torch.randn),
    "full": lambda size, fill_value, dtype=None: torch.full(list(size), fill_value, dtype=dtype or torch.float32),
    "eye": lambda n, dtype=None: torch.eye(n, dtype=dtype),
    "arange": arange,
    "sum": reduced(torch.sum), "mean": reduced(torch.mean), "prod": reduced(torch.prod), "amax": reduced(torch.amax),
    "amin": reduced(torch.amin), "max": reduced(torch.max), "min": reduced(torch.min), "all": reduced(torch.all),
    "any": reduced(torch.any), "argmax": reduced(torch.argmax), "argmin": reduced(torch.argmin),
    "logsumexp": reduced(torch.logsumexp),
    "norm": lambda x, p=2, dim=None, keepdim=False: reduced(torch.norm)(x, dim, keepdim, p=p),
    "std": spread_out(torch.std), "var": spread_out(torch.var),
    "layer_norm": lambda x, normalized_shape, eps=1e-5: F.layer_norm(x, list(normalized_shape), eps=eps),
    "scaled_dot_product_attention": attention,
    "max_pool1d": max_pool1d,
    "reparameterize": reparameterize,
    "stochastic_depth": lambda x, p, mode: x,
    "dropout1d": lambda x, p=0.5: F.dropout1d(x, p, training=False),
    "mse_loss": paired(F.mse_loss), "l1_loss": paired(F.l1_loss),
    "smooth_l1_loss": paired(F.smooth_l1_loss), "huber_loss": paired(F.huber_loss),
    # In torch.nn.functional they guess a dim that is left out.
    "softmax": torch.softmax, "log_softmax": torch.log_softmax,
    "roll": lambda x, shifts, dims=None: torch.roll(x, shifts, dims),
}
for name in ("dropout", "dropout2d", "dropout3d", "alpha_dropout", "feature_alpha_dropout"):
    SPECIAL[name] = (lambda function: lambda x, p=0.5: function(x, p, training=False))(getattr(F, name))
ALIASES = {"cat": "concat", "swapaxes": "transpose", "swapdims": "transpose"}
PLAIN = """abs adaptive_avg_pool1d adaptive_avg_pool2d adaptive_avg_pool3d adaptive_max_pool1d adaptive_max_pool2d
adaptive_max_pool3d avg_pool1d avg_pool2d avg_pool3d binary_cross_entropy binary_cross_entropy_with_logits bmm ceil celu
channel_shuffle clamp cos cosine_similarity cross_entropy cumsum detach elu erf exp expm1 flatten floor fold gelu glu hardshrink
hardsigmoid hardswish hardtanh interpolate isnan kl_div leaky_relu log log1p logsigmoid masked_fill matmul maximum
max_pool2d max_pool3d minimum mish movedim neg nll_loss normalize ones_like one_hot pad pixel_shuffle pixel_unshuffle pow
randn_like rand_like reciprocal relu relu6 repeat_interleave round rsqrt selu sigmoid sign silu sin softmin softplus
softshrink softsign sort sqrt square tanh tanhshrink threshold topk transpose tril triu unfold unsqueeze where zeros_like""".split()
NAMED_INPUTS = {"gather": ["index"], "index_select": ["index"], "scatter_add": ["index", "src"], "masked_fill": ["mask"]}
LISTS = {"concat", "stack", "einsum"}


def find(name):
    """The function of a name, or None."""
    name = ALIASES.get(name, name)
    if name in SPECIAL:
        return name, SPECIAL[name]
    if name not in PLAIN:
        return None
    return name, getattr(F, name, None) or getattr(torch, name)


def plain(value):
    """PyTorch takes sizes as tuples."""
    return tuple(value) if isinstance(value, list) and not any(isinstance(v, torch.Tensor) for v in value) else value


def call(name, function, values, named):
    """Tensors go to the inputs in order, the rest to the arguments."""
    tensors, others = [], []
    for value in values:
        if isinstance(value, torch.Tensor):
            tensors.append(value)
        elif isinstance(value, list) and value and isinstance(value[0], torch.Tensor):
            if name not in LISTS:
                raise TypeError(f"{name} takes no list of tensors")
            tensors.extend(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], (torch.Tensor, tuple)):
            tensors.append(value[0])
        else:
            others.append(plain(value))
    named = {key: plain(value) for key, value in named.items()}
    if name in LISTS:
        return function(named.pop("tensors", tensors), *others, **named)
    # PyTorch has the dim in front of these.
    tensors += [named.pop(key) for key in NAMED_INPUTS.get(name, []) if key in named]
    result = function(*tensors, *others, **named)
    return result if isinstance(result, (torch.Tensor, list)) else tuple(result)
