"""Five steps of each optimizer on a small problem; the learning rates of each scheduler; initialisers under a seed."""
import torch
from torch import nn, optim

from module_cases import single

OPTIMIZERS = {
    "sgd": lambda p: optim.SGD(p, 0.1),
    "sgd_momentum": lambda p: optim.SGD(p, 0.1, momentum=0.9, dampening=0.1, weight_decay=0.01),
    "sgd_nesterov": lambda p: optim.SGD(p, 0.1, momentum=0.9, nesterov=True, maximize=True),
    "adam": lambda p: optim.Adam(p, 0.05),
    "adam_amsgrad": lambda p: optim.Adam(p, 0.05, (0.8, 0.9), 1e-6, 0.1, amsgrad=True),
    "adamw": lambda p: optim.AdamW(p, 0.05, weight_decay=0.1),
    "adamw_amsgrad": lambda p: optim.AdamW(p, 0.05, weight_decay=0.1, amsgrad=True, maximize=True),
    "rmsprop": lambda p: optim.RMSprop(p, 0.01),
    "rmsprop_centered": lambda p: optim.RMSprop(p, 0.01, 0.9, weight_decay=0.1, momentum=0.5, centered=True),
    "adagrad": lambda p: optim.Adagrad(p, 0.1, lr_decay=0.1, weight_decay=0.1, initial_accumulator_value=0.5),
    "adadelta": lambda p: optim.Adadelta(p, 1.0, weight_decay=0.1),
    "adamax": lambda p: optim.Adamax(p, 0.05, weight_decay=0.1),
    # Without foreach, this version of PyTorch takes the momentum twice in a product.
    "nadam": lambda p: optim.NAdam(p, 0.05, weight_decay=0.1, foreach=True),
    "radam": lambda p: optim.RAdam(p, 0.05, (0.9, 0.6), weight_decay=0.1),
    "asgd": lambda p: optim.ASGD(p, 0.05, t0=2, weight_decay=0.1),
    "rprop": lambda p: optim.Rprop(p, 0.05),
    "groups": lambda p: optim.Adam([{"params": [next(p)], "lr": 0.5}, {"params": list(p)}], 0.05, weight_decay=0.1),
}

S = optim.lr_scheduler
SCHEDULERS = {
    "step": lambda o: S.StepLR(o, 3, 0.5),
    "exponential": lambda o: S.ExponentialLR(o, 0.9),
    "multi_step": lambda o: S.MultiStepLR(o, [2, 5, 5], 0.5),
    "polynomial": lambda o: S.PolynomialLR(o, 6, 2.0),
    "constant": lambda o: S.ConstantLR(o, 0.5, 4),
    "linear": lambda o: S.LinearLR(o, 0.25, 0.75, 4),
    "cosine": lambda o: S.CosineAnnealingLR(o, 4, 0.01),
    "lambda": lambda o: S.LambdaLR(o, lambda epoch: 1 / (1 + epoch)),
    "multiplicative": lambda o: S.MultiplicativeLR(o, lambda epoch: 1 - 0.1 * epoch / 10),
    "cyclic": lambda o: S.CyclicLR(o, 0.01, 0.1, 3, 2),
    "cyclic_triangular2": lambda o: S.CyclicLR(o, 0.01, 0.1, 3, mode="triangular2", base_momentum=0.7, max_momentum=0.95),
    "cyclic_exp_range": lambda o: S.CyclicLR(o, 0.01, 0.1, 2, mode="exp_range", gamma=0.9, cycle_momentum=False),
    "one_cycle": lambda o: S.OneCycleLR(o, 1.0, 12),
    "one_cycle_linear": lambda o: S.OneCycleLR(o, 1.0, epochs=4, steps_per_epoch=3, anneal_strategy="linear", three_phase=True),
    "chained": lambda o: S.ChainedScheduler([S.ConstantLR(o, 0.1, 2), S.ExponentialLR(o, 0.9)]),
    "sequential": lambda o: S.SequentialLR(o, [S.ConstantLR(o, 0.1, 3), S.ExponentialLR(o, 0.9)], [4]),
}

