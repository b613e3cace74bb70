"""Writes variants.json beside this file: what PyTorch gives where the models of Variants.nnet must give the same. python3 variants.py"""
import json
import pathlib

import torch
import torch.nn.functional as F
from torch import nn


def numbers(shape, start):
    count = torch.Size(shape).numel()
    return (torch.arange(start, start + count, dtype=torch.float32).sin() / 2).reshape(shape)



def case(name, inputs, compute, **modules):
    """`inputs` are those of the generated class: [shape, start], null for none, "padding" for a mask."""
    model = nn.ModuleDict(modules)
    with torch.no_grad():
        for i, value in enumerate(model.state_dict().values()):
            value.copy_(numbers(value.shape, 100 * i))
    given = [numbers(*x) if isinstance(x, list) else padding() if x == "padding" else None for x in inputs]
    results = compute(*modules.values(), *given)
    results = [leaf for x in (results if isinstance(results, tuple) else (results,)) for leaf in (x if isinstance(x, tuple) else (x,))]
    return {
        "name": name,
        "inputs": [{"shape": x[0], "start": x[1]} if isinstance(x, list) else {"is_padding": x == "padding"} for x in inputs],
        "keys": [f"{key} {list(value.shape)}" for key, value in model.state_dict().items()],
        "outputs": [[round(value, 7) for value in x.flatten().tolist()] for x in results],
    }


def padding():
    mask = torch.zeros(2, 5).bool()
    mask[1, -1] = True
    return mask


class Stack(nn.Sequential):
    def forward(self, x):
        return self[2](self[1](self[0](x)[0])[0])


def lstm(*sizes, **arguments):
    return nn.LSTM(*sizes, batch_first=True, **arguments)


def attention(**arguments):
    return nn.MultiheadAttention(4, 2, batch_first=True, **arguments)


def causal(net, x):
    return net(x, x, x, attn_mask=torch.ones(3, 3).triu(1).bool())[0]


def unpooled(x):
    values, places = F.max_pool2d(x, (3, 2), return_indices=True)
    return F.max_unpool2d(values, places, (3, 2)), values


def pooled(x):
    values, places = F.max_pool1d(x, 2, padding=1, return_indices=True, ceil_mode=True)
    return values, places, F.max_pool1d(F.max_pool1d(x, 2), 2), F.max_pool3d(x[:, None, None], (1, 2, 3)).flatten(1)


x, sequence, memory, wide = [[2, 5, 3], 1], [[2, 3, 4], 1], [[2, 5, 4], 50], [[2, 5, 6], 50]
h0, c0 = [[1, 2, 2], 30], [[1, 2, 4], 60]
cases = [
    case("ProjectedLstm", [x], lambda net, x: net(x), lstm=lstm(3, 4, num_layers=2, bidirectional=True, proj_size=2)),
    case("ProjectedStates", [x, None, None], lambda net, x, h, c: net.lstm(x)[0],
         net=nn.ModuleDict({"lstm": lstm(3, 4, bias=False, proj_size=2)})),
    case("ProjectedStates", [x, h0, c0], lambda net, x, h, c: net.lstm(x, (h, c))[0],
         net=nn.ModuleDict({"lstm": lstm(3, 4, bias=False, proj_size=2)})),
    case("ProjectedStack", [x], lambda net, x: net(x), net=Stack(lstm(3, 4, proj_size=3), lstm(3, 5, proj_size=2), nn.Linear(2, 1))),
    case("MeanWeights", [sequence], lambda net, x: net(x, x, x), attention=attention()),
    case("HeadWeights", [sequence, memory], lambda net, x, m: net(x, m, m, average_attn_weights=False), attention=attention()),
    case("WithoutWeights", [sequence, wide, None], lambda net, x, m, p: net(x, m, m)[0], attention=attention(kdim=6, vdim=6)),
    case("WithoutWeights", [sequence, wide, "padding"], lambda net, x, m, p: net(x, m, m, key_padding_mask=p)[0],
         attention=attention(kdim=6, vdim=6)),
    case("CausalAttention", [sequence], causal, attention=attention()),
    case("Unpooled", [[[2, 2, 6, 4], 1]], unpooled),
    case("Pooled", [[[2, 2, 7], 1]], pooled),
    case("SeeingAll", [sequence], lambda net, x: net(x, x, x)[0], attention=attention()),
]
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(cases) + "\n")
