#!/usr/bin/python3
"""Regenerates the fixtures: what PyTorch itself computes, for the tests to compare with.

    /usr/bin/python3 make_fixtures.py [family ...]

A family is a file fixture_<family>.py with a function `tensors()` that returns {name: tensor}. Its tensors
go to fixtures/<family>.safetensors. Keep them small.
"""
import importlib
import json
import pathlib
import struct
import sys

import torch

HERE = pathlib.Path(__file__).resolve().parent
DTYPES = {
    torch.float64: "F64", torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16",
    torch.int64: "I64", torch.int32: "I32", torch.int16: "I16", torch.int8: "I8", torch.uint8: "U8", torch.bool: "BOOL",
    torch.complex64: "C64", torch.complex128: "C128",
}


def save(tensors, path):
    header, data = {}, b""
    for name, tensor in tensors.items():
        tensor = tensor.detach().contiguous()
        content = bytes(tensor.reshape(-1).view(torch.uint8).tolist())
        header[name] = {
            "dtype": DTYPES[tensor.dtype],
            "shape": list(tensor.shape),
            "data_offsets": [len(data), len(data) + len(content)],
        }
        data += content
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def main(families):
    sys.path.insert(0, str(HERE))
    found = families or sorted(p.stem[len("fixture_"):] for p in HERE.glob("fixture_*.py"))
    for family in found:
        torch.manual_seed(0)
        tensors = importlib.import_module(f"fixture_{family}").tensors()
        path = HERE / "fixtures" / f"{family}.safetensors"
        path.parent.mkdir(exist_ok=True)
        save(tensors, path)
        print(f"{path.name}: {len(tensors)} tensors, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
