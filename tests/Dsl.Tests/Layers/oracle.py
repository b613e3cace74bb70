"""Writes oracle.jsonl: what PyTorch does with a few thousand random uses of layers and functions.

Run with an interpreter that has torch:  python3 oracle.py > oracle.jsonl
Each line: name, arguments without the inferred sizes, inputs (dtype and shape by name), and either the dtypes and shapes of
the results with the state_dict of the layer, or null results where PyTorch raised.
"""
import json
import random
import warnings

import torch
import torch.nn.functional as F
from torch import nn

warnings.filterwarnings("ignore")
rng = random.Random(20240)
torch.manual_seed(1)
DTYPES = {"float": torch.float32, "int64": torch.int64, "bool": torch.bool}
NAMES = {torch.float32: "float", torch.int64: "int64", torch.bool: "bool", torch.int32: "int32"}


def pick(*choices):
    return rng.choice(choices)


def maybe(probability=0.5):
    return rng.random() < probability


def shape(rank, low=1, high=9):
    return [rng.randint(low, high) for _ in range(rank)]


def size(spatial, low, high):
    """An int, or a tuple with one for each spatial dim."""
    return [rng.randint(low, high) for _ in range(spatial)] if spatial > 1 and maybe() else rng.randint(low, high)


def image(spatial, channels=None, high=12):
    """[N, C, …] mostly, sometimes unbatched, seldom of a wrong rank."""
    dims = shape(spatial, 1, high)
    dims = [channels or rng.randint(1, 6)] + dims
    draw = rng.random()
    if draw < 0.75:
        dims = [rng.randint(1, 3)] + dims
    elif draw < 0.8:
        dims = [2, 2] + dims
    elif draw < 0.85:
        dims = dims[1:]
    return dims


def channels_of(dims, spatial):
    if len(dims) == spatial + 2:
        return dims[1]
    return dims[0] if dims else 1


def optional(arguments, name, make, probability=0.5):
    if maybe(probability):
        arguments[name] = make()


def tensor(dtype, dims, high=4):
    if dtype == "int64":
        return torch.randint(0, high, dims)
    return torch.randn(dims) > 0 if dtype == "bool" else torch.rand(dims)


def pythonic(value):
    return tuple(value) if isinstance(value, list) else value


def leaves(result):
    if isinstance(result, torch.Tensor):
        return [[NAMES[result.dtype], list(result.shape)]]
    return [leaf for part in result for leaf in leaves(part)]


def emit(name, arguments, inputs, run):
    """run(tensors) gives (result, module or None)."""
    results, weights = None, []
    try:
        made = {key: tensor(*spec) if not isinstance(spec[1], str) else None for key, spec in inputs.items()}
        result, module = run(made)
        results = leaves(result)
        # PyTorch 1.13 lets the window of MaxPool1d be larger than its input.
        if name == "MaxPool1d" and 0 in results[0][1]:
            results = None
        if module is not None:
            weights = [[key, NAMES[value.dtype], list(value.shape)] for key, value in module.state_dict().items()]
    except (RuntimeError, ValueError, IndexError, TypeError, AssertionError, NotImplementedError):
        pass
    line = {"name": name, "args": arguments, "in": {key: spec[:2] for key, spec in inputs.items()}, "out": results}
    if weights:
        line["state"] = weights
    print(json.dumps(line, separators=(",", ":")))


def layer(name, arguments, inputs, inferred=(), call=None):
    def run(made):
        keywords = {key: pythonic(value) for key, value in arguments.items()}
        module = getattr(nn, name)(**dict(inferred), **keywords).eval()
        tensors = list(made.values())
        return (call(module, *tensors) if call else module(*tensors)), module

    emit(name, arguments, inputs, run)


def function(name, arguments, inputs, of=None):
    def run(made):
        keywords = {key: pythonic(value) for key, value in arguments.items()}
        target = of or getattr(F, name, None) or getattr(torch, name)
        return target(*made.values(), **keywords), None

    emit(name, arguments, inputs, run)


