"""Expressions and what names stand for."""
import operator

import torch

import layers
import operations
from values import Declared, Layer

INTEGER = {"Add": operator.add, "Subtract": operator.sub, "Multiply": operator.mul, "Divide": operator.floordiv,
           "Modulo": operator.mod, "Power": operator.pow}
REAL = {**INTEGER, "Divide": operator.truediv}
COMPARISON = {"Equal": operator.eq, "NotEqual": operator.ne, "Less": operator.lt, "LessOrEqual": operator.le,
              "Greater": operator.gt, "GreaterOrEqual": operator.ge}
TENSOR = {**REAL, **COMPARISON, "MatMul": operator.matmul, "And": torch.logical_and, "Or": torch.logical_or}


class Expressions:
    """What expressions give."""

    def expression(self, node):
        return self.located(node, lambda n: getattr(self, "E_" + n["kind"])(n))

    def integer(self, node):
        value = self.expression(node)
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"an int is needed, not {value!r}")
        return value

    def called(self, name):
        """What a name stands for in front of arguments; None for an op or nothing. Values that cannot be called hide nothing."""
        if self.scope.knows(name) and isinstance(self.scope.find(name), (Layer, Declared)):
            return self.scope.find(name)
        found = self.declared(name)
        return None if isinstance(found, dict) and found["kind"] == "ConstDeclaration" else found

    def named(self, name):
        """What a bare name stands for; None for an op or nothing."""
        return self.scope.find(name) if self.scope.knows(name) else self.declared(name)

    def declared(self, name):
        declaration = self.program.declarations.get(name)
        if declaration is not None:
            return Layer(declaration) if declaration["kind"] == "ModuleDeclaration" else declaration
        canonical = layers.find(name)
        return Layer(canonical) if canonical else None

    def lookup(self, name):
        if self.scope.knows(name):
            return self.scope.find(name)
        found = self.named(name)
        if isinstance(found, Layer):
            return found
        if found is not None and found["kind"] == "ConstDeclaration":
            return self.another().expression(found["Value"])
        if name in operations.DTYPES:
            return operations.DTYPES[name]
        if name == "None":
            return None
        raise NameError(name)

    def E_IntegerLiteral(self, node):
        return node["Value"]

    E_FloatLiteral = E_StringLiteral = E_BooleanLiteral = E_IntegerLiteral

    def E_NameExpression(self, node):
        return self.lookup(node["Name"])

    def E_ParenthesizedExpression(self, node):
        return self.expression(node["Inner"])

    def E_TupleExpression(self, node):
        return tuple(self.expression(e) for e in node["Elements"])

    def E_ListExpression(self, node):
        return [self.expression(e) for e in node["Elements"]]

    def E_UnaryExpression(self, node):
        value = self.expression(node["Operand"])
        if node["Operator"] == "Negate":
            return -value
        return ~value if isinstance(value, torch.Tensor) else not value

    def E_BinaryExpression(self, node):
        left, right = self.expression(node["Left"]), self.expression(node["Right"])
        name = node["Operator"]
        if isinstance(left, torch.Tensor) or isinstance(right, torch.Tensor):
            if name not in TENSOR:
                raise TypeError(name)
            return TENSOR[name](left, right)
        if isinstance(left, tuple) and left and isinstance(left[0], torch.Tensor):
            raise TypeError("a tuple is no operand")
        if name in ("And", "Or"):
            if not (isinstance(left, bool) and isinstance(right, bool)):
                raise TypeError(name)
            return left and right if name == "And" else left or right
        if name in COMPARISON:
            return COMPARISON[name](left, right)
        if isinstance(left, list) and isinstance(right, list) and name == "Add":
            return left + right
        kinds = {type(left), type(right)}
        if not kinds <= {int, float}:
            raise TypeError(f"{name} of {left!r} and {right!r}")
        return (INTEGER if kinds == {int} else REAL)[name](left, right)

    def E_ConditionalExpression(self, node):
        return self.expression(node["Then"] if self.condition(node) else node["Else"])

    def E_CallExpression(self, node):
        name = node["Callee"].get("Name")
        arguments = self.arguments(node["Arguments"])
        found = self.called(name)
        if isinstance(found, Declared):
            positional = [v for key, v in arguments if key is None]
            self.demand_room(found.layer, positional)
            return self.apply(node, found.key, found.layer, positional, {key: v for key, v in arguments if key})
        if isinstance(found, Layer):
            return found.bind(arguments)
        if isinstance(found, dict) and found["kind"] == "FunctionDeclaration":
            function = self.another(self.key(node) + (str(arguments),), self.depth + 1)
            function.bind_parameters(found, arguments)
            return function.convert(function.expression(found["Body"]), found["ReturnType"])
        if found is None and operations.find(name):
            return self.operation(name, [], arguments)
        raise TypeError(f"{name} cannot be called")

    def E_PipelineExpression(self, node):
        return self.chain(node["Chain"], self.expression(node["Head"]))

    def E_MemberExpression(self, node):
        key = self.labels[node["Target"]["Name"]]
        return getattr(self.program.modules[(key, "module")][1], node["Member"]["Text"])

    def E_IndexExpression(self, node):
        target = self.expression(node["Target"])
        indices = [self.index(i) for i in node["Indices"]]
        if isinstance(target, torch.Tensor):
            return target[tuple(indices)]
        if isinstance(target, (list, tuple)) and len(indices) == 1 and isinstance(indices[0], int):
            return target[indices[0]]
        raise TypeError("this cannot be indexed")

    def index(self, node):
        if node["kind"] == "EllipsisIndex":
            return Ellipsis
        if node["kind"] == "SingleIndex":
            return self.expression(node["Value"])
        return slice(*(self.integer(node[part]) if node[part] else None for part in ("From", "To", "Step")))
