using ModelDsl.Dsl.Layers;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Diagnostics;

/// <summary>NNET30xx that the elaborator itself reports; the layers' rules have theirs in the catalogue.</summary>
internal static class ShapeErrors
{
    public static Diagnostic ConstraintNeverHolds(Location location, string constraint) =>
        Error(RuleCodes.Constraint, location, $"`{constraint}` can never hold under what is already stated or needed");

    public static Diagnostic RequirementFails(Location location, string message) => Error(RuleCodes.Constraint, location, message);

    public static Diagnostic DemandFails(Location location, string what) =>
        Error(RuleCodes.Constraint, location, $"{what} does not hold here");

    public static Diagnostic NegativeSize(Location location, string input, string written, long size) =>
        Error(
            RuleCodes.Constraint, location,
            $"a size of {input} is {(written == $"{size}" ? "" : $"{written} = ")}{size}, but sizes are at least 0");

    public static Diagnostic ClaimRank(Location location, string what, string claimed, string found, string mend = "") =>
        Error(RuleCodes.Refuted, location, $"{what} is claimed to be {claimed}, but is {found}{mend}");

    public static Diagnostic BufferDtype(Location location, string what, string declared, string found, string mend) =>
        Error(RuleCodes.Dtype, location, $"{what} is {declared}, but its value is {found}{mend}");

    public static Diagnostic ClaimRefuted(Location location, string what, string claimed, string found, string reason) =>
        Error(RuleCodes.Refuted, location, $"{what} is claimed to be {claimed}, but is {found}: {reason}");

    public static Diagnostic InputMismatch(
        Location location, string code, string block, string input, string declared, string found, string reason) =>
        Error(code, location, $"input '{input}' of {block} is {declared}, but gets {found}: {reason}");

    public static Diagnostic Open(Location location, string what, string advice) =>
        new(RuleCodes.Open, Severity.Warning, location,
            $"cannot prove {what}; {advice} (until then it is checked at run time)");

    public static Diagnostic MergeMismatch(Location location, string operation, string left, string right, string reason) =>
        Error(RuleCodes.MergeShapes, location, $"cannot {operation} {left} and {right}: {reason}");

    public static Diagnostic BroadcastMismatch(Location location, string operation, string left, string right, string reason) =>
        Error(RuleCodes.Broadcast, location, $"cannot {operation} {left} and {right}: {reason}");

    public static Diagnostic IndexOutOfRange(Location location, string index, string dim, string shape) =>
        Error(RuleCodes.Axis, location, $"index {index} is out of range for {dim} of {shape}");

    public static Diagnostic SizeNeedsRunTimeDimension(Location location, string what, string size, string dimension) =>
        Error(RuleCodes.ConstructorSize, location,
            $"{what} is {size}, which depends on the run-time dimension {dimension}, but a constructor must know it; " +
            $"give {dimension} a constant size in the input, or pool it away (AdaptiveAvgPool2d(1), mean)");

    public static Diagnostic SizeKept(Location location, string what, string size, string block) =>
        Error(RuleCodes.ConstructorSize, location,
            $"{what} is {size}, which a loop in {block} makes and its class cannot tell, but a constructor must know it; " +
            $"claim the shape behind {block}: `as [...]`");

    public static Diagnostic BudgetMissed(Location location, string expectation, string found) =>
        Error("NNET3020", location, $"`expect {expectation}` does not hold: the model has {found}");

    private static Diagnostic Error(string code, Location location, string message) => new(code, Severity.Error, location, message);
}