def dense():
    dims = shape(rng.randint(0, 4))
    arguments = {"out_features": rng.randint(1, 5)}
    optional(arguments, "bias", lambda: maybe())
    layer("Linear", arguments, {"input": ("float", dims)}, {"in_features": dims[-1] if dims else 1})
    other = dims[:-1] + [rng.randint(1, 5)] if maybe(0.8) else shape(len(dims))
    layer("Bilinear", arguments, {"input1": ("float", dims), "input2": ("float", other)},
          {"in1_features": dims[-1] if dims else 1, "in2_features": other[-1] if other else 1})


def convolution(spatial):
    dims = image(spatial, pick(None, 4, 6))
    arguments = {"out_channels": pick(1, 2, 4, 6), "kernel_size": size(spatial, 1, 4)}
    optional(arguments, "stride", lambda: size(spatial, 1, 3))
    optional(arguments, "padding", lambda: pick("same", "valid") if maybe(0.3) else size(spatial, 0, 3))
    optional(arguments, "dilation", lambda: size(spatial, 1, 3), 0.4)
    optional(arguments, "groups", lambda: pick(1, 2, 3), 0.3)
    optional(arguments, "bias", lambda: False, 0.3)
    # Circular padding of unbatched inputs and of inputs smaller than it depends on PyTorch's version.
    if len(dims) == spatial + 2:
        optional(arguments, "padding_mode", lambda: pick("zeros", "reflect", "replicate"), 0.15)
    layer(f"Conv{spatial}d", arguments, {"input": ("float", dims)}, {"in_channels": channels_of(dims, spatial)})


def transposed(spatial):
    dims = image(spatial, pick(None, 4, 6), 6)
    arguments = {"out_channels": pick(1, 2, 4, 6), "kernel_size": size(spatial, 1, 4)}
    optional(arguments, "stride", lambda: size(spatial, 1, 3))
    optional(arguments, "padding", lambda: size(spatial, 0, 3))
    optional(arguments, "output_padding", lambda: size(spatial, 0, 2), 0.4)
    optional(arguments, "dilation", lambda: size(spatial, 1, 3), 0.4)
    optional(arguments, "groups", lambda: pick(1, 2, 3), 0.3)
    optional(arguments, "bias", lambda: False, 0.3)
    layer(f"ConvTranspose{spatial}d", arguments, {"input": ("float", dims)}, {"in_channels": channels_of(dims, spatial)})


def pooling(kind, spatial):
    dims = image(spatial)
    arguments = {"kernel_size": size(spatial, 1, 4)}
    optional(arguments, "stride", lambda: size(spatial, 1, 4))
    if kind != "LP":
        optional(arguments, "padding", lambda: size(spatial, 0, 2))
    optional(arguments, "ceil_mode", lambda: True)
    if kind == "Max":
        optional(arguments, "dilation", lambda: size(spatial, 1, 3), 0.3)
    if kind == "Avg":
        optional(arguments, "count_include_pad", lambda: False, 0.2)
        if spatial > 1:
            optional(arguments, "divisor_override", lambda: 3, 0.2)
    if kind == "LP":
        arguments["norm_type"] = 2.0
    layer(f"{kind}Pool{spatial}d", arguments, {"input": ("float", dims)})


def adaptive(kind, spatial):
    layer(f"Adaptive{kind}Pool{spatial}d", {"output_size": size(spatial, 1, 5)}, {"input": ("float", image(spatial))})


def batch_norm(kind, spatial):
    dims = image(spatial, high=4)
    if kind == "Batch" and spatial == 1 and maybe(0.3):
        dims = shape(2)
    arguments = {}
    for name in ("affine", "track_running_stats"):
        optional(arguments, name, lambda: maybe())
    channels = dims[1] if kind == "Batch" and len(dims) > 1 else channels_of(dims, spatial)
    # One element a channel has no variance to train with; what evaluation does then depends on the statistics kept.
    if kind == "Instance" and torch.Size(dims[-spatial:]).numel() == 1:
        return
    if kind == "Batch" and not arguments.get("track_running_stats", True) and torch.Size(dims).numel() == channels:
        return
    layer(f"{kind}Norm{spatial}d", arguments, {"input": ("float", dims)}, {"num_features": channels})


