"""The sizes that a layer infers from its input, by PyTorch's documentation of the constructors.

Of a layer's inputs and arguments: the inferred arguments, and fixed ones beside them.
"""


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
    "LayerNorm": lambda i, a: ({} if a.get("normalized_shape") is not None else {"normalized_shape": size(i["input"], -1)}, {}),
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
