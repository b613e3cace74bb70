"""Runs a `.nnet` program on tensors, statement by statement, with the real modules and functions of PyTorch.

It knows nothing of the checker: sizes are those of actual tensors. A module is constructed the first time that its place is
reached, as a person would write it, and used again in every later run; what its constructor was told must then be the same.
"""
import operator

import torch
from torch import nn

import layers
import operations
from values import Declared, Failure, Inadmissible, Layer, Scope, spread, tensor

INTEGER = {"Add": operator.add, "Subtract": operator.sub, "Multiply": operator.mul, "Divide": operator.floordiv,
           "Modulo": operator.mod, "Power": operator.pow}
REAL = {**INTEGER, "Divide": operator.truediv}
COMPARISON = {"Equal": operator.eq, "NotEqual": operator.ne, "Less": operator.lt, "LessOrEqual": operator.le,
              "Greater": operator.gt, "GreaterOrEqual": operator.ge}
TENSOR = {**REAL, **COMPARISON, "MatMul": operator.matmul, "And": torch.logical_and, "Or": torch.logical_or}


class Program:
    """The declarations of a program by name, and the modules that its runs have constructed."""

    def __init__(self, declarations):
        self.declarations = {d["Name"]["Text"]: d for d in reversed(declarations)}
        self.modules = {}
        self.decisions = {}
        self.reached = set()

    def forget(self):
        self.modules.clear()
        self.decisions.clear()

    def once(self, key, told, make):
        """What a constructor makes: once, and never told anything else."""
        if key not in self.modules:
            self.modules[key] = (told, make())
        known, made = self.modules[key]
        if known != told:
            raise RuntimeError(f"a constructor cannot know {told}: elsewhere it is {known}")
        return made

    def decide(self, key, value):
        """A count or a condition shapes the structure, so the constructor decides it."""
        if self.decisions.setdefault(key, value) != value:
            raise RuntimeError(f"the structure depends on the run: {self.decisions[key]} and {value}")
        return value


def mentions_it(node):
    """Whether an expression uses the `it` of its own stage; an inner chain has an `it` of its own."""
    if isinstance(node, list):
        return any(mentions_it(part) for part in node)
    if not isinstance(node, dict):
        return False
    if node["kind"] == "NameExpression":
        return node["Name"] == "it"
    if node["kind"] == "PipelineExpression":
        return mentions_it(node["Head"])
    return any(mentions_it(part) for part in node.values())


