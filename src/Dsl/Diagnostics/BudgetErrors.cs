using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Diagnostics;

/// <summary>NNET90xx: budgets of the elaboration.</summary>
internal static class BudgetErrors
{
    public static Diagnostic TooManyLayers(Location location, int maximum) =>
        Error("NNET9004", location, $"the model has more than {maximum:N0} layers");

    public static Diagnostic TooManySteps(Location location, int maximum) =>
        Error("NNET9005", location, $"elaborating this takes more than {maximum:N0} steps");

    public static Diagnostic TooDeep(Location location, int maximum, string block) =>
        Error("NNET9006", location, $"blocks are nested more than {maximum} deep here; does '{block}' use itself without end?");

    public static Diagnostic TooLarge(Location location, string what) =>
        Error("NNET9007", location, $"{what} does not fit 64-bit integers");

    private static Diagnostic Error(string code, Location location, string message) => new(code, Severity.Error, location, message);
}
