"""Writes numpy.safetensors beside this file, with numpy alone: python3 numpy.safetensors.py"""

import json
import pathlib
import struct

import numpy as np

tensors = {
    "out.weight": np.array([[65504]], "<f4"),
    "steps": np.array(-(1 << 40), "<i8"),
    "hidden.bias": np.array([3e-8], "<f4"),
    "hidden.weight": np.array([[1.5, -2.25]], "<f4"),
    "out.bias": np.array([-0.0], "<f4"),
}
header, data = {}, b""
for key, array in tensors.items():
    begin = len(data)
    data += array.tobytes()
    header[key] = {"dtype": {"f": "F32", "i": "I64"}[array.dtype.kind], "shape": array.shape, "data_offsets": [begin, len(data)]}
text = json.dumps(header).encode()
pathlib.Path(__file__).with_suffix("").write_bytes(struct.pack("<Q", len(text)) + text + data)