def norms():
    dims = shape(rng.randint(1, 4), 2, 5)
    arguments = {}
    optional(arguments, "normalized_shape", lambda: dims[-rng.randint(1, len(dims)):] if maybe(0.8) else shape(rng.randint(1, 2)))
    optional(arguments, "elementwise_affine", lambda: maybe(), 0.4)
    layer("LayerNorm", arguments, {"input": ("float", dims)}, {} if "normalized_shape" in arguments else {"normalized_shape": dims[-1]})

    dims = shape(rng.randint(1, 5), 2, 6)
    layer("GroupNorm", {"num_groups": rng.randint(1, 4)}, {"input": ("float", dims)}, {"num_channels": dims[1] if len(dims) > 1 else 1})
    layer("LocalResponseNorm", {"size": rng.randint(1, 4)}, {"input": ("float", shape(rng.randint(2, 5)))})


def activation():
    dims = shape(rng.randint(0, 4))
    layer(pick("ReLU", "ReLU6", "LeakyReLU", "ELU", "CELU", "SELU", "GELU", "SiLU", "Mish", "Softplus", "Softsign", "Tanh", "Tanhshrink",
               "Sigmoid", "LogSigmoid", "Hardsigmoid", "Hardswish", "Hardtanh", "Hardshrink", "Softshrink", "RReLU", "Identity", "Dropout",
               "AlphaDropout"),
          {}, {"input": ("float", dims)})
    layer(pick("Softmax", "LogSoftmax", "Softmin", "GLU"), {"dim": rng.randint(-3, 3)}, {"input": ("float", shape(rng.randint(1, 4), 1, 6))})
    layer("Softmax2d", {}, {"input": ("float", shape(rng.randint(2, 5)))})
    layer("Threshold", {"threshold": 0.5, "value": 1.0}, {"input": ("float", dims)})
    dims = shape(rng.randint(0, 4), 1, 3)
    layer("PReLU", {"num_parameters": rng.randint(1, 3)} if maybe() else {}, {"input": ("float", dims)})


def embedding():
    arguments = {"num_embeddings": rng.randint(4, 9), "embedding_dim": rng.randint(1, 5)}
    table = dict(arguments)
    optional(arguments, "padding_idx", lambda: rng.randint(-10, 9), 0.4)
    layer("Embedding", arguments, {"input": (pick("int64", "int64", "int64", "float"), shape(rng.randint(0, 3)))})
    bags = dict(table)
    optional(bags, "mode", lambda: pick("sum", "mean", "max"))
    if maybe():
        layer("EmbeddingBag", bags, {"input": ("int64", shape(rng.randint(1, 3)))})
    else:
        # PyTorch 1.13 writes out of bounds for the maximum of bags that end with an offset.
        if bags.get("mode") != "max":
            optional(bags, "include_last_offset", lambda: True)
        layer("EmbeddingBag", bags, {"input": ("int64", [6]), "offsets": ("int64", [rng.randint(1, 4)], 1)})


def recurrent(name):
    cell = name.endswith("Cell")
    # Sequences without a batch are rejected on purpose.
    dims = shape(rng.randint(1, 2) if cell else 3, 1, 5)
    hidden = rng.randint(1, 4)
    arguments = {"hidden_size": hidden}
    optional(arguments, "bias", lambda: False, 0.3)
    if not cell:
        optional(arguments, "num_layers", lambda: rng.randint(1, 3))
        optional(arguments, "bidirectional", lambda: True)
    directions = arguments.get("num_layers", 1) * (2 if arguments.get("bidirectional") else 1)
    inputs = {"input": ("float", dims)}
    batch = dims[:-1] if cell else dims[:1]
    if maybe(0.4):
        state = ([] if cell else [directions]) + batch + [hidden]
        if maybe(0.25):
            state[rng.randrange(len(state))] += 1
        inputs["h0"] = ("float", state)
        if name.startswith("LSTM"):
            inputs["c0"] = ("float", state)

    def call(module, x, *state):
        if not state:
            return module(x)
        return module(x, tuple(state) if name.startswith("LSTM") else state[0])

    inferred = {"input_size": dims[-1]} if cell else {"input_size": dims[-1], "batch_first": True}
    layer(name, arguments, inputs, inferred, call)


