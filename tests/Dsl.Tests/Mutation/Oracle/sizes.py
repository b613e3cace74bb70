"""Draws sizes for the inputs of a model."""
import random

import torch

from operations import DTYPES

# From the smallest sizes, where windows do not fit, to sizes where every window should: those depend on how many there are.
SCALES = {"small": (1, 8), "middle": (9, 40), "wide": (1, 40), "large": None}
LARGE = {1: (65, 190), 2: (80, 130), 3: (20, 30)}
BATCH = (1, 4)


def free_dimensions(declaration, body):
    """What the inputs bring in: name → bounds at the scale "large", None for a batch."""
    found = {}
    for statement in declaration["Body"]["Statements"]:
        if statement["kind"] != "InputStatement":
            continue
        names = []
        for axis, dimension in enumerate(statement["Shape"]["Dimensions"]):
            if dimension["kind"] == "WildcardDimension":
                names.append((axis, f"{statement['Name']['Text']}_{axis}"))
            elif dimension["kind"] == "DimensionExpression" and dimension["Value"]["kind"] == "NameExpression":
                if not body.knows(dimension["Value"]["Name"]):
                    names.append((axis, dimension["Value"]["Name"]))
        spatial = sum(axis > 0 for axis, _ in names)
        for axis, name in names:
            found[name] = found.get(name) or (LARGE[min(3, max(1, spatial))] if axis > 0 else None)
    return found


def numbers(node):
    """Integers that the constraints of a model mention: sizes worth trying."""
    if isinstance(node, list):
        return [n for part in node for n in numbers(part)]
    if not isinstance(node, dict):
        return []
    if node["kind"] == "IntegerLiteral":
        return [node["Value"]]
    return [n for part in node.values() for n in numbers(part)]


def draw(rng, dimensions, scale, mentioned, previous):
    sizes = {}
    for name, large in dimensions.items():
        low, high = BATCH if large is None and scale != "wide" else SCALES[scale] or large
        for _ in range(2):
            unit = rng.choice([1, 1, 1, 2, 4, 8, 16, 32])
            size = rng.randint(low, high) // unit * unit
            if mentioned and rng.random() < 0.2:
                size = rng.choice(mentioned) + rng.choice([-1, 0, 0, 1])
            sizes[name] = max(low if unit == 1 else 1, size)
            # What stays the same by chance hides what depends on it.
            if sizes[name] != previous.get(name):
                break
    return sizes


def shapes(declaration, body, sizes, leading):
    """Each input's statement and shape."""
    for statement in declaration["Body"]["Statements"]:
        if statement["kind"] != "InputStatement":
            continue
        name = statement["Name"]["Text"]
        shape = []
        for axis, dimension in enumerate(statement["Shape"]["Dimensions"]):
            if dimension["kind"] == "EllipsisDimension":
                shape += leading
            elif dimension["kind"] == "WildcardDimension":
                shape.append(sizes[f"{name}_{axis}"])
            else:
                shape.append(body.integer(dimension["Value"]))
        yield statement, shape


def make(declaration, body, sizes, leading, absent):
    """The tensors of a run; indices are 0, which every table has."""
    tensors = []
    for statement, shape in shapes(declaration, body, sizes, leading):
        dtype = DTYPES[statement["Dtype"]["Text"]] if statement["Dtype"] else torch.float32
        tensors.append(None if statement["IsOptional"] and absent else torch.zeros(shape, dtype=dtype))
    return tensors
