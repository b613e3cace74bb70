namespace ModelDsl.Dsl.Tests;

/// <summary>Small texts that ask for endless work, with the error that they get instead. The benchmark times them too.</summary>
internal static class HostilePrograms
{
    public static IReadOnlyDictionary<string, (string Code, string Text)> All { get; } = new Dictionary<string, (string Code, string Text)>
    {
        ["a million brackets"] = ("NNET9003", $"model M {{ input x: [B, 4] x -> {new string('(', 1_000_000)}"),
        ["half a million pairs of brackets"] = ("NNET9003", Body($"y = {new string('[', 500_000)}{new string(']', 500_000)}")),
        ["a million braces"] = ("NNET9003", new string('{', 1_000_000)),
        ["more than a mebibyte"] = ("NNET9002", new string(' ', 1 << 20) + Body("x -> ReLU -> output y")),
        ["operators without end"] = ("NNET9008", Body($"y = {Repeat("1 + ", 10_000)}1 output y")),
        ["an unknown name in every iteration"] = ("NNET2001", Body("x -> repeat 20_000 { Re3U } -> output y")),
        ["a billion repeats"] = ("NNET9005", Body("x -> repeat 1_000_000_000 { Linear(4) } -> output y")),
        ["the greatest number of repeats"] = ("NNET9005", Body("x -> repeat 9_223_372_036_854_775_807 { Identity } -> output y")),
        ["a million repeats, five deep"] = ("NNET9005", Body($"x -> {Repeat("repeat 1_000_000 { ", 5)}ReLU{Repeat(" }", 5)} -> output y")),
        ["a million repeats, in five blocks"] = ("NNET9005", Blocks(5, next => $"x -> repeat 1_000_000 {{ {next} }} -> output y")),
        ["a hundred repeats, five deep"] = ("NNET9004", Body($"x -> {Repeat("repeat 100 { ", 5)}ReLU{Repeat(" }", 5)} -> output y")),
        ["a block that uses itself"] = (
            "NNET9006", "block R(n: int) { input x: [B, F] x -> R(n + 1) -> R(n) -> output y }\n" + Body("x -> R(1) -> output y")),
        ["a function that calls itself"] = ("NNET9006", "fn f(n: int): int = f(n + 1)\n" + Body("x -> Linear(f(1)) -> output y")),
        ["a product of dimensions"] = ("NNET9007", Body("x -> Linear(2_147_483_648 * 2_147_483_648 * 2_147_483_648) -> output y")),
        ["weights past 64 bits"] = (
            "NNET9007",
            Body("x -> Linear(2_147_483_648) -> Linear(9_000_000_000_000_000_000) -> output y: [B, 9_000_000_000_000_000_000 * 2]")),
        ["a giant power"] = ("NNET2007", Body("x -> Linear(2**1000000) -> output y")),
        ["squares of squares"] = ("NNET9007", Constants("9", "{0} * {0}") + Body("x -> Linear(c60) -> output y")),
        ["a list that doubles"] = ("NNET9005", Constants("[1, 1]", "{0} + {0}") + Body("x -> for w in c60 { Linear(w) } -> output y")),
        ["a tuple of tuples"] = ("NNET2005", Constants("(1, 1)", "({0}, {0})") + Body("x -> Linear(c60) -> output y")),
        ["a long label in every iteration"] = (
            "NNET1008", Body($"x -> for i in 0..19_000 {{ \"{new string('a', 500_000)}{{i}}\": ReLU }} -> output y")),
        ["a polynomial of many terms"] = (
            "NNET9007", Model("a: int, b: int, c: int, d: int", "x -> Linear((a + b + c + d)**60) -> output y")),
        ["powers of powers of a polynomial"] = (
            "NNET9007", Model("a: int, b: int, c: int", "x -> Linear((((a + b + c)**9)**9)**9) -> output y")),
        ["a tensor of ten thousand dimensions"] = (
            "NNET9005", $"model M {{ input x: [{Repeat("1, ", 10_000)}1] y = {Repeat("x + ", 200)}x output y }}"),
        ["a slice in every iteration"] = ("NNET9005", Body("x -> for i in 0..100_000 { it[:, 0:4] } -> output y")),
        ["a claim in every iteration"] = ("NNET9005", Body("x -> for i in 0..100_000 { as [B, 4] } -> output y")),
        ["a dimension more in every iteration"] = ("NNET9005", Body("x -> repeat 15_000 { unsqueeze(0) } -> output y")),
        ["a billion recurrent layers"] = ("NNET9004", "model M { input x: [B, T, 4] x -> LSTM(8, num_layers: 1_000_000_000) -> output y }"),
    };

    private static string Model(string parameters, string body) => $"model M({parameters}) {{ input x: [B, 4] {body} }}";

    private static string Body(string body) => $"model M {{ input x: [B, 4] {body} }}";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    /// <summary>c0 is the first, every other is made of the one before it.</summary>
    private static string Constants(string first, string next) =>
        $"const c0 = {first}\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"const c{i} = {string.Format(next, $"c{i - 1}")}\n"));

    private static string Blocks(int count, Func<string, string> body) =>
        string.Concat(
            Enumerable.Range(0, count).Select(i => $"block B{i} {{ input x: [B, F] {body(i + 1 < count ? $"B{i + 1}" : "ReLU")} }}\n"))
        + Body("x -> B0 -> output y");
}
