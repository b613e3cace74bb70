using ModelDsl.Dsl.Binding;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Tool.Input;

namespace ModelDsl.Tool.Check;

/// <summary>The last line of a check: <c>2 files, 3 models, 1 pair: no errors</c>.</summary>
internal static class Verdict
{
    private static readonly string[] Kinds = ["model", "block", "pair"];

    public static string Of(Project project)
    {
        var symbols = project.Compilation?.Program.Symbols ?? [];
        var declared = Kinds
            .Select(kind => (Count: symbols.Count(symbol => symbol.Kind == kind), Kind: kind))
            .Where(part => part.Count > 0)
            .Select(part => Count(part.Count, part.Kind))
            .ToList();
        if (symbols.Count == 0 && !project.HasErrors) declared.Add("nothing declared");
        return $"{string.Join(", ", declared.Prepend(Count(project.Files.Count, "file")))}: {Problems(project)}";
    }

    private static string Problems(Project project)
    {
        var errors = project.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = project.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);
        var text = errors == 0 ? "no errors" : Count(errors, "error");
        return warnings == 0 ? text : $"{text}, {Count(warnings, "warning")}";
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
