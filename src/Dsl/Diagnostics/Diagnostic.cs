using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Diagnostics;

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>One message for the user, at its place in the source.</summary>
/// <param name="Code">Such as <c>NNET3004</c>; documented under docs/diagnostics.</param>
/// <param name="Message">One line: what was expected, what was found, where that came from, and the mend.</param>
public sealed record Diagnostic(string Code, Severity Severity, Location Location, string Message)
{
    public string HelpLink => $"docs/diagnostics/{Code}.md";

    /// <summary>The form that compilers print: <c>path(line,column): error CODE: message</c>.</summary>
    public override string ToString()
    {
        var start = Location.Start;
        return $"{Location.File.Path}({start.Line},{start.Column}): {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
    }
}
