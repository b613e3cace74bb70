namespace ModelDsl.Fuzz.Tests.Programs;

/// <summary>
/// Writes programs that are grammatically right and mostly make sense: every stage suits the rank of what comes in, names exist,
/// blocks are used. Now and then something does not, and the checker has to make sense of that.
/// </summary>
internal sealed class RandomNetwork
{
    private readonly Random random;
    private readonly RandomStage stages;
    private readonly List<(string Name, Rank Rank)> blocks = [];
    private readonly List<(string Name, Rank Rank)> values = [];

    public RandomNetwork(Random random)
    {
        this.random = random;
        stages = new RandomStage(random, blocks, values);
    }

    public string Text()
    {
        var declarations = new List<string>();
        if (stages.Chance(3)) declarations.Add("namespace Zoo.Random");
        declarations.Add(
            $"const width = {stages.Number()}\nconst widths = [{stages.Number()}, {stages.Number()}]\nconst rows = [(1, "
            + $"{stages.Number()}), (2, 8)]");
        if (stages.Chance(4))
        {
            declarations.Add("fn divisible(value: int, by: int = 8): int = if value % by == 0 { value } else { (value / by + 1) * by }");
        }
        for (var count = random.Next(3); count > 0; count--) declarations.Add(Block());
        for (var count = random.Next(1, 3); count > 0; count--) declarations.Add(Module("model", $"Net{declarations.Count}"));
        return string.Join("\n\n", declarations) + "\n";
    }

    private string Block()
    {
        var name = $"Block{blocks.Count}";
        var rank = stages.AnyRank();
        values.Clear();
        var text = stages.Chance(3)
            ? $"block {name}(size: int = {stages.Number()}, count: int = 2, flag: bool = true) =\n    {stages.Chain(rank, 2, random.Next(1, 4), keepsRank: true)}"
            : Module("block", name, rank);
        blocks.Add((stages.Chance(2) ? name : $"{name}({stages.Number()})", rank));
        return text;
    }

    private string Module(string kind, string name, Rank? only = null)
    {
        values.Clear();
        var documentation = stages.Chance(4) ? "/// Documented.\n" : "";
        var statements = new List<string>();
        for (var count = only is null ? random.Next(1, 3) : 1; count > 0; count--)
        {
            statements.Add(Input($"x{count}", only ?? stages.AnyRank()));
        }
        if (stages.Chance(6)) statements.Add($"where {stages.Pick("B % 2 == 0", "B >= 2", "B <= 512")}");
        if (stages.Chance(6)) statements.Add($"require size % 2 == {random.Next(2)}{stages.Pick("", ", \"a message\"")}");
        for (var number = random.Next(1, 5); number > 0; number--) statements.Add(Statement(number));
        var (value, rank) = stages.Value();
        statements.Add($"{value} -> {stages.Chain(rank, 2, random.Next(1, 4), keepsRank: only is not null)} -> output result");
        if (stages.Chance(4) && only is null) statements.Add($"output other = {stages.Value().Name}");
        return $"{documentation}{kind} {name}(size: int = {stages.Number()}, count: int = {random.Next(4)}, flag: bool = {stages.Pick("true", "false")}) {{\n    "
            + string.Join("\n    ", statements) + "\n}";
    }

    private string Input(string name, Rank rank)
    {
        values.Add((name, rank));
        return $"input {name}: " + rank switch
        {
            Rank.Image => stages.Pick("[B, 3, H, W]", "[B, 3, 32, 32]", "[B, size, 16, 16]", "[B, 4, H, H]"),
            Rank.Sequence => stages.Pick("[B, T, 16]", "[B, 8, 16]", "[B, T, size]"),
            Rank.Ids => "int64[B, T]",
            _ => stages.Pick("[B, 16]", "[B, size]", "[B, 4 * size]"),
        };
    }

    private string Statement(int number)
    {
        var (value, rank) = stages.Value();
        switch (random.Next(8))
        {
            case 0 when rank == Rank.Sequence:
                values.AddRange([($"s{number}", Rank.Sequence), ($"h{number}", Rank.Sequence)]);
                return $"(s{number}, h{number}) = {value} -> GRU(16)";
            case 1 when rank == Rank.Features:
                values.Add(($"t{number}", rank));
                return $"parameter p{number}: [1] = ones\n    t{number} = {value} {stages.Pick("+", "-", "*")} p{number}";
            case 2:
                values.Add(($"t{number}", rank));
                return $"t{number} = {value} {stages.Pick("+", "-", "*")} {value}";
            default:
                var chain = stages.Chain(rank, 2, random.Next(1, 5), out var result);
                values.Add(($"t{number}", result));
                return $"t{number} = {value}\n      -> {chain}";
        }
    }
}

/// <summary>What a value is like, as far as the choice of a layer asks.</summary>
internal enum Rank
{
    Image,
    Sequence,
    Ids,
    Features,
}
