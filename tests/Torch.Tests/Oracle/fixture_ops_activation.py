"""What PyTorch computes for src/Torch/Ops/Activation.cs."""
import torch
import torch.nn.functional as F

from cases import normal, positive, run


def tensors():
    return run({
        "relu": (lambda x: F.relu(x), 3 * normal(2, 3)),
        "relu6": (lambda x: F.relu6(x), 3 * normal(2, 3)),
        "celu": (lambda x: F.celu(x), 3 * normal(2, 3)),
        "elu": (lambda x: F.elu(x), 3 * normal(2, 3)),
        "selu": (lambda x: F.selu(x), 3 * normal(2, 3)),
        "gelu": (lambda x: F.gelu(x), 3 * normal(2, 3)),
        "silu": (lambda x: F.silu(x), 3 * normal(2, 3)),
        "hardsigmoid": (lambda x: F.hardsigmoid(x), 3 * normal(2, 3)),
        "hardswish": (lambda x: F.hardswish(x), 3 * normal(2, 3)),
        "gelu_tanh": (lambda x: F.gelu(x, approximate="tanh"), normal(2, 3)),
        "celu_alpha": (lambda x: F.celu(x, 0.5), normal(2, 3)),
        "elu_alpha": (lambda x: F.elu(x, 0.5), normal(2, 3)),
        "elu_scales": (lambda x: torch.ops.aten.elu(x, 0.5, 1.5, 2), normal(2, 3)),
        "glu": (lambda x: F.glu(x), normal(2, 4)),
        "hardtanh": (lambda x: F.hardtanh(x, -0.5, 0.7), normal(2, 3)),
        "leaky_relu": (lambda x: F.leaky_relu(x, 0.1), normal(2, 3)),
        "log_sigmoid": (lambda x: F.logsigmoid(x), normal(2, 3)),
        "prelu": (lambda x, y: F.prelu(x, y), normal(2, 3), positive(3)),
        "rrelu": (lambda x: F.rrelu(x, 0.1, 0.3), normal(2, 3)),
        "softplus": (lambda x: F.softplus(x, 2, 1), normal(2, 3)),
        "threshold": (lambda x: F.threshold(x, 0.2, -1), normal(2, 3)),
        "softmax": (lambda x: x.softmax(1), normal(2, 3, 4)),
        "log_softmax": (lambda x: x.log_softmax(-1), normal(2, 3, 4)),
        "softmax_dtype": (lambda x: x.softmax(1, torch.float32), normal(2, 3)),
        "channel_shuffle": (lambda x: torch.channel_shuffle(x, 2), normal(1, 4, 2, 2)),
    })