def attention():
    batch, targets, sources, heads = rng.randint(1, 3), rng.randint(1, 4), rng.randint(1, 4), pick(1, 2, 3)
    embed = heads * rng.randint(1, 3) + (1 if maybe(0.1) else 0)
    key = pick(embed, embed, 3)
    arguments = {"num_heads": heads}
    optional(arguments, "bias", lambda: False, 0.3)
    lead = [batch] if maybe(0.8) else []
    inputs = {"query": ("float", lead + [targets, embed])}
    if maybe(0.7):
        inputs["key"] = ("float", lead + [sources, key])
        inputs["value"] = ("float", lead + [sources + (1 if maybe(0.1) else 0), pick(key, embed)])
    else:
        sources, key = targets, embed
    if maybe(0.3):
        inputs["key_padding_mask"] = ("bool", lead + [sources + (1 if maybe(0.2) else 0)])
    if maybe(0.3):
        inputs["attn_mask"] = (pick("bool", "float"), pick([targets, sources], [batch * heads, targets, sources], [targets, sources + 1]))

    def run(made):
        query = made["query"]
        key_of, value_of = made.get("key", query), made.get("value", query)
        module = nn.MultiheadAttention(embed, kdim=key_of.shape[-1], vdim=value_of.shape[-1], batch_first=True, **arguments)
        return module(query, key_of, value_of, key_padding_mask=made.get("key_padding_mask"), attn_mask=made.get("attn_mask")), module

    emit("MultiheadAttention", arguments, inputs, run)


def rearranging():
    dims = shape(rng.randint(0, 5), 1, 5)
    arguments = {}
    optional(arguments, "start_dim", lambda: rng.randint(-4, 4))
    optional(arguments, "end_dim", lambda: rng.randint(-4, 4))
    layer("Flatten", arguments, {"input": ("float", dims)})
    function("flatten", arguments, {"input": ("float", dims)})
    layer("Unflatten", {"dim": rng.randint(-2, 2), "unflattened_size": pick([2, 3], [2, -1], [3, 1, -1], [-1, -1], [4])},
          {"input": ("float", [pick(2, 6), pick(6, 12, 5)])})
    layer("PixelShuffle", {"upscale_factor": pick(1, 2, 3)}, {"input": ("float", shape(rng.randint(0, 2), 1, 3) + [pick(4, 8, 9, 5), 2, 3])})
    layer("PixelUnshuffle", {"downscale_factor": pick(1, 2, 3)}, {"input": ("float", shape(rng.randint(0, 2), 1, 3) + [2, pick(4, 6), pick(6, 5)])})
    layer("ChannelShuffle", {"groups": pick(1, 2, 3)}, {"input": ("float", [2, pick(4, 6, 5)] + shape(rng.randint(1, 2)))})


def sliding():
    arguments = {"kernel_size": size(2, 1, 3)}
    optional(arguments, "dilation", lambda: size(2, 1, 2))
    optional(arguments, "padding", lambda: size(2, 0, 2))
    optional(arguments, "stride", lambda: size(2, 1, 3))
    dims = image(2, high=7)
    layer("Unfold", arguments, {"input": ("float", dims)})
    output = shape(2, 2, 6)
    kernel = arguments["kernel_size"]
    window = kernel[0] * kernel[1] if isinstance(kernel, list) else kernel * kernel
    try:
        count = F.unfold(torch.zeros([1, 1] + output), **{key: pythonic(value) for key, value in arguments.items()}).shape[-1]
    except RuntimeError:
        count = 1
    columns = [rng.randint(1, 3) * window + (1 if maybe(0.1) else 0), count + (1 if maybe(0.1) else 0)]
    layer("Fold", {"output_size": output, **arguments}, {"input": ("float", ([2] if maybe(0.8) else []) + columns)})


def padding(kind, spatial):
    low = -2 if kind in ("Constant", "Zero") else 0
    pads = [rng.randint(low, 3) for _ in range(2 * spatial)] if maybe() else rng.randint(low, 3)
    arguments = {"padding": pads}
    if kind == "Constant":
        arguments["value"] = 1.5
    dims = image(spatial, high=5)
    sides = pads if isinstance(pads, list) else [pads] * 2 * spatial
    # Whether a result may be empty depends on PyTorch's version.
    if len(dims) >= spatial and all(dims[-1 - i] + sides[2 * i] + sides[2 * i + 1] != 0 for i in range(spatial)):
        layer(f"{kind}Pad{spatial}d", arguments, {"input": ("float", dims)})


