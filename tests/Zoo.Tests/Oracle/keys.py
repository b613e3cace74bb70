"""Prints the state_dict of networks: a line `name`, then a line `key [shape]` for each entry.

Usage: keys.py EXPRESSION...   such as models.resnet18() or nn.Transformer()
"""
import sys

import torch
from torch import nn
from torchvision import models

import classics

# The values do not matter here, and take long to make.
for name in [name for name in dir(nn.init) if name.endswith("_") and not name.startswith("_")]:
    setattr(nn.init, name, lambda tensor, *args, **kwargs: tensor)


def causal(model):
    return model


for expression in sys.argv[1:]:
    print(expression)
    for key, value in eval(expression).state_dict().items():
        print(" ", key, list(value.shape))
