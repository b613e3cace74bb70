"""Answers on standard output, line by line, what PyTorch makes of the programs on standard input.

A request holds the declarations of a program as syntax trees, the name of a model, and how many sizes are to be drawn at
each scale (or the sizes themselves). The answer lists the runs: sizes, and the dtypes and shapes of the outputs or the node
at which the run failed and why; and the file and line of every node that any run came to.
"""
import json
import math
import random
import sys
import warnings

import torch

import sizes as drawing
from interpreter import Body
from operations import DTYPES
from program import Program
from values import Failure, Inadmissible

NAMES = {dtype: name for name, dtype in DTYPES.items() if name != "float32"}
ATTEMPTS = 400
MOST_ELEMENTS = 2 ** 25


def main():
    warnings.filterwarnings("ignore")
    torch.set_grad_enabled(False)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    # Values do not matter, shapes do: weights stay as the memory is.
    for name in [name for name in dir(torch.nn.init) if name.endswith("_") and not name.startswith("_")]:
        setattr(torch.nn.init, name, lambda tensor, *_, **__: tensor)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


def answer(request):
    number(request["declarations"])
    session = Session(request)
    runs = []
    for given in request.get("sizes") or []:
        runs.append(session.run(session.draw("middle", given)))
    failures = 0
    for scale, count in request.get("plan") or []:
        for _ in range(count):
            if failures >= request.get("enough", sys.maxsize):
                break
            run = session.run(session.draw(scale))
            run["scale"] = scale
            failures += "reason" in run and not run["stated"]
            runs.append(run)
    return {"runs": runs, "reached": sorted(session.program.reached)}


def number(node):
    """Gives every node an identity: the modules of a place are found by it."""
    pending, count = [node], 0
    while pending:
        node = pending.pop()
        if isinstance(node, list):
            pending.extend(node)
        elif isinstance(node, dict):
            node["id"] = count = count + 1
            pending.extend(value for value in node.values() if isinstance(value, (dict, list)))


class Session:
    """One program with one choice of constructor arguments: its modules live through all runs.

    The choice is the defaults; a request that `flips` has the opposite of every bool.
    """

    def __init__(self, request):
        self.rng = random.Random(request["seed"])
        self.program = Program(request["declarations"])
        self.declaration = self.program.declarations[request["model"]]
        self.arguments = []
        self.flips = request.get("flips", False)
        self.parameters = {}
        self.problem = None
        self.previous = {}
        try:
            self.body = Body(self.program).body_of(self.declaration)
            self.probe = self.make_probe()
            self.dimensions = drawing.free_dimensions(self.body, self.probe)
            stated = [s for s in self.body["Body"]["Statements"] if s["kind"] in ("WhereStatement", "RequireStatement")]
            self.mentioned = drawing.numbers(stated)
        except Failure as failure:
            self.problem = failure
        except Exception as error:
            self.problem = Failure(self.declaration["at"], f"{type(error).__name__}: {error}")

    def make_probe(self):
        """A body with its parameters bound; those without a default get a number."""
        _, given = Body(self.program).resolve(self.declaration, [])
        bound = {name for name, _ in given}
        for parameter in self.body["Parameters"]:
            name = parameter["Name"]["Text"]
            if parameter["Default"] is None and name not in bound:
                kind = parameter["Type"].get("Name")
                value = {"int": self.rng.choice([2, 3, 4, 6, 8]), "float": 0.5, "bool": True}[kind]
                self.arguments.append((name, value))
                self.parameters[name] = int(value)
            elif self.flips and parameter["Type"].get("Name") == "bool" and name not in bound:
                self.arguments.append((name, not Body(self.program).expression(parameter["Default"])))
        probe = Body(self.program)
        probe.bind_parameters(self.body, given + self.arguments)
        return probe

    def draw(self, scale, fixed={}):
        """Sizes that meet what the inputs and constraints state, as far as that can be told before the run."""
        sizes = {}
        for attempt in range(ATTEMPTS):
            if self.problem:
                break
            # Constraints may leave none of the scale.
            scale = scale if attempt < ATTEMPTS / 2 else "wide"
            sizes = {**drawing.draw(self.rng, self.dimensions, scale, self.mentioned, self.previous), **fixed}
            if self.admits(sizes):
                break
        self.previous = sizes
        return {**sizes, **self.parameters}

    def admits(self, sizes):
        body = self.make_body(sizes)
        for statement in self.body["Body"]["Statements"]:
            try:
                if statement["kind"] in ("WhereStatement", "RequireStatement"):
                    body.statement(statement)
            except Inadmissible:
                return False
            except Failure:
                pass
        try:
            return all(math.prod(shape) <= MOST_ELEMENTS for _, shape in drawing.shapes(self.body, body, sizes, []))
        except Failure:
            return True

    def make_body(self, sizes):
        body = Body(self.program)
        body.scope.values.update(self.probe.scope.values)
        body.scope.values.update(sizes)
        return body

    def run(self, sizes):
        if self.problem:
            return self.failed(sizes, self.problem)
        leading = self.rng.choice([[], [2], [2, 3]])
        try:
            tensors = drawing.make(self.body, self.make_body(sizes), sizes, leading, absent=self.rng.random() < 0.5)
            result = Body(self.program).located(
                self.declaration, lambda declaration: Body(self.program).run(declaration, self.arguments, (tensors, {}), None))
        except Failure as failure:
            return self.failed(sizes, failure)
        outputs = result if isinstance(result, tuple) else (result,)
        return {"sizes": sizes, "leading": leading, "outputs": [[NAMES[o.dtype], list(o.shape)] for o in outputs]}

    @staticmethod
    def failed(sizes, failure):
        return {"sizes": sizes, "at": failure.at, "reason": str(failure), "stated": isinstance(failure, Inadmissible)}


if __name__ == "__main__":
    sys.setrecursionlimit(20000)
    main()
