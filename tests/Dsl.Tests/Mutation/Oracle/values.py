"""Values of a running `.nnet` program that Python has no type for, and how a run can end."""
from dataclasses import dataclass, field

import torch


class Failure(Exception):
    """The network failed at a node: PyTorch raised there, or a claim does not hold."""

    def __init__(self, at, reason):
        super().__init__(reason)
        self.at = at


class Inadmissible(Failure):
    """The sizes of this run contradict a stated constraint: nothing is said about the network."""


@dataclass
class Layer:
    """A layer or block that is not constructed yet, with the arguments bound so far as (name or None, value)."""
    target: object
    arguments: list = field(default_factory=list)

    def bind(self, arguments):
        return Layer(self.target, self.arguments + arguments)


@dataclass
class Declared:
    """`layer enc = …`: every use shares its weights."""
    key: tuple
    layer: Layer


def tensor(value):
    """The one tensor of a value: of several results the first."""
    while isinstance(value, tuple) and value:
        value = value[0]
    if not isinstance(value, torch.Tensor):
        raise TypeError(f"a tensor is needed, not {value!r}")
    return value


def spread(value):
    return list(value) if isinstance(value, tuple) else [value]


class Scope:
    """Names and their values; a chain's own names end with it."""

    def __init__(self, outer=None):
        self.outer = outer
        self.values = {}

    def find(self, name, absent=None):
        scope = self
        while scope is not None:
            if name in scope.values:
                return scope.values[name]
            scope = scope.outer
        return absent

    def knows(self, name):
        return self.find(name, Scope) is not Scope

    def define(self, name, value):
        self.values[name] = value
