using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Diagnostics;

/// <summary>NNET40xx: pairs.</summary>
internal static class PairErrors
{
    public static Diagnostic MissingPart(Location location, string pair, string part) =>
        Error("NNET4001", location, $"the pair '{pair}' has no {part}; it needs `generator`, `discriminator` and `objective`");

    public static Diagnostic Mismatch(
        Location location, string generator, string output, string made, string discriminator, string input, string taken, string reason) =>
        Error("NNET4002", location, $"{generator} gives {output}: {made}, but {discriminator} takes {input}: {taken}; {reason}");

    public static Diagnostic UnmatchedCondition(Location location, string discriminator, string input, string generator) =>
        Error("NNET4002", location, $"{discriminator} takes the condition '{input}', but {generator} has no input of that name");

    public static Diagnostic NotOneScore(Location location, string discriminator, string score) =>
        Error("NNET4003", location, $"{discriminator} must give one score per sample, such as [B, 1], but gives {score}");

    public static Diagnostic CriticHasSigmoid(Location location, string discriminator, string objective) =>
        Error("NNET4004", location,
            $"{discriminator} ends in Sigmoid, but the objective {objective} needs an unbounded score; remove the Sigmoid");

    public static Diagnostic UnknownObjective(Location location, string name, IEnumerable<string> known) =>
        Error("NNET4005", location, $"'{name}' is no objective; known are {string.Join(", ", known)}");

    public static Diagnostic BadObjectiveArgument(Location location, string name) =>
        Error("NNET4005", location, name is "wgan" or "wgan_gp"
            ? $"{name} takes one positive number"
            : $"{name} takes no arguments");

    private static Diagnostic Error(string code, Location location, string message) => new(code, Severity.Error, location, message);
}
