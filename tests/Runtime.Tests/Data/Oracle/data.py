"""Writes data.json and the pictures beside this file: what torchvision, PIL and NumPy make of fixed inputs. python3 data.py"""

import json
import pathlib

import numpy
import torch
import torchvision.transforms.functional as vision
from PIL import Image
from torchvision.transforms import InterpolationMode
from torchvision.utils import make_grid

HERE = pathlib.Path(__file__).parent


def images(count, channels, height, width):
    size = count * channels * height * width
    return (torch.sin(torch.arange(size, dtype=torch.float32)) / 2 + 0.5).reshape(count, channels, height, width)


def warp(degrees, shift_x, shift_y, zoom):
    if (shift_x, shift_y, zoom) == (0, 0, 1):
        return vision.rotate(images(1, 2, 5, 8), degrees, InterpolationMode.BILINEAR)
    # torchvision turns clockwise here, and shifts by whole pixels.
    return vision.affine(images(1, 2, 5, 8), -degrees, [shift_x, shift_y], zoom, [0.0], InterpolationMode.BILINEAR)


def components():
    x = (images(1, 1, 12, 4)[0, 0].double().numpy() ** 2) @ numpy.diag([3.0, 2.0, 1.0, 0.5])
    values, vectors = numpy.linalg.eigh(numpy.cov(x, rowvar=False))
    order = values.argsort()[::-1][:3]
    vectors = vectors[:, order].T
    vectors *= numpy.sign(vectors[numpy.arange(3), abs(vectors).argmax(1)])[:, None]
    return {"x": x.ravel().tolist(), "components": vectors.ravel().tolist(), "variance": values[order].tolist(),
            "ratio": (values[order] / values.sum()).tolist()}


def machine():
    """The soft-margin optimum: projected gradient on the dual, until the gap between primal and dual proves it."""
    generator = numpy.random.default_rng(3)
    x = generator.normal(size=(24, 2)).round(2)
    y = numpy.where(x @ [1.0, -0.6] + 0.2 + 0.7 * generator.normal(size=24) > 0, 1, -1)
    c = 0.7
    signed = y[:, None] * numpy.hstack([x, numpy.ones((24, 1))])
    gram = signed @ signed.T
    scale = numpy.linalg.norm(gram, 2)
    alpha = numpy.zeros(24)
    for _ in range(200_000):
        alpha = numpy.clip(alpha - (gram @ alpha - 1) / scale, 0, c)
    weights = signed.T @ alpha
    primal = weights @ weights / 2 + c * numpy.maximum(0, 1 - signed @ weights).sum()
    assert primal - (alpha.sum() - weights @ weights / 2) < 1e-10
    return {"x": x.ravel().tolist(), "labels": ((y + 1) // 2).tolist(), "c": c, "weights": weights.tolist()}


def pictures():
    """Pictures of 7 x 5 pixels, and the values that PIL reads in them."""
    pixels = (images(1, 3, 5, 7)[0] * 255).byte().permute(1, 2, 0).numpy()
    colour, grey = Image.fromarray(pixels), Image.fromarray(pixels[..., 0].copy())
    alpha = colour.copy()
    alpha.putalpha(Image.fromarray(pixels[..., 1].copy()))
    files = {"colour.png": colour, "grey.png": grey, "alpha.png": alpha, "palette.png": colour.quantize(16), "colour.jpg": colour,
             "colour.ppm": colour, "grey.pgm": grey}
    rows = []
    for name, picture in files.items():
        picture.save(HERE / name, **({"quality": 95} if name.endswith("jpg") else {}))
        read = Image.open(HERE / name)
        rows.append({"name": name, "colour": numpy.asarray(read.convert("RGB")).transpose(2, 0, 1).ravel().tolist(),
                     "grey": numpy.asarray(read.convert("RGB").convert("L")).ravel().tolist()})
    return rows


warps = [(30, 0, 0, 1), (-90, 0, 0, 1), (0, 2, -1, 1), (0, 0, 0, 1.5), (25, 1, 2, 0.75)]
result = {
    "warps": [{"degrees": d, "shiftX": x, "shiftY": y, "zoom": z, "output": warp(d, x, y, z).flatten().tolist()} for d, x, y, z in warps],
    "grid": make_grid(images(5, 3, 2, 3), nrow=3, padding=1, pad_value=0.5).flatten().tolist(),
    "components": components(),
    "machine": machine(),
    "pictures": pictures(),
}
(HERE / "data.json").write_text(json.dumps(result) + "\n")