def resampling():
    spatial = rng.randint(1, 3)
    arguments = {}
    if maybe():
        arguments["size"] = size(spatial, 1, 9)
    if maybe(0.3 if arguments else 0.95):
        arguments["scale_factor"] = pick(0.5, 1.5, 2.0, 3.0, 0.25, 0.7)
    optional(arguments, "mode", lambda: pick("nearest", "linear", "bilinear", "bicubic", "trilinear"), 0.7)
    if arguments.get("mode", "nearest") != "nearest":
        optional(arguments, "align_corners", lambda: maybe(), 0.4)
    dims = shape(spatial + (2 if maybe(0.9) else 1), 1, 6)
    layer("Upsample", arguments, {"input": ("float", dims)})
    function("interpolate", arguments, {"input": ("float", dims)})


def merging():
    dims = shape(rng.randint(1, 4), 1, 4)
    rank, axis = len(dims), rng.randint(-5, 4)
    tensors = []
    for _ in range(rng.randint(1, 3)):
        other = list(dims)
        if -rank <= axis < rank and maybe():
            other[axis] = rng.randint(1, 4)
        if maybe(0.08):
            other[rng.randrange(rank)] += 1
        tensors.append((pick("float", "float", "float", "int64"), other))

    def both(name, target):
        emit(name, {"dim": axis}, {f"tensors{i}": spec for i, spec in enumerate(tensors)},
             lambda made: (target(list(made.values()), dim=axis), None))

    both("concat", torch.cat)
    if len({kind for kind, _ in tensors}) == 1:
        both("stack", torch.stack)
    dims = shape(rng.randint(1, 3), 1, 9)
    sections = rng.randint(1, 5) if maybe() else pick([1, 2], [2, 3], [dims[0]], [1, dims[0] - 1])
    function("split", {"split_size_or_sections": sections, "dim": pick(0, -1)}, {"input": ("float", dims)},
             lambda x, split_size_or_sections, dim: torch.split(x, list(split_size_or_sections) if isinstance(split_size_or_sections, tuple) else split_size_or_sections, dim))
    function("chunk", {"chunks": rng.randint(0, 5), "dim": rng.randint(-2, 2)}, {"input": ("float", dims)})


