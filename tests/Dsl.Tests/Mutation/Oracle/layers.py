"""Layers of torch.nn, constructed as a person would: with the sizes of the tensor that they see first."""
import inspect

import torch
import torch.nn.functional as F
from torch import nn

from operations import max_pool1d, plain
from values import tensor

HIDDEN = """self last args kwargs inplace return_indices batch_first device dtype size_average reduce _weight in_features in1_features
in2_features in_channels num_features num_channels embed_dim add_bias_kv add_zero_attn kdim vdim recompute_scale_factor""".split()
RECURRENT = {
    "RNN": ["hidden_size", "num_layers", "nonlinearity", "bias", "dropout", "bidirectional"],
    "LSTM": ["hidden_size", "num_layers", "bias", "dropout", "bidirectional", "proj_size"],
    "GRU": ["hidden_size", "num_layers", "bias", "dropout", "bidirectional"],
    "RNNCell": ["hidden_size", "bias", "nonlinearity"],
    "LSTMCell": ["hidden_size", "bias"],
    "GRUCell": ["hidden_size", "bias"],
}
INPUTS = {
    "Bilinear": ["input1", "input2"],
    "EmbeddingBag": ["input", "offsets", "per_sample_weights"],
    "MultiheadAttention": ["query", "key", "value", "key_padding_mask", "attn_mask"],
    "RNN": ["input", "h0"], "GRU": ["input", "h0"], "RNNCell": ["input", "h0"], "GRUCell": ["input", "h0"],
    "LSTM": ["input", "h0", "c0"], "LSTMCell": ["input", "h0", "c0"],
}


class LayerNorm(nn.Module):
    """PyTorch 1.13 has no `bias` here; and the last dim is what is normalised when nothing is said."""

    def __init__(self, last, normalized_shape=None, eps=1e-5, elementwise_affine=True, bias=True):
        super().__init__()
        shape = last if normalized_shape is None else normalized_shape
        self.sizes = [shape] if isinstance(shape, int) else list(shape)
        self.weight = nn.Parameter(torch.ones(self.sizes)) if elementwise_affine else None
        self.bias = nn.Parameter(torch.zeros(self.sizes)) if elementwise_affine and bias else None
        self.eps = eps

    def forward(self, x):
        return F.layer_norm(x, self.sizes, self.weight, self.bias, self.eps)


class RMSNorm(LayerNorm):
    def __init__(self, last, normalized_shape=None, eps=None, elementwise_affine=True):
        super().__init__(last, normalized_shape, eps or 1e-6, elementwise_affine, bias=False)


class StochasticDepth(nn.Identity):
    def __init__(self, p, mode):
        super().__init__()


class MultiheadAttention(nn.MultiheadAttention):
    """What PyTorch's forward takes besides tensors is written where the layer is made; `is_causal` is PyTorch 2.0's."""

    def __init__(self, embed_dim, num_heads, dropout=0.0, bias=True, need_weights=True, average_attn_weights=True, is_causal=False,
                 kdim=None, vdim=None, batch_first=True):
        super().__init__(embed_dim, num_heads, dropout, bias, kdim=kdim, vdim=vdim, batch_first=batch_first)
        self.wanted = {"need_weights": need_weights, "average_attn_weights": average_attn_weights}
        self.is_causal = is_causal

    def forward(self, query, key, value, key_padding_mask=None, attn_mask=None):
        if self.is_causal:
            causal = torch.ones(query.size(-2), key.size(-2)).triu(1).bool()
            attn_mask = causal if attn_mask is None else attn_mask | causal
        output, weights = super().forward(
            query, key, value, key_padding_mask=key_padding_mask, attn_mask=attn_mask, **self.wanted)
        return output if weights is None else (output, weights)


class MaxPool1d(nn.MaxPool1d):
    def forward(self, x):
        return max_pool1d(x, self.kernel_size, self.stride, self.padding, self.dilation, self.ceil_mode, self.return_indices)


class ZeroPad1d(nn.ConstantPad1d):
    def __init__(self, padding):
        super().__init__(padding, 0.0)


class ZeroPad3d(nn.ConstantPad3d):
    def __init__(self, padding):
        super().__init__(padding, 0.0)


OWN = {kind.__name__: kind for kind in (LayerNorm, RMSNorm, StochasticDepth, MultiheadAttention, MaxPool1d, ZeroPad1d, ZeroPad3d)}
NAMES = """AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d AlphaDropout
AvgPool1d AvgPool2d AvgPool3d BatchNorm1d BatchNorm2d BatchNorm3d Bilinear CELU ChannelShuffle ConstantPad1d ConstantPad2d
ConstantPad3d Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d Dropout Dropout1d Dropout2d Dropout3d ELU
Embedding EmbeddingBag FeatureAlphaDropout Flatten Fold GELU GLU GroupNorm GRU GRUCell Hardshrink Hardsigmoid Hardswish Hardtanh
Identity InstanceNorm1d InstanceNorm2d InstanceNorm3d LayerNorm LeakyReLU Linear LocalResponseNorm LogSigmoid LogSoftmax LPPool1d
LPPool2d LSTM LSTMCell MaxPool1d MaxPool2d MaxPool3d Mish MultiheadAttention PixelShuffle PixelUnshuffle PReLU
ReflectionPad1d ReflectionPad2d ReflectionPad3d ReLU ReLU6 ReplicationPad1d ReplicationPad2d ReplicationPad3d RMSNorm RNN RNNCell
RReLU SELU Sigmoid SiLU Softmax Softmax2d Softmin Softplus Softshrink Softsign StochasticDepth Tanh Tanhshrink Threshold Unflatten
Unfold Upsample ZeroPad1d ZeroPad2d ZeroPad3d""".split()


