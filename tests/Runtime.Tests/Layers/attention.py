"""Writes attention.json beside this file: what PyTorch's MultiheadAttention gives for fixed weights. python3 attention.py"""

import json
import pathlib

import torch
from torch import nn


def numbers(*shape, start):
    count = torch.Size(shape).numel()
    return torch.sin(torch.arange(start, start + count, dtype=torch.float32)).reshape(shape)


def case(name, kdim, mask, padding, batched, average=True, causal=False, dropout=0.0):
    attention = nn.MultiheadAttention(4, 2, dropout, kdim=kdim, batch_first=True)
    with torch.no_grad():
        for i, parameter in enumerate(attention.parameters()):
            parameter.copy_(numbers(*parameter.shape, start=100 * i))
    query = numbers(*((2, 3, 4) if batched else (3, 4)), start=1)
    key = numbers(*((2, 5, kdim or 4) if batched else (5, kdim or 4)), start=50)
    value = numbers(*((2, 5, 4) if batched else (5, 4)), start=90)
    attn_mask = torch.ones(3, 5).triu(2).bool() if mask else None
    if causal:
        earlier = torch.ones(3, 5).triu(1).bool()
        attn_mask = earlier if attn_mask is None else attn_mask | earlier
    key_padding_mask = torch.tensor([[False] * 5, [False] * 3 + [True] * 2]) if padding else None
    torch.manual_seed(11)
    output, weights = attention(
        query, key, value, key_padding_mask=key_padding_mask, attn_mask=attn_mask, average_attn_weights=average)
    return {
        "name": name, "kdim": kdim, "mask": mask, "padding": padding, "batched": batched,
        "average": average, "causal": causal, "dropout": dropout, "shape": list(weights.shape),
        "keys": list(attention.state_dict()), "output": output.flatten().tolist(), "weights": weights.flatten().tolist(),
    }


cases = [
    case("plain", None, False, False, True),
    case("masked", None, True, True, True),
    case("other key size", 6, False, True, True),
    case("unbatched", None, True, False, False),
    case("each head", None, True, True, True, average=False),
    case("each head, unbatched", None, False, False, False, average=False),
    case("causal", None, False, False, True, causal=True),
    case("causal and padded", None, False, True, True, average=False, causal=True),
    case("causal and masked", 6, True, False, True, causal=True),
    case("dropout", None, False, False, True, average=False, dropout=0.4),
]
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(cases, indent=1) + "\n")
