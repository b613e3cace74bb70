"""Writes torchvision's ResNet-18: initial weights as safetensors, an input and its eval output as raw float32.

Usage: resnet18.py FOLDER
"""
import json
import struct
import sys

import torch
import torchvision

DTYPES = {torch.float32: "F32", torch.int64: "I64"}


def save(state, path):
    header, parts, offset = {}, [], 0
    for key, value in state.items():
        data = value.detach().contiguous().numpy().tobytes()
        header[key] = {"dtype": DTYPES[value.dtype], "shape": list(value.shape), "data_offsets": [offset, offset + len(data)]}
        parts.append(data)
        offset += len(data)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(parts))


folder = sys.argv[1]
torch.manual_seed(3)
model = torchvision.models.resnet18(weights=None).eval()
image = torch.randn(2, 3, 97, 130)
with torch.no_grad():
    logits = model(image)
save(model.state_dict(), f"{folder}/state.safetensors")
image.numpy().tofile(f"{folder}/image.bin")
logits.numpy().tofile(f"{folder}/logits.bin")
for key, value in model.state_dict().items():
    print(key, list(value.shape))
