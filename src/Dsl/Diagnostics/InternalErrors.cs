using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Diagnostics;

/// <summary>NNET9001: a fault of the compiler itself.</summary>
public static class InternalErrors
{
    public static Diagnostic Unexpected(Location location, Exception exception) =>
        new("NNET9001", Severity.Error, location,
            $"internal error of ModelDsl, {exception.GetType().Name}: {exception.Message.Replace('\n', ' ')} {Place(exception)}; please " +
            $"report it with this file");

    private static string Place(Exception exception) =>
        exception.StackTrace?.Split('\n').Select(line => line.Trim())
            .FirstOrDefault(line => line.StartsWith("at ModelDsl.", StringComparison.Ordinal))
            ?? "at an unknown place";
}