class Body:
    """One run of one body."""

    def __init__(self, program, path=(), depth=0):
        self.program = program
        self.path = path
        self.depth = depth
        self.scope = Scope()
        self.outputs = {}
        self.labels = {}

    # Declarations

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
            target = Body(self.program).expression(declaration["Body"]["Target"])
            declaration = target.target
            names = [p["Name"]["Text"] for p in self.body_of(declaration)["Parameters"]]
            bound = {key or names[i]: value for i, (key, value) in enumerate(target.arguments)}
            free = iter([name for name in names if name not in bound])
            bound.update({key or next(free): value for key, value in arguments})
            arguments = list(bound.items())
        return declaration, arguments

    def body_of(self, declaration):
        while declaration["Body"]["kind"] == "AliasBody":
            target = Body(self.program).expression(declaration["Body"]["Target"])
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

    # Statements

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

    # Stages

    def chain(self, chain, value):
        stages = chain["Stages"]
        for i, stage in enumerate(stages):
            value = self.located(stage, lambda node: self.stage(node, value))
            passes_on = i + 1 < len(stages) and stages[i + 1]["kind"] != "AsStage"
            written = stage["kind"] == "ExpressionStage" and stage["Expression"]["kind"] == "TupleExpression"
            if passes_on and isinstance(value, tuple) and not written:
                value = value[0]
        return value

    def inner(self, chain, value):
        outer, self.scope = self.scope, Scope(self.scope)
        try:
            return self.chain(chain, value)
        finally:
            self.scope = outer

    def stage(self, node, value):
        return getattr(self, node["kind"])(node, value)

    def LabeledStage(self, node, value):
        inner = node["Stage"]
        label = "".join(part["Text"] if "Text" in part else str(self.integer(part["Value"])) for part in node["Label"]["Parts"])
        if inner["kind"] == "ExpressionStage":
            self.labels[label] = self.key(inner["Expression"])
        return self.located(inner, lambda stage: self.stage(stage, value))

    def SequentialStage(self, node, value):
        return tensor(self.inner(node["Body"], tensor(value)))

    def ResidualStage(self, node, value):
        inner = self.inner(node["Body"], value)
        return self.same_shape(tensor(value), tensor(inner)) + tensor(inner)

    @staticmethod
    def same_shape(left, right):
        # `residual` and `sum` claim what a plain + would broadcast.
        if left.shape != right.shape:
            raise RuntimeError(f"{tuple(left.shape)} and {tuple(right.shape)} differ")
        return left

    def FanOutStage(self, node, value):
        results = [self.inner(branch, value) for branch in node["Branches"]]
        if node["Kind"] == "Sum":
            total = tensor(results[0])
            for result, branch in zip(results[1:], node["Branches"][1:]):
                total = self.located(branch, lambda _: self.same_shape(total, tensor(result)) + tensor(result))
            return total
        arguments = self.arguments(node["Arguments"])
        return self.operation(node["Kind"].lower(), results, arguments)

    def RepeatStage(self, node, value):
        count = self.program.decide(self.key(node), self.integer(node["Count"]))
        if count < 0:
            raise ValueError("a negative count")
        for i in range(count):
            value = self.iteration(node, i, value, None, None)
        return value

    def ForStage(self, node, value):
        source = node["Source"]
        if source["kind"] == "RangeExpression":
            first, last = self.integer(source["From"]), self.integer(source["To"])
            if last < first:
                raise ValueError("a negative count")
            items = list(range(first, last))
        else:
            items = self.expression(source)
            if not isinstance(items, list):
                raise TypeError("`for` runs over a list")
        self.program.decide(self.key(node), len(items))
        for i, item in enumerate(items):
            value = self.iteration(node, i, value, node["Variable"], item)
        return value

    def iteration(self, node, index, value, pattern, item):
        outer, path = self.scope, self.path
        self.scope, self.path = Scope(outer), path + (node["id"], index)
        try:
            if pattern:
                self.bind(pattern, item)
            return self.chain(node["Body"], value)
        finally:
            self.scope, self.path = outer, path

    def IfStage(self, node, value):
        if self.condition(node):
            return self.inner(node["Then"], value)
        return self.inner(node["Else"], value) if node["Else"] else value

    def condition(self, node):
        condition = self.expression(node["Condition"])
        if condition is None or isinstance(condition, torch.Tensor) and node["Condition"]["kind"] == "NameExpression":
            # Whether an optional input is given is the run's affair.
            return condition is not None
        if not isinstance(condition, bool):
            raise TypeError("a condition is needed")
        if self.known(node["Condition"]) is None:
            raise RuntimeError("the structure depends on the run")
        return condition

    def known(self, node):
        """The value of a condition as far as it follows from what is the same in every run."""
        if node["kind"] == "ParenthesizedExpression":
            return self.known(node["Inner"])
        if node["kind"] == "UnaryExpression":
            value = self.known(node["Operand"])
            return None if value is None else not value
        if node["kind"] == "BinaryExpression" and node["Operator"] in ("And", "Or"):
            sides = [self.known(node["Left"]), self.known(node["Right"])]
            decides = node["Operator"] == "Or"
            return decides if decides in sides else None if None in sides else not decides
        operands = [node["Left"], node["Right"]] if node["kind"] == "BinaryExpression" else [node]
        values = [self.expression(operand) for operand in operands]
        return self.expression(node) if self.program.decisions.setdefault(self.key(node), values) == values else None

    def AsStage(self, node, value):
        if node["Claim"]:
            self.match_shape(node["Claim"], tensor(value))
        if node["Name"]:
            self.bind(node["Name"], value)
        return value

    def OutputStage(self, node, value):
        self.output(node, node["Name"]["Text"], value)
        return value

    def ExpressionStage(self, node, value):
        return self.located(node["Expression"], lambda e: self.expression_stage(e, value))

    def expression_stage(self, node, value):
        if mentions_it(node):
            outer, self.scope = self.scope, Scope(self.scope)
            self.scope.define("it", value)
            try:
                return self.expression(node)
            finally:
                self.scope = outer
        is_call = node["kind"] == "CallExpression"
        callee, arguments = (node["Callee"], node["Arguments"]) if is_call else (node, [])
        if callee["kind"] != "NameExpression":
            raise TypeError("no stage")
        arguments = self.arguments(arguments)
        found = self.called(callee["Name"]) if is_call else self.named(callee["Name"])
        if isinstance(found, Declared):
            positional = spread(value) + [v for key, v in arguments if key is None]
            return self.apply(node, found.key, found.layer, positional, {key: v for key, v in arguments if key})
        if isinstance(found, Layer):
            return self.apply(node, self.key(node), found.bind(arguments), spread(value), {})
        if found is None and operations.find(callee["Name"]):
            return self.operation(callee["Name"], spread(value), arguments)
        raise TypeError(f"{callee['Name']} is no stage")

    # Applications

    def key(self, node):
        return self.path + (node["id"],)

    def arguments(self, nodes):
        return [(n["Name"]["Text"] if n["Name"] else None, self.expression(n["Value"])) for n in nodes]

    def operation(self, name, piped, arguments):
        name, function = operations.find(name)
        values = list(piped) + [value for key, value in arguments if key is None]
        return operations.call(name, function, values, {key: value for key, value in arguments if key})

    def apply(self, node, key, layer, positional, named):
        if isinstance(layer.target, str):
            return self.apply_torch(key, layer, positional, named)
        declaration = layer.target
        body = self.body_of(declaration)["Body"]
        names = [s["Name"]["Text"] for s in body.get("Statements", []) if s["kind"] == "InputStatement"]
        if body["kind"] == "ChainBody" and (named or not positional):
            raise TypeError("a chain has one input without a name")
        arguments = []
        for name, value in layer.arguments:
            if name in names:
                named = {**named, name: value}
            else:
                arguments.append((name, value))
        block = Body(self.program, key, self.depth + 1)
        inputs = positional if body["kind"] == "ChainBody" else (positional, named)
        if self.depth > 64:
            raise RecursionError("blocks nest too deep")
        return block.run(declaration, arguments, inputs, node["at"])

    def demand_room(self, layer, written):
        """What a layer returns may be more than a block takes; what is written may not."""
        if isinstance(layer.target, dict):
            statements = self.body_of(layer.target)["Body"].get("Statements", [])
            if len(written) > max(1, sum(s["kind"] == "InputStatement" for s in statements)):
                raise TypeError("too many inputs")

    def apply_torch(self, key, layer, positional, named):
        arguments, inputs = layers.separate(layer.target, layer.arguments)
        inputs = layers.ordered_inputs(layer.target, positional, {**named, **inputs})
        sizes = layers.inferred(layer.target, inputs[0], inputs)
        module = self.program.once((key, "module"), (arguments, sizes), lambda: layers.construct(layer.target, arguments, sizes))
        return layers.apply(layer.target, module, inputs)

    # Expressions

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
            return Body(self.program).expression(found["Value"])
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
            function = Body(self.program, self.key(node) + (str(arguments),), self.depth + 1)
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