def find(name):
    """The canonical name of a layer, or None."""
    name = "Linear" if name == "Dense" else name
    return name if name in NAMES else None


def separate(name, arguments):
    """Construction arguments, and the inputs that are passed by name."""
    names = INPUTS.get(name, ["input"])
    inputs = {key: value for key, value in arguments if key in names and (value is None or isinstance(value, (torch.Tensor, tuple)))}
    return [(key, value) for key, value in arguments if key not in inputs], inputs


def inferred(name, x, inputs):
    """What nobody writes: sizes of the inputs."""
    if name == "Linear":
        return {"in_features": x.shape[-1]}
    if name == "Bilinear":
        return {"in1_features": x.shape[-1], "in2_features": inputs[1].shape[-1]}
    if name.startswith("Conv"):
        return {"in_channels": x.shape[channel_axis(x, name)]}
    if name.startswith(("BatchNorm", "InstanceNorm")):
        return {"num_features": x.shape[1 if name.startswith("Batch") else channel_axis(x, name)]}
    if name == "GroupNorm":
        return {"num_channels": x.shape[1]}
    if name in ("LayerNorm", "RMSNorm"):
        return {"last": x.shape[-1]}
    if name in RECURRENT:
        return {"input_size": x.shape[-1]}
    if name == "MultiheadAttention":
        key = inputs[1] if len(inputs) > 1 and inputs[1] is not None else x
        value = inputs[2] if len(inputs) > 2 and inputs[2] is not None else key
        return {"embed_dim": x.shape[-1], "kdim": key.shape[-1], "vdim": value.shape[-1]}
    return {}


def channel_axis(x, name):
    """Without a batch the channels come first."""
    return 0 if x.dim() == int(name[-2]) + 1 else 1


def construct(name, arguments, sizes):
    kind = OWN.get(name) or getattr(nn, name)
    if name in RECURRENT:
        order = RECURRENT[name]
    else:
        order = [key for key in inspect.signature(kind.__init__).parameters
                 if key not in HIDDEN or key == "return_indices" and name.startswith("MaxPool")]
    values, position = {}, 0
    for key, value in arguments:
        if key is None:
            if position >= len(order):
                raise TypeError(f"{name} takes {len(order)} arguments")
            key, position = order[position], position + 1
        elif key not in order:
            raise TypeError(f"{name} has no argument {key}")
        if key in values:
            raise TypeError(f"{name} gets {key} twice")
        values[key] = plain(value)
    if name == "Unflatten":
        values["unflattened_size"] = tuple(values["unflattened_size"])
    if name in ("RNN", "LSTM", "GRU", "MultiheadAttention"):
        values["batch_first"] = True
    demand(name, values, sizes)
    last = (sizes["last"],) if "last" in sizes else ()
    rest = {} if last else sizes
    return kind(*last, **rest, **values).eval()


def demand(name, values, sizes):
    """What the language demands and PyTorch leaves open or merely warns of."""
    if any(size < 1 for size in sizes.values()):
        raise ValueError(f"{name} has no {sizes}")
    if "Pad" in name and isinstance(values.get("padding"), tuple) and len(values["padding"]) != 2 * int(name[-2]):
        raise ValueError(f"{name} pads {2 * int(name[-2])} sides")
    if name in ("Softmax", "LogSoftmax", "Softmin") and "dim" not in values:
        raise TypeError(f"{name} needs a dim")
    for size in ("out_features", "out_channels", "hidden_size", "num_embeddings", "embedding_dim", "num_layers"):
        if size in values and values[size] < 1:
            raise ValueError(f"{size} of {name} is {values[size]}")


def apply(name, module, inputs):
    x = inputs[0]
    if name in ("RNN", "LSTM", "GRU"):
        if x.dim() != 3:
            raise RuntimeError("a sequence is [B, T, F] in this language")
    if name in ("LSTM", "LSTMCell"):
        h, c = (inputs + [None, None])[1:3]
        if (h is None) != (c is None):
            raise TypeError("h0 and c0 come together")
        return module(x, None if h is None else (h, c))
    if name == "MultiheadAttention":
        query, key, value, padding, mask = (inputs + [None] * 5)[:5]
        key = query if key is None else key
        value = key if value is None else value
        return module(query, key, value, key_padding_mask=padding, attn_mask=mask)
    return module(*inputs)


def ordered_inputs(name, positional, named):
    names = INPUTS.get(name, ["input"])
    if len(positional) > len(names):
        raise TypeError(f"{name} takes {len(names)} inputs")
    slots = {key: tensor(value) if value is not None else None for key, value in zip(names, positional)}
    for key, value in named.items():
        if key in slots:
            raise TypeError(f"{name} gets {key} twice")
        slots[key] = tensor(value) if value is not None else None
    ordered = [slots.get(key) for key in names]
    while len(ordered) > 1 and ordered[-1] is None:
        ordered.pop()
    if ordered[0] is None:
        raise TypeError(f"{name} needs {names[0]}")
    return ordered