def shaping():
    dims = shape(rng.randint(0, 4), 1, 4)
    count = torch.Size(dims).numel()
    target = pick([-1], [count], [count // 2, 2], [2, -1], [-1, 3], [-1, -1], [1, count], [4, -1, 1], list(dims[::-1]))
    function("reshape", {"shape": target}, {"input": ("float", dims)})
    order = list(range(len(dims)))
    rng.shuffle(order)
    if maybe(0.15) and order:
        order[0] = rng.randint(-5, 5)
    function("permute", {"dims": order}, {"input": ("float", dims)})
    function("transpose", {"dim0": rng.randint(-3, 3), "dim1": rng.randint(-3, 3)}, {"input": ("float", dims)})
    function("squeeze", {"dim": rng.randint(-3, 3)} if maybe(0.8) else {}, {"input": ("float", dims)})
    function("unsqueeze", {"dim": rng.randint(-5, 5)}, {"input": ("float", dims)})
    ones = [pick(1, size) for size in dims]
    wide = shape(rng.randint(0, 1), 1, 3) + [pick(size, size, -1) for size in dims]
    if maybe(0.15) and wide:
        wide[rng.randrange(len(wide))] += 1
    function("expand", {"sizes": wide}, {"input": ("float", ones)}, lambda x, sizes: x.expand(*sizes) if sizes else x.expand(()))
    if dims:
        function("movedim", {"source": rng.randint(-3, 3), "destination": rng.randint(-3, 3)}, {"input": ("float", dims)})
    function("flip", {"dims": [rng.randint(-3, 3) for _ in range(rng.randint(1, 2))]}, {"input": ("float", dims)})
    if dims:
        function("repeat_interleave", {"repeats": rng.randint(0, 3), "dim": rng.randint(-2, 2)}, {"input": ("float", dims)})


def reductions():
    dims = shape(rng.randint(1, 4), 1, 4)
    kind = pick("float", "float", "int64", "bool")
    axes = rng.randint(-3, 3) if maybe() else [rng.randint(-4, 3) for _ in range(rng.randint(1, 3))]
    arguments = {"dim": axes}
    optional(arguments, "keepdim", lambda: True)
    for name in ("sum", "mean"):
        function(name, arguments if maybe(0.8) else {}, {"input": (kind, dims)})
    for name in ("std", "var"):
        function(name, {"unbiased": False, **arguments}, {"input": ("float", dims)})
    for name in ("amax", "amin"):
        function(name, arguments, {"input": ("float", dims)})
    single = {"dim": rng.randint(-3, 3)}
    optional(single, "keepdim", lambda: True)
    for name in ("prod", "all", "any"):
        function(name, single if maybe(0.8) else {}, {"input": (kind, dims)})
    for name in ("argmax", "argmin", "max", "min"):
        function(name, single if maybe(0.8) else {}, {"input": (pick("float", "int64"), dims)})
    function("logsumexp", single, {"input": ("float", dims)})
    function("norm", {"p": 2.0, **(single if maybe(0.8) else {})}, {"input": ("float", dims)})
    function("cumsum", {"dim": single["dim"]}, {"input": (kind, dims)})


def products():
    batch, rows, inner, columns = shape(rng.randint(0, 2), 1, 3), *shape(3, 1, 4)
    left = pick(batch + [rows, inner], [inner], [rows, inner], [1] + [rows, inner])
    right = pick(batch + [inner, columns], [inner], [inner, columns], [3, inner, columns], [inner + 1, columns])
    function("matmul", {}, {"input": ("float", left), "other": ("float", right)})
    function("bmm", {}, {"input": ("float", [2, rows, inner]), "mat2": ("float", pick([2, inner, columns], [2, inner + 1, columns], [3, inner, columns], [inner, columns]))})
    equation, operands = pick(
        ("bij,bjk->bik", [[2, rows, inner], [2, inner, columns]]), ("bij,bjk", [[2, rows, inner], [2, inner, columns]]),
        ("ij->ji", [[rows, inner]]), ("ii->i", [[rows, rows]]), ("ii", [[rows, inner]]), ("...ij,...jk->...ik", [left, right]),
        ("bhtd,bhsd->bhts", [[2, 2, rows, inner], [2, 2, columns, inner]]), ("i,j->ij", [[rows], [columns]]),
        ("ij,jk->il", [[rows, inner], [inner, columns]]), ("ij,kl->ik", [[rows, inner], [columns, 1]]), ("...a->...", [left]),
        ("ab,ab,ab->a", [[rows, inner]] * 3), ("ij,j", [[rows, inner], [inner]]), ("bij->bji", [[rows, inner]]))
    emit("einsum", {"equation": equation}, {f"operands{i}": ("float", dims) for i, dims in enumerate(operands)},
         lambda made: (torch.einsum(equation, *made.values()), None))
    lead = shape(rng.randint(0, 2), 1, 2)
    function("cosine_similarity", {"dim": rng.randint(-3, 3)},
             {"x1": ("float", lead + [rows, inner]), "x2": ("float", pick(lead + [rows, inner], [inner], [1, inner], [rows, inner + 1]))})


def indexing():
    dims = shape(rng.randint(1, 3), 1, 4)
    other = [pick(1, size) for size in dims]
    wrong = dims[:-1] + [dims[-1] + 1]
    function("where", {}, {"condition": ("bool", pick(dims, other)), "input": ("float", pick(dims, other, wrong)), "other": ("float", dims)})
    function("masked_fill", {"value": 0.5}, {"input": ("float", pick(dims, other)), "mask": (pick("bool", "bool", "float"), pick(dims, other, wrong))})
    axis = rng.randint(-3, 2)
    smaller = [rng.randint(1, size) for size in dims]
    index = pick(smaller, dims, wrong, dims + [1])
    if axis < len(dims) and axis >= -len(dims):
        smaller[axis] = rng.randint(1, 5)
    function("gather", {"dim": axis}, {"input": ("float", dims), "index": ("int64", index, 1)},
             lambda x, index, dim: torch.gather(x, dim, index))
    function("index_select", {"dim": axis}, {"input": ("float", dims), "index": (pick("int64", "int64", "float"), shape(rng.randint(0, 2), 1, 3), 1)},
             lambda x, index, dim: torch.index_select(x, dim, index))
    function("scatter_add", {"dim": axis}, {"input": ("float", dims), "index": ("int64", index, 1), "src": ("float", pick(index, dims))},
             lambda x, index, src, dim: torch.scatter_add(x, dim, index, src))
    function("roll", {"shifts": pick(1, [1, 2]), "dims": pick(0, -1, [0, 1], [0, -1])}, {"input": ("float", dims)})
    function(pick("tril", "triu"), {"diagonal": rng.randint(-1, 1)}, {"input": ("float", dims)})
    function("topk", {"k": rng.randint(0, 4), "dim": axis}, {"input": ("float", dims)})
    function("sort", {"dim": axis}, {"input": ("float", dims)})
    function("one_hot", {"num_classes": 5}, {"input": (pick("int64", "int64", "float"), dims)})
    pads = [rng.randint(-1, 2) for _ in range(rng.randint(1, 6))]
    function("pad", {"pad": pads, "mode": pick("constant", "constant", "reflect", "replicate")}, {"input": ("float", shape(rng.randint(1, 4), 1, 4))})
    function("normalize", {"dim": axis}, {"input": ("float", dims)})
    function("clamp", {"min": 0.25}, {"input": (pick("float", "float"), dims)})


def creation():
    sizes = shape(rng.randint(1, 4), 0, 4)
    for name in ("zeros", "ones", "randn", "rand"):
        function(name, {"size": sizes}, {})
    function("full", {"size": sizes, "fill_value": 0.5}, {})
    bounds = [rng.randint(-3, 9) for _ in range(rng.randint(1, 3))]
    emit("arange", {"bounds": bounds}, {}, lambda made: (torch.arange(*bounds), None))
    function("eye", {"n": rng.randint(0, 4)}, {})
    function(pick("zeros_like", "ones_like", "randn_like", "rand_like"), {}, {"input": ("float", sizes)})


def losses():
    dims = shape(rng.randint(1, 4), 2, 4)
    reduction = {"reduction": pick("mean", "sum", "none")}
    for name in ("mse_loss", "l1_loss", "smooth_l1_loss", "binary_cross_entropy", "binary_cross_entropy_with_logits", "kl_div"):
        function(name, reduction, {"input": ("float", dims), "target": ("float", dims)})
    classes = dims[:1] + dims[2:] if len(dims) > 1 else []
    for name in ("cross_entropy", "nll_loss"):
        # PyTorch lets one target too many pass beside an input without a batch.
        several = ("int64", dims, 2) if len(dims) > 1 else ("int64", classes, 2)
        target = pick(("int64", classes, 2), ("int64", classes, 2), ("float", dims), several, ("int64", [5] + classes[1:], 2), ("float", classes))
        function(name, reduction, {"input": ("float", dims), "target": target})
    lead, t, s, e = shape(rng.randint(0, 2), 1, 3), *shape(3, 1, 4)
    query, key, value = lead + [t, e], pick(lead, lead, [1]) + [s, pick(e, e, e + 1)], lead + [s, 3]
    if hasattr(F, "scaled_dot_product_attention"):
        function("scaled_dot_product_attention", {}, {"query": ("float", query), "key": ("float", key), "value": ("float", value)})


FAMILIES = [
    (60, [dense, norms, activation, embedding, rearranging, sliding, resampling, shaping, merging, products]),
    (40, [reductions, indexing, attention]),
    (25, [creation, losses]),
    (110, [lambda n=n: convolution(n) for n in (1, 2, 3)]),
    (80, [lambda n=n: transposed(n) for n in (1, 2, 3)]),
    (60, [lambda k=k, n=n: pooling(k, n) for k in ("Max", "Avg") for n in (1, 2, 3)]),
    (40, [lambda n=n: pooling("LP", n) for n in (1, 2)]),
    (20, [lambda k=k, n=n: adaptive(k, n) for k in ("Avg", "Max") for n in (1, 2, 3)]),
    (20, [lambda k=k, n=n: batch_norm(k, n) for k in ("Batch", "Instance") for n in (1, 2, 3)]),
    (20, [lambda k=k, n=n: padding(k, n) for k in ("Constant", "Reflection", "Replication") for n in (1, 2, 3)]),
    (20, [lambda: padding("Zero", 2)]),
    (40, [lambda k=k: recurrent(k) for k in ("RNN", "LSTM", "GRU", "RNNCell", "LSTMCell", "GRUCell")]),
]

for count, families in FAMILIES:
    for family in families:
        for _ in range(count):
            family()