METRICS = [5.0, 4.0, 4.1, 4.2, 4.3, 3.0, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6]

INITIALIZERS = {
    "uniform": lambda x: nn.init.uniform_(x, -1, 2),
    "normal": lambda x: nn.init.normal_(x, 1, 2),
    "trunc_normal": lambda x: nn.init.trunc_normal_(x, 0.5, 2, -1, 1.5),
    "xavier_uniform": lambda x: nn.init.xavier_uniform_(x, 2),
    "xavier_normal": lambda x: nn.init.xavier_normal_(x),
    "kaiming_uniform": lambda x: nn.init.kaiming_uniform_(x, 0.3, nonlinearity="leaky_relu"),
    "kaiming_normal": lambda x: nn.init.kaiming_normal_(x, mode="fan_out", nonlinearity="relu"),
    "orthogonal": lambda x: nn.init.orthogonal_(x, 2),
    "dirac": lambda x: nn.init.dirac_(x),
    "constant": lambda x: nn.init.constant_(x, 0.5),
}


def tensors():
    result = {}
    x, start = single(8, 3), [single(2, 3), single(2)]
    result |= {"x": x, "start0": start[0], "start1": start[1]}
    for name, make in OPTIMIZERS.items():
        parameters = [nn.Parameter(p.clone()) for p in start]
        optimizer = make(iter(parameters))
        for step in range(5):
            optimizer.zero_grad()
            loss(x, parameters).backward()
            optimizer.step()
            result |= {f"optimizer.{name}.{step}.{i}": p.detach().clone() for i, p in enumerate(parameters)}
    for name, make in SCHEDULERS.items():
        optimizer = optim.SGD([nn.Parameter(start[1].clone())], 0.2, momentum=0.9)
        scheduler, rates, momenta = make(optimizer), [], []
        for _ in range(12):
            rates.append(optimizer.param_groups[0]["lr"])
            momenta.append(optimizer.param_groups[0]["momentum"])
            optimizer.step()
            if len(rates) < 12:
                scheduler.step()
        result |= {f"scheduler.{name}.lr": torch.tensor(rates).double(), f"scheduler.{name}.momentum": torch.tensor(momenta).double()}
    result["metrics"] = torch.tensor(METRICS, dtype=torch.float64)
    plateaus = {
        "min": dict(patience=2, cooldown=1),
        "max": dict(mode="max", patience=1, threshold=0.5, threshold_mode="abs", min_lr=0.03),
    }
    for name, options in plateaus.items():
        optimizer = optim.SGD([nn.Parameter(start[1].clone())], 0.2)
        scheduler, rates = S.ReduceLROnPlateau(optimizer, factor=0.5, **options), []
        for metric in METRICS:
            scheduler.step(metric)
            rates.append(optimizer.param_groups[0]["lr"])
        result[f"plateau.{name}"] = torch.tensor(rates).double()
    for name, fill in INITIALIZERS.items():
        torch.manual_seed(0)
        result[f"init.{name}"] = fill(torch.empty(4, 3, 3))
    torch.manual_seed(0)
    result |= {"init.eye": nn.init.eye_(torch.empty(3, 4)), "init.sparse": nn.init.sparse_(torch.empty(5, 3), 0.4)}
    for norm_type in (2.0, 1.0, float("inf")):
        p = nn.Parameter(start[0].clone())
        loss(x, [p, start[1]]).backward()
        result[f"clip.{norm_type}.total"] = nn.utils.clip_grad_norm_([p], 0.1, norm_type).double()
        result[f"clip.{norm_type}.grad"] = p.grad
    return result


def loss(x, parameters):
    return (nn.functional.linear(x, *parameters).tanh() * x[:, :2]).sum()
