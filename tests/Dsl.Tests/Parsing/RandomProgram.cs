namespace ModelDsl.Dsl.Tests.Parsing;

/// <summary>Writes a random program; the same seed gives the same text.</summary>
internal sealed class RandomProgram(int seed)
{
    private readonly Random random = new(seed);

    public string Text() => string.Join(Space(), Enumerable.Range(0, random.Next(1, 6)).Select(_ => Declaration()));

    private string Declaration() => random.Next(7) switch
    {
        0 => $"const {Name()} = {Expression(3)}",
        1 => $"fn {Name()}({Parameters()}): {Type(2)} = {Expression(3)}",
        2 => $"block {Name()}({Parameters()}) = {Chain(2)}",
        3 =>
            $"model {Name()} = {Name()}({Arguments(2)})"
                + Pick("", " { expect params == 1 }", " {expect params < 2\n expect flops <= B * 3}"),
        4 => $"using {Name()}.{Name()}",
        5 => $"/// {Name()}\nmodel {Name()} {{{Space()}{Statements()}{Space()}}}",
        _ => $"block {Name()}({Parameters()}) {{{Space()}{Statements()}{Space()}}}",
    };

    private string Statements() => string.Join("\n", Enumerable.Range(0, random.Next(1, 8)).Select(_ => Statement()));

    private string Statement() => random.Next(13) switch
    {
        0 => $"input {Name()}: {Pick("", "int64", "bool")}{Shape()}{Pick("", "?")}",
        1 => $"where {Expression(2)}, {Expression(1)}",
        2 => $"require {Expression(2)}{Pick("", ", \"a \\\"b\\\"\"")}",
        3 => $"layer {Name()} = {Call(2)}",
        4 => $"parameter {Name()}: {Shape()}{Pick("", " = zeros")}",
        5 => $"buffer {Name()}: {Shape()} = {Full(2)}",
        6 => $"{Pattern(2)} = {Full(3)}",
        7 => $"{Name()}: {Shape()} = {Full(3)}",
        8 => $"output {Name()}{Pick("", ": " + Shape())}{Pick("", " = " + Full(2))}",
        9 => $"expect params {Pick("==", "<=", "<")} {random.Next()}",
        10 => $"init {Name()}: {Name()}({Arguments(1)}), bias: zeros",
        11 => $"/// {Name()}\n{Name()} -> {Chain(3)}",
        _ => $"({Name()}, {Expression(2)}) -> {Chain(3)}",
    };

    private string Chain(int depth) =>
        string.Join($"{Space()}->{Space()}", Enumerable.Range(0, random.Next(1, 5)).Select(_ => Stage(depth)));

    private string Stage(int depth) => random.Next(depth > 0 ? 14 : 3) switch
    {
        0 => Name(),
        1 => $"as {Pick(Pattern(1), Shape(), Name() + ": " + Shape())}",
        2 => $"output {Name()}{Pick("", ": " + Shape())}",
        3 => $"{Name()}: {Stage(depth - 1)}",
        4 => $"\"{Name()}{{{Pick("i", "2 * i + 1", "if c { 1 } else { 2 }")}}}{{{{x}}}}\": {Stage(depth - 1)}",
        5 => $"Sequential {{{Chain(depth - 1)}}}",
        6 => $"residual {{ {Chain(depth - 1)} }}",
        7 => $"{Pick("concat(dim: 1)", "sum", "stack(dim: 0)")} {{ {Chain(depth - 1)}, {Chain(depth - 1)}{Pick("", ",")} }}",
        8 => $"repeat {Expression(1)} {{ {Chain(depth - 1)} }}",
        9 => $"for {Pattern(2)} in {Expression(1)}{Pick("", ".." + Expression(1))} {{ {Chain(depth - 1)} }}",
        10 => $"if {Expression(2)} {{ {Chain(depth - 1)} }}{Pick("", $" else {{ {Chain(depth - 1)} }}")}",
        11 => $"if {Expression(1)} {{ {Chain(depth - 1)} }} else if {Expression(1)} {{ {Chain(depth - 1)} }} else {{ {Chain(depth - 1)} }}",
        12 => Call(depth),
        _ => Expression(depth),
    };

    private string Full(int depth) => random.Next(3) == 0 ? $"{Expression(depth)} -> {Chain(depth - 1)}" : Expression(depth);

    private string Expression(int depth) => random.Next(depth > 0 ? 16 : 5) switch
    {
        0 => random.Next(100).ToString(),
        1 => Pick("0.5", "1e-3", "2.5e10", "1_000_000"),
        2 => Pick("true", "\"text\"", "it"),
        3 or 4 => Name(),
        5 or 6 or 7 => $"{Expression(depth - 1)} {Pick("+", "-", "*", "/", "%", "@", "and", "or")} {Operand(depth - 1)}",
        8 => $"({Expression(depth - 1)}) {Pick("==", "!=", "<", "<=", ">", ">=")} ({Expression(depth - 1)})",
        9 => $"{Pick("-", "- -")}{Operand(depth - 1)}",
        10 => $"(not {Operand(depth - 1)})",
        11 => $"{Operand(depth - 1)} ** {Operand(depth - 1)}",
        12 => $"({Full(depth - 1)}, {Full(depth - 1)})",
        13 => $"[{Full(depth - 1)}, {Expression(depth - 1)}{Pick("", ",")}]",
        14 => $"(if {Expression(depth - 1)} {{ {Full(depth - 1)} }} else {{ {Full(depth - 1)} }})",
        _ => Call(depth),
    };

    // What may stand on either side of any operator.
    private string Operand(int depth) => random.Next(depth > 0 ? 6 : 2) switch
    {
        0 => Name(),
        1 => random.Next(1_000_000).ToString(),
        2 => $"({Full(depth - 1)})",
        3 => $"{Name()}[{Pick(":", "...", "1:", ":2", "::3", "1:2:3", Expression(depth - 1))}, -1]",
        4 => $"{Name()}.{Name()}",
        _ => Call(depth),
    };

    private string Call(int depth) => $"{Name()}({Arguments(depth - 1)})";

    private string Arguments(int depth) => depth <= 0
        ? Name()
        : string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Pick("", Name() + ": ") + Full(depth - 1)));

    private string Parameters() =>
        string.Join(", ", Enumerable.Range(0, random.Next(5)).Select(_ => $"{Name()}: {Type(2)}{Pick("", " = " + Expression(1))}"));

    private string Type(int depth) => random.Next(depth > 0 ? 4 : 2) switch
    {
        0 => Pick("int", "float", "layer"),
        1 => Pick("bool", "string"),
        2 => $"({Type(depth - 1)}, {Type(depth - 1)})",
        _ => $"{Type(depth - 1)}[]",
    };

    private string Shape() => $"[{Pick("", "..., ")}{Pick("_", "B")}, {Expression(2)}]";

    private string Pattern(int depth) =>
        depth > 0 && random.Next(3) == 0 ? $"({Pattern(depth - 1)}, {Pattern(depth - 1)})" : Pick("_", Name());

    private string Name() => Pick("x", "y", "image", "Conv2d", "ReLU", "model", "input", "block", "layer1", "B", "H", "on", "params");

    private string Space() => Pick("\n", "\n\n  ", " /* c */\n", "\n\t");

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
