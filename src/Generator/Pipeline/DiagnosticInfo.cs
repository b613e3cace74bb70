using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelDsl.Dsl.Diagnostics;

namespace ModelDsl.Generator.Pipeline;

/// <summary>A diagnostic as plain data, made into Roslyn's only when it is reported.</summary>
internal sealed record DiagnosticInfo(
    string Code, Severity Severity, string Message, string HelpLink, string Path, int Start, int Length, int StartLine, int StartColumn,
    int EndLine, int EndColumn)
{
    public static DiagnosticInfo From(ModelDsl.Dsl.Diagnostics.Diagnostic diagnostic)
    {
        var (start, end) = (diagnostic.Location.Start, diagnostic.Location.End);
        var span = diagnostic.Location.Span;
        return new DiagnosticInfo(
            diagnostic.Code, diagnostic.Severity, diagnostic.Message, diagnostic.HelpLink, diagnostic.Location.File.Path,
            span.Start, span.Length, start.Line - 1, start.Column - 1, end.Line - 1, end.Column - 1);
    }

    public Microsoft.CodeAnalysis.Diagnostic ToRoslyn()
    {
        var severity = Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
        var descriptor = new DiagnosticDescriptor(Code, Code, "{0}", "ModelDsl", severity, isEnabledByDefault: true, helpLinkUri: HelpLink);
        var location = Location.Create(
            Path, new TextSpan(Start, Length), new LinePositionSpan(
                new LinePosition(StartLine, StartColumn), new LinePosition(EndLine, EndColumn)));
        return Microsoft.CodeAnalysis.Diagnostic.Create(descriptor, location, Message);
    }
}
