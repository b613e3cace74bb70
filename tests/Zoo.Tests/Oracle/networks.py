"""Writes for each network a folder FOLDER/0, FOLDER/1, … with weights.safetensors (its weights, made unlike their neutral
first values) and expected.safetensors: its inputs, what the network makes of them in evaluation and, where they are asked for,
the gradients of one training step in float64 without any dropout.

Usage: networks.py FOLDER EXPRESSION SHAPES GRADIENTS ...   such as networks.py /tmp/x models.resnet18() 2,3,64,64 true
"""
import json
import os
import struct
import sys

import torch
from torch import nn
from torchvision import models, ops

import classics

DTYPES = {torch.float32: "F32", torch.float64: "F64", torch.int64: "I64"}


def save(tensors, path):
    header, parts, offset = {}, [], 0
    for key, value in tensors.items():
        data = value.detach().contiguous().numpy().data
        header[key] = {"dtype": DTYPES[value.dtype], "shape": list(value.shape), "data_offsets": [offset, offset + data.nbytes]}
        parts.append(data)
        offset += data.nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for data in parts:
            file.write(data)


def enliven(model):
    for key, value in model.state_dict().items():
        if key.endswith("running_mean"):
            value.normal_(0, 0.1)
        elif key.endswith("running_var"):
            value.uniform_(0.5, 1.5)
        elif value.is_floating_point() and not value.any():
            value.normal_(0, 0.02)


def without_dropout(model):
    for module in model.modules():
        if isinstance(module, (nn.Dropout, ops.StochasticDepth)):
            module.p = 0.0
        elif isinstance(module, nn.MultiheadAttention):
            module.dropout = 0.0
    return model


def causal(model):
    """Has the transformer's target see nothing that comes later."""
    forward = model.forward
    model.forward = lambda source, target: forward(
        source, target, tgt_mask=torch.ones(target.shape[1], target.shape[1]).triu(1).bool())
    return model


def gradients(model, inputs):
    result = without_dropout(model).double().train()(*(value.double() for value in inputs))
    outputs = result if isinstance(result, tuple) else (result,)
    sum((output * torch.arange(output.numel()).reshape(output.shape).cos()).sum() for output in outputs).backward()
    return {f"gradient.{key}": parameter.grad.float() for key, parameter in model.named_parameters()}


arguments = sys.argv[2:]
for number in range(len(arguments) // 3):
    expression, shapes, wants_gradients = arguments[3 * number:3 * number + 3]
    torch.manual_seed(number)
    model = eval(expression).eval()
    inputs = [torch.randn(*map(int, shape.split(","))) for shape in shapes.split()]
    with torch.no_grad():
        enliven(model)
        expected = {f"input.{i}": value for i, value in enumerate(inputs)} | {"output": model(*inputs)}
    folder = f"{sys.argv[1]}/{number}"
    os.mkdir(folder)
    save(model.state_dict(), f"{folder}/weights.safetensors")
    if wants_gradients == "true":
        expected.update(gradients(model, inputs))
    save(expected, f"{folder}/expected.safetensors")
