"""Statements, each at its own place."""
import torch

from values import Declared, Failure, Inadmissible, Layer, tensor


class Statements:
    """What a body does, in order."""

    def located(self, node, run):
        """Runs a node; what PyTorch raises in it is a failure of the innermost one."""
        self.program.reached.add(tuple(node["at"][:2]))
        try:
            return run(node)
        except Failure:
            raise
        except Exception as error:
            raise Failure(node["at"], f"{type(error).__name__}: {error}") from None

    def statement(self, node):
        getattr(self, node["kind"])(node)

    def ExpressionStatement(self, node):
        self.expression(node["Expression"])

    def AssignmentStatement(self, node):
        value = self.expression(node["Value"])
        if node["Claim"]:
            self.match_shape(node["Claim"], tensor(value))
        self.bind(node["Target"], value)

    def OutputStatement(self, node):
        name = node["Name"]["Text"]
        value = self.expression(node["Value"]) if node["Value"] else self.lookup(name)
        self.output(node, name, value)

    def output(self, node, name, value):
        value = tensor(value)
        if name in self.outputs:
            raise Failure(node["at"], f"output {name} twice")
        self.outputs[name] = value
        self.scope.define(name, value)
        if node["Claim"]:
            self.match_shape(node["Claim"], value)

    def WhereStatement(self, node):
        for constraint in node["Constraints"]:
            if not self.located(constraint, self.expression):
                # A block's constraint is its user's to meet.
                raise (Failure if self.depth else Inadmissible)(constraint["at"], "a stated constraint does not hold")

    def RequireStatement(self, node):
        if not self.located(node["Condition"], self.expression):
            raise Inadmissible(node["Condition"]["at"], "a requirement does not hold")

    def LayerStatement(self, node):
        layer = self.expression(node["Value"])
        if not isinstance(layer, Layer):
            raise TypeError("a layer is needed")
        declared = Declared(self.key(node), layer)
        self.labels[node["Name"]["Text"]] = declared.key
        self.scope.define(node["Name"]["Text"], declared)

    def ParameterStatement(self, node):
        sizes = [self.integer(d["Value"]) for d in node["Shape"]["Dimensions"]]
        self.scope.define(node["Name"]["Text"], self.program.once(self.key(node), sizes, lambda: torch.zeros(sizes)))

    def BufferStatement(self, node):
        sizes = [self.integer(d["Value"]) for d in node["Shape"]["Dimensions"]]
        value = self.expression(node["Value"])
        value = torch.full(sizes, float(value)) if isinstance(value, (int, float)) else value
        self.match_shape(node["Shape"], value)
        self.program.once(self.key(node), sizes, lambda: None)
        self.scope.define(node["Name"]["Text"], value)

    def InitStatement(self, node):
        pass

    def ExpectStatement(self, node):
        pass

    def bind(self, pattern, value):
        if pattern["kind"] == "NamePattern":
            self.scope.define(pattern["Name"]["Text"], value)
        elif pattern["kind"] == "TuplePattern":
            if not isinstance(value, (tuple, list)) or len(value) != len(pattern["Elements"]):
                raise Failure(pattern["at"], "a tuple of another length is taken apart")
            for part, element in zip(pattern["Elements"], value):
                self.bind(part, element)
