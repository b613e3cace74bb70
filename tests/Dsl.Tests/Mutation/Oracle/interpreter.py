"""Runs a `.nnet` program on tensors, statement by statement, with the real modules and functions of PyTorch.

It knows nothing of the checker: sizes are those of actual tensors. A module is constructed the first time that its place is
reached, as a person would write it, and used again in every later run; what its constructor was told must then be the same.
"""
from applications import Applications
from declarations import Declarations
from expressions import Expressions
from stages import Stages
from statements import Statements
from values import Scope


class Body(Declarations, Statements, Stages, Applications, Expressions):
    """One run of one body."""

    def __init__(self, program, path=(), depth=0):
        self.program = program
        self.path = path
        self.depth = depth
        self.scope = Scope()
        self.outputs = {}
        self.labels = {}

    def another(self, path=(), depth=0):
        """A run of another body, or of none, in the same program."""
        return Body(self.program, path, depth)
