"""What PyTorch makes of uses of layers and functions: a list of uses as one line of JSON in, a list of answers as one line out.

A use:    {"layer": bool, "name", "inputs": [[name, dtype, sizes], …], "lists": [names], "arguments": {name: value}}
An answer: {"results": [[dtype, sizes], …], "sizes": {…}, "state": [[key, dtype, sizes], …]} or {"error": type and message};
with "missing" where this build of PyTorch lacks the kernel, which tells nothing about the rule.
"""
import json
import os
import re
import sys
import warnings

import torch
from torch import nn

from functions import FUNCTIONS, function_of
from inferred import INFERRED, size
from newer import MODULES

warnings.filterwarnings("ignore")
torch.set_num_threads(1)
torch.set_grad_enabled(False)
DTYPES = {name: getattr(torch, name) for name in (
    "float16", "bfloat16", "float32", "float64", "int8", "uint8", "int16", "int32", "int64", "bool", "complex64", "complex128")}
DTYPES["float"] = torch.float32
NAMES = {dtype: name for name, dtype in DTYPES.items() if name != "float"}
MISSING = re.compile(r"not implemented for .?(Half|BFloat16|ComplexHalf)")


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
    answers = [(isolated if use["name"] == "EmbeddingBag" else attempt)(use) for use in json.loads(line)]
    print(json.dumps(answers, separators=(",", ":")), flush=True)
