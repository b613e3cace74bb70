using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Diagnostics;

/// <summary>NNET4006 and following: training recipes.</summary>
internal static class RecipeErrors
{
    public static Diagnostic UnknownModel(Location location, string name, string hint) =>
        Error("NNET4006", location, $"there is no model '{name}' to train{hint}");

    public static Diagnostic NotAModel(Location location, string name, string kind) =>
        Error(
            "NNET4006", location,
            $"a recipe trains a model, but '{name}' is a {kind}; give it a name with `model X = {name}(…)` and train that");

    public static Diagnostic OfPair(Location location, string name) =>
        Error("NNET4006", location, $"'{name}' is a pair, whose losses its objective gives; train it with the runtime's PairTrainer");

    public static Diagnostic SecondRecipe(Location location, string model, Location earlier) =>
        Error(
            "NNET4007", location,
            $"{model} has a recipe already, in {Path.GetFileName(earlier.File.Path)}, line {earlier.Start.Line}; put both into one");

    public static Diagnostic ClassNameTaken(Location location, string className, string kind) =>
        Error("NNET4007", location, $"the recipe's class is called {className}, but there is a {kind} of that name; rename one");

    public static Diagnostic MissingEntry(Location location, string model, string entry, string example) =>
        Error("NNET4008", location, $"the recipe of {model} has no {entry}; add one, such as `{example}`");

    public static Diagnostic UnknownSetting(Location location, string kind, string name, string hint, IEnumerable<string> known) =>
        Error("NNET4009", location, $"'{name}' is no {kind}{(hint.Length > 0 ? hint : $"; known are {string.Join(", ", known)}")}");

    public static Diagnostic NoSetting(Location location, string kind, string example) =>
        Error("NNET4009", location, $"{kind} is needed here, such as `{example}`");

    public static Diagnostic NoMomentum(Location location, string schedule, string optimizer) =>
        Error("NNET4009", location, $"{schedule} moves the momentum, but {optimizer} has none; write `cycle_momentum: false`");

    public static Diagnostic NotANumber(Location location, string entry, string expected, string found) =>
        Error("NNET4010", location, $"`{entry}` takes {expected}, but this is {found}");

    public static Diagnostic NotOneNumber(Location location, string found) =>
        Error("NNET4011", location, $"the loss must be one floating number, but is {found}; reduce it with `mean` or `sum`");

    public static Diagnostic NotFloating(Location location, string found) =>
        Error("NNET4011", location, $"the loss must be one floating number, but is {found}; nothing can be learned from integers");

    public static Diagnostic NoOutputInLoss(Location location, string model, IEnumerable<string> outputs) =>
        Error(
            "NNET4011", location,
            $"the loss depends on no output of {model}, so that nothing is learned; its outputs are {string.Join(", ", outputs)}");

    public static Diagnostic UnknownLabel(Location location, string label, string model, string hint) =>
        Error("NNET4012", location, $"{model} has no weights under the label '{label}'{hint}");

    public static Diagnostic NoLabel(Location location, string entry) =>
        Error("NNET4012", location, $"`{entry}` takes a label of the model, such as `conv1` or `encoder.fc`");

    public static Diagnostic AllFrozen(Location location, string model) =>
        Error("NNET4012", location, $"every weight of {model} is frozen, so that nothing is left to learn; leave one out");

    public static Diagnostic LayerInRecipe(Location location, string layer) =>
        Error("NNET4013", location, $"{layer} has weights or a mode of its own, which a recipe cannot hold; move it into the model");

    public static Diagnostic UnknownSize(Location location, string name, string model) =>
        Error(
            "NNET4013", location,
            $"'{name}' is known to the constructor of {model} alone: no output, input or target has it as a size; write its value");

    public static Diagnostic OptionalTarget(Location location, string target) =>
        Error("NNET4013", location, $"every batch has its targets: remove the `?` behind '{target}'");

    public static Diagnostic UnusedTarget(Location location, string target) =>
        new("NNET5008", Severity.Warning, location, $"neither the loss nor a metric uses the target '{target}'; remove it, or use it");

    private static Diagnostic Error(string code, Location location, string message) => new(code, Severity.Error, location, message);
}
