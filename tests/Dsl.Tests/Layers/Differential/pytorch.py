"""What PyTorch makes of uses of layers and functions: a list of uses as one line of JSON in, a list of answers as one line out.

A use:    {"layer": bool, "name", "inputs": [[name, dtype, sizes], …], "lists": [names], "arguments": {name: value}}
An answer: {"results": [[dtype, sizes], …], "sizes": {…}, "state": [[key, dtype, sizes], …]} or {"error": type and message};
with "missing" where this build of PyTorch lacks the kernel, which tells nothing about the rule.
Sizes that a layer infers are computed here anew, from PyTorch's documentation of the constructor.
"""
import json
import math
import os
import re
import sys
import warnings

import torch
import torch.nn.functional as F
from torch import nn

warnings.filterwarnings("ignore")
torch.set_num_threads(1)
torch.set_grad_enabled(False)
DTYPES = {name: getattr(torch, name) for name in (
    "float16", "bfloat16", "float32", "float64", "int8", "uint8", "int16", "int32", "int64", "bool", "complex64", "complex128")}
DTYPES["float"] = torch.float32
NAMES = {dtype: name for name, dtype in DTYPES.items() if name != "float"}
MISSING = re.compile(r"not implemented for .?(Half|BFloat16|ComplexHalf)")


def size(x, axis):
    return x.shape[axis] if -x.dim() <= axis < x.dim() else 1


def channels(x, spatial):
    """Of [N, C, …] or [C, …]."""
    return size(x, 1 if x.dim() == spatial + 2 else 0)


def recurrent(batch_first):
    extra = {"batch_first": True} if batch_first else {}
    return lambda i, a: ({"input_size": size(i["input"], -1)}, extra)


INFERRED = {
    "Linear": lambda i, a: ({"in_features": size(i["input"], -1)}, {}),
    "Bilinear": lambda i, a: ({"in1_features": size(i["input1"], -1), "in2_features": size(i["input2"], -1)}, {}),
    "LayerNorm": lambda i, a: ({} if a.get("normalized_shape") else {"normalized_shape": size(i["input"], -1)}, {}),
    "GroupNorm": lambda i, a: ({"num_channels": size(i["input"], 1)}, {}),
    **{name: recurrent(True) for name in ("RNN", "LSTM", "GRU")},
    **{name: recurrent(False) for name in ("RNNCell", "LSTMCell", "GRUCell")},
}
INFERRED["RMSNorm"] = INFERRED["LayerNorm"]
for spatial in (1, 2, 3):
    for name in ("Conv", "ConvTranspose"):
        INFERRED[f"{name}{spatial}d"] = lambda i, a, spatial=spatial: ({"in_channels": channels(i["input"], spatial)}, {})
    INFERRED[f"BatchNorm{spatial}d"] = lambda i, a: ({"num_features": size(i["input"], 1)}, {})
    INFERRED[f"InstanceNorm{spatial}d"] = lambda i, a, spatial=spatial: ({"num_features": channels(i["input"], spatial)}, {})


def attention_sizes(i, a):
    query = i["query"]
    key = i.get("key", query)
    value = i.get("value", key)
    return {"embed_dim": size(query, -1), "kdim": size(key, -1), "vdim": size(value, -1)}, {"batch_first": True}


INFERRED["MultiheadAttention"] = attention_sizes


class RMSNorm(nn.Module):
    """As torch.nn.RMSNorm of PyTorch 2.4."""

    def __init__(self, normalized_shape, eps=None, elementwise_affine=True):
        super().__init__()
        self.shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
        self.eps = eps
        self.register_parameter("weight", nn.Parameter(torch.ones(self.shape)) if elementwise_affine else None)

    def forward(self, input):
        torch.layer_norm(input, self.shape)
        dims = tuple(range(-len(self.shape), 0))
        eps = torch.finfo(input.dtype).eps if self.eps is None else self.eps
        result = input * torch.rsqrt(input.pow(2).mean(dims, keepdim=True) + eps)
        return result if self.weight is None else result * self.weight


class LayerNorm(nn.LayerNorm):
    """With the argument `bias` of PyTorch 2.1."""

    def __init__(self, normalized_shape, eps=1e-5, elementwise_affine=True, bias=True):
        super().__init__(normalized_shape, eps, elementwise_affine)
        if not bias:
            self.register_parameter("bias", None)


class MultiheadAttention(nn.MultiheadAttention):
    """What PyTorch's forward takes besides tensors, in the constructor; `is_causal` of PyTorch 2.0 forbids what masks allow."""

    def __init__(self, *sizes, need_weights=True, average_attn_weights=True, is_causal=False, **rest):
        super().__init__(*sizes, **rest)
        self.wanted = {"need_weights": need_weights, "average_attn_weights": average_attn_weights}
        self.is_causal = is_causal

    def forward(self, query, key, value, key_padding_mask=None, attn_mask=None):
        if self.is_causal:
            causal = torch.ones(query.size(-2), key.size(-2)).triu(1).bool()
            if attn_mask is None:
                attn_mask = causal
            elif attn_mask.shape[-2:] != causal.shape:
                raise RuntimeError("shape of attn_mask")
            else:
                attn_mask = attn_mask | causal if attn_mask.dtype == torch.bool else attn_mask.masked_fill(causal, -math.inf)
        output, weights = super().forward(
            query, key, value, key_padding_mask=key_padding_mask, attn_mask=attn_mask, **self.wanted)
        return output if weights is None else (output, weights)


