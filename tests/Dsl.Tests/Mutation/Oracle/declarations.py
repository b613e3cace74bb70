"""Declarations: parameters, aliases, and inputs that bring dimensions in."""
import torch

import operations
from values import Failure, Layer, tensor


class Declarations:
    """What a body declares."""

    def run(self, declaration, arguments, inputs, at):
        declaration, arguments = self.resolve(declaration, arguments)
        self.bind_parameters(declaration, arguments)
        body = declaration["Body"]
        if body["kind"] == "ChainBody":
            if len(inputs) != 1:
                inputs = [tensor(inputs[0])]
            return tensor(self.chain(body["Chain"], tensor(inputs[0])))
        declared = [s for s in body["Statements"] if s["kind"] == "InputStatement"]
        pending = iter(self.match_inputs(declared, inputs, declaration["Name"]["Text"]))
        for statement in body["Statements"]:
            if statement["kind"] == "InputStatement":
                self.input(statement, next(pending), at)
            else:
                self.located(statement, self.statement)
        if not self.outputs:
            raise Failure(declaration["at"], "no output")
        values = tuple(self.outputs.values())
        return values[0] if len(values) == 1 else values

    def resolve(self, declaration, arguments):
        """`model Name = Other(args)`: follows aliases to the body; later arguments replace those of the alias."""
        while declaration["Body"]["kind"] == "AliasBody":
            target = self.another().expression(declaration["Body"]["Target"])
            declaration = target.target
            names = [p["Name"]["Text"] for p in self.body_of(declaration)["Parameters"]]
            bound = {key or names[i]: value for i, (key, value) in enumerate(target.arguments)}
            free = iter([name for name in names if name not in bound])
            bound.update({key or next(free): value for key, value in arguments})
            arguments = list(bound.items())
        return declaration, arguments

    def body_of(self, declaration):
        while declaration["Body"]["kind"] == "AliasBody":
            target = self.another().expression(declaration["Body"]["Target"])
            declaration = target.target
        return declaration

    def bind_parameters(self, declaration, arguments):
        parameters = declaration["Parameters"]
        names = [p["Name"]["Text"] for p in parameters]
        given, position = {}, 0
        for key, value in arguments:
            if key is None:
                key, position = names[position], position + 1
            if key not in names or key in given:
                raise TypeError(f"argument {key}")
            given[key] = value
        for parameter in parameters:
            name = parameter["Name"]["Text"]
            if name in given:
                value = given[name]
            elif parameter["Default"] is None:
                raise TypeError(f"{declaration['Name']['Text']} needs {name}")
            else:
                value = self.expression(parameter["Default"])
            self.scope.define(name, self.convert(value, parameter["Type"]))

    def convert(self, value, kind):
        if kind["kind"] == "ListType":
            return [self.convert(v, kind["Element"]) for v in value]
        if kind["kind"] == "TupleType":
            if not isinstance(value, tuple) or len(value) != len(kind["Elements"]):
                raise TypeError("a tuple of another length is needed")
            return tuple(self.convert(v, k) for v, k in zip(value, kind["Elements"]))
        types = {"int": int, "float": (int, float), "bool": bool, "string": str, "layer": Layer}[kind["Name"]]
        if not isinstance(value, types) or (kind["Name"] != "bool" and isinstance(value, bool)):
            raise TypeError(f"{value!r} is no {kind['Name']}")
        return value

    def match_inputs(self, declared, inputs, name):
        names = [s["Name"]["Text"] for s in declared]
        positional, named = inputs if isinstance(inputs, tuple) else (inputs, {})
        if len(positional) > len(names) and len(names) == 1:
            positional = [tensor(tuple(positional))]
        if len(positional) > len(names):
            raise TypeError(f"{name} takes {len(names)} inputs")
        values = dict(zip(names, positional))
        for key, value in named.items():
            if key not in names or key in values:
                raise TypeError(f"{name}: input {key}")
            values[key] = value
        for statement in declared:
            if statement["Name"]["Text"] not in values and not statement["IsOptional"]:
                raise TypeError(f"{name} lacks input {statement['Name']['Text']}")
        return [values.get(key) for key in names]

    def input(self, statement, value, use):
        """Brings dimensions in; a size that is stated already must be met by what the use passes."""
        def declare(node):
            if value is not None:
                actual = tensor(value)
                dtype = operations.DTYPES[node["Dtype"]["Text"]] if node["Dtype"] else torch.float32
                if actual.dtype != dtype and not (dtype == torch.float32 and actual.dtype.is_floating_point):
                    raise TypeError(f"input {node['Name']['Text']} is {dtype}, not {actual.dtype}")
                self.match_shape(node["Shape"], actual, binds=True)
            self.scope.define(node["Name"]["Text"], value)
        try:
            self.located(statement, declare)
        except Failure as failure:
            # What a use passes wrongly is wrong there.
            raise Failure(use or failure.at, str(failure)) from None

    def match_shape(self, shape, actual, binds=False):
        dimensions = shape["Dimensions"]
        sizes = list(actual.shape)
        if dimensions and dimensions[0]["kind"] == "EllipsisDimension":
            dimensions = dimensions[1:]
            if len(sizes) < len(dimensions):
                raise Failure(shape["at"], f"rank of {sizes}")
            sizes = sizes[len(sizes) - len(dimensions):]
        if len(sizes) != len(dimensions):
            raise Failure(shape["at"], f"rank of {sizes}")
        for dimension, size in zip(dimensions, sizes):
            if dimension["kind"] != "DimensionExpression":
                continue
            value = dimension["Value"]
            if binds and value["kind"] == "NameExpression" and not self.knows(value["Name"]):
                self.scope.define(value["Name"], size)
                continue
            if self.integer(value) != size:
                raise Failure(dimension["at"], f"claimed {self.integer(value)}, but {size}")

    def knows(self, name):
        return self.scope.knows(name) or self.program.declarations.get(name, {}).get("kind") == "ConstDeclaration"
