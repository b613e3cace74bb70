"""Applications of modules, functions and blocks."""
import layers
import operations


class Applications:
    """What layers and operations make of values."""

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
        block = self.another(key, self.depth + 1)
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
