"""Writes lstm.json beside this file: what PyTorch's LSTM with projections makes of a seed and of fixed numbers. python3 lstm.py"""

import json
import pathlib

import torch
from torch import nn


def numbers(*shape, start):
    count = torch.Size(shape).numel()
    return torch.sin(torch.arange(start, start + count, dtype=torch.float32)).reshape(shape)


def flat(x):
    return [round(value, 7) for value in x.flatten().tolist()]


def case(name, layers=1, bidirectional=False, bias=True, states=False, dropout=0.0):
    torch.manual_seed(7)
    lstm = nn.LSTM(3, 4, layers, bias, True, dropout, bidirectional, proj_size=2)
    x = numbers(2, 5, 3, start=1).requires_grad_()
    count = layers * (2 if bidirectional else 1)
    start = (numbers(count, 2, 2, start=40), numbers(count, 2, 4, start=70)) if states else None
    torch.manual_seed(11)
    output, (h, c) = lstm(x, start)
    (output * numbers(*output.shape, start=90)).sum().add(c.sum()).backward()
    return {
        "name": name, "layers": layers, "bidirectional": bidirectional, "bias": bias, "states": states, "dropout": dropout,
        "keys": [f"{key} {list(value.shape)}" for key, value in lstm.state_dict().items()],
        "weights": [flat(value) for value in lstm.state_dict().values()],
        "output": flat(output), "h": flat(h), "c": flat(c),
        "gradients": [flat(value.grad) for value in lstm.parameters()], "input_gradient": flat(x.grad),
    }


cases = [
    case("plain"),
    case("stacked", layers=3, states=True),
    case("both directions", layers=2, bidirectional=True, states=True),
    case("without biases", bidirectional=True, bias=False),
    case("dropout", layers=3, bidirectional=True, dropout=0.4),
]
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(cases) + "\n")
