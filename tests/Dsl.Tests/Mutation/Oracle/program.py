"""A program and the modules that its runs have constructed."""


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
