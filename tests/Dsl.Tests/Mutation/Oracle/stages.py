"""Stages of pipelines: containers, repetition, conditions, expressions."""
import torch

import operations
from values import Declared, Layer, Scope, spread, tensor


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


class Stages:
    """What a pipeline does to a value."""

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
