"""What the package safetensors does, from the description of its format: stands in for it where it is not installed."""

import json
import struct

import torch

NAMES = {
    torch.float64: "F64", torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16", torch.int64: "I64", torch.int32: "I32",
    torch.int16: "I16", torch.int8: "I8", torch.uint8: "U8", torch.bool: "BOOL",
}
DTYPES = {name: dtype for dtype, name in NAMES.items()}


def save_file(tensors, path, metadata=None):
    header, data = {"__metadata__": metadata} if metadata else {}, b""
    for key, value in tensors.items():
        assert value.is_contiguous(), key
        begin = len(data)
        data += value.reshape(-1).view(torch.uint8).numpy().tobytes() if value.numel() else b""
        header[key] = {"dtype": NAMES[value.dtype], "shape": list(value.shape), "data_offsets": [begin, len(data)]}
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def load_file(path):
    with open(path, "rb") as file:
        content = file.read()
    (length,) = struct.unpack_from("<Q", content)
    header, data = json.loads(content[8:8 + length]), content[8 + length:]
    header.pop("__metadata__", None)
    return {key: tensor(DTYPES[entry["dtype"]], entry["shape"], data[slice(*entry["data_offsets"])]) for key, entry in header.items()}


def tensor(dtype, shape, data):
    return torch.frombuffer(bytearray(data), dtype=dtype).reshape(shape) if data else torch.empty(shape, dtype=dtype)