def lp_pool3d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
    """As torch.nn.functional.lp_pool3d of PyTorch 2.2."""
    count = math.prod(kernel_size) if isinstance(kernel_size, tuple) else kernel_size ** 3
    out = F.avg_pool3d(input.pow(norm_type), kernel_size, stride, 0, ceil_mode)
    return (torch.sign(out) * F.relu(torch.abs(out))).mul(count).pow(1.0 / norm_type)


def circular(spatial):
    def pad(input, padding):
        return F.pad(input, (padding,) * 2 * spatial if isinstance(padding, int) else padding, mode="circular")
    return pad


def constant(spatial):
    def pad(input, padding, value=0.0):
        return F.pad(input, (padding,) * 2 * spatial if isinstance(padding, int) else padding, value=value)
    return pad


def attention(query, key, value, attn_mask=None, dropout_p=0.0, is_causal=False):
    """As torch.nn.functional.scaled_dot_product_attention of PyTorch 2.0, from its documentation."""
    if min(query.dim(), key.dim(), value.dim()) < 2:
        raise RuntimeError("rank")
    scores = query @ key.transpose(-2, -1) / math.sqrt(max(1, query.size(-1)))
    if is_causal:
        if attn_mask is not None:
            raise RuntimeError("attn_mask beside is_causal")
        scores = scores.masked_fill(torch.ones(scores.shape[-2:], dtype=torch.bool).tril().logical_not(), -math.inf)
    if attn_mask is not None:
        if attn_mask.dtype != torch.bool and attn_mask.dtype != query.dtype:
            raise RuntimeError("dtype of attn_mask")
        mask = torch.zeros_like(attn_mask, dtype=query.dtype).masked_fill(attn_mask.logical_not(), -math.inf) if attn_mask.dtype == torch.bool else attn_mask
        shape = scores.shape
        scores = scores + mask
        if scores.shape != shape:
            raise RuntimeError("attn_mask must broadcast to the scores")
    return F.dropout(scores.softmax(-1), dropout_p) @ value


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
MODULES = {"RMSNorm": RMSNorm, "LayerNorm": LayerNorm, "MultiheadAttention": MultiheadAttention}


def call_module(module, name, inputs):
    inputs = dict(inputs)
    if name in ("LSTM", "LSTMCell") and len(inputs) > 1:
        return module(inputs["input"], (inputs["h0"], inputs["c0"]))
    if name == "MultiheadAttention":
        query = inputs.pop("query")
        key = inputs.pop("key", query)
        return module(query, key, inputs.pop("value", key), **inputs)
    first = [value for key, value in inputs.items() if not key.endswith(("_weights", "offsets"))]
    return module(*first, **{key: value for key, value in inputs.items() if key.endswith(("_weights", "offsets"))})


def tensor(dtype, sizes):
    made = torch.rand(sizes) if dtype.startswith(("float", "bfloat", "complex")) else torch.zeros(sizes)
    return made.to(DTYPES[dtype])


def pythonic(value):
    if isinstance(value, list):
        return tuple(value)
    return DTYPES[value["dtype"]] if isinstance(value, dict) else value


def leaves(result):
    if isinstance(result, torch.Tensor):
        return [[NAMES[result.dtype], list(result.shape)]]
    return [leaf for part in result for leaf in leaves(part)]


def function_of(name):
    return FUNCTIONS.get(name) or getattr(F, name, None) or getattr(torch, name, None) or getattr(torch.Tensor, name)


def answer(use):
    name = use["name"]
    arguments = {key: pythonic(value) for key, value in use["arguments"].items()}
    inputs = {}
    for key, dtype, sizes in use["inputs"]:
        if key in use["lists"]:
            inputs.setdefault(key, []).append(tensor(dtype, sizes))
        else:
            inputs[key] = tensor(dtype, sizes)
            if name in ("remainder", "fmod") and key == "other":
                inputs[key] = torch.ones_like(inputs[key])
    if arguments.get("include_last_offset") and "offsets" in inputs and inputs["offsets"].numel() > 1:
        inputs["offsets"][..., -1:] = size(inputs["input"], 0)
    if not use["layer"]:
        return {"results": leaves(function_of(name)(**inputs, **arguments))}
    if name in FUNCTIONS:
        return {"results": leaves(FUNCTIONS[name](**inputs, **arguments)), "sizes": {}, "state": []}
    inferred, fixed = INFERRED[name](inputs, arguments) if name in INFERRED else ({}, {})
    module = MODULES.get(name) or getattr(nn, name)
    module = module(**{**fixed, **arguments, **inferred}).eval()
    with torch.set_grad_enabled(name == "MultiheadAttention"):  # else 1.13 takes a way that needs biases
        results = leaves(call_module(module, name, inputs))
    state = [[key, NAMES[value.dtype], list(value.shape)] for key, value in module.state_dict().items()]
    return {"results": results, "sizes": inferred, "state": state}


def isolated(use):
    """In a process of its own, for what reads and writes out of bounds in PyTorch 1.13."""
    receive, send = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(send, json.dumps(attempt(use)).encode())
        os._exit(0)
    os.close(send)
    with open(receive) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else {"error": "PyTorch crashed", "missing": True}


def attempt(use):
    try:
        return answer(use)
    except Exception as error:  # where the rule accepts, any of them is a disagreement
        text = f"{type(error).__name__}: {str(error)[:300]}"
        return {"error": text, "missing": True} if MISSING.search(text) else {"error": text}


print("PyTorch", torch.__version__, flush=True)
for line in sys.stdin:
    print(json.dumps([(isolated if use["name"] == "EmbeddingBag" else attempt)(use) for use in json.loads(line)], separators=(",", ":")), flush=True)
