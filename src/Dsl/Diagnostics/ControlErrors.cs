using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Diagnostics;

/// <summary>NNET202x: conditions and loops.</summary>
internal static class ControlErrors
{
    public static Diagnostic UndecidedCondition(Location location, string condition, string name) =>
        Error("NNET2020", location,
            $"`{condition}` cannot be decided at build time because '{name}' has no value there; give '{name}' a default or a constant " +
            $"size");

    public static Diagnostic UndecidedCount(Location location, string count, string name) =>
        Error("NNET2020", location,
            $"the count {count} cannot be decided at build time because '{name}' has no value there; give '{name}' a default or a " +
            $"constant size");

    public static Diagnostic NegativeCount(Location location, string count) =>
        Error("NNET2021", location, $"a count must not be negative, but this is {count}");

    public static Diagnostic LoopChangesRank(Location location, string before, string after) =>
        Error("NNET2022", location, $"an iteration must give what the next one takes, but {before} becomes {after}");

    public static Diagnostic LoopChangesKind(Location location, string name, string kind) =>
        Error("NNET2022", location, $"an iteration must give what the next one takes, but the tensor '{name}' becomes {kind}");

    public static Diagnostic CannotChoose(Location location, string condition, string then, string otherwise) =>
        Error("NNET2023", location,
            $"the constructor decides `{condition}`, so both sides must be of one kind that it can choose from (numbers, bools, " +
            $"tensors), but these are {then} and {otherwise}; use an `if` stage, or give the block that is used one such parameter");

    public static Diagnostic RecursionWithoutClaim(Location location, string block, string output) =>
        Error("NNET2024", location,
            $"{block} uses itself, so its output '{output}' must claim a shape, from which the inner use is known: `output {output}: " +
            $"[B, …]`");

    public static Diagnostic RecursionGivesDtype(Location location, string block, string output, string type) =>
        Error("NNET2024", location, $"{block} uses itself, so its output '{output}' must be floating, but is {type}");

    public static Diagnostic RecursionThroughAnother(Location location, string block, string other) =>
        Error("NNET2024", location,
            $"{block} uses itself through {other}, but a block can only use itself directly; write what {other} does into {block}");

    private static Diagnostic Error(string code, Location location, string message) => new(code, Severity.Error, location, message);
}
