using ModelDsl.Dsl.Diagnostics;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>Leaves the statement at hand; caught by the statement loop, which reports it and goes on.</summary>
internal sealed class ElaborationException(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}

/// <summary>A value that depends on something already reported was needed; nothing more is to be said.</summary>
internal sealed class EchoException : Exception;

/// <summary>What only a written-out loop can do was met inside one of known count: it is unrolled instead.</summary>
internal sealed class UnrollException(Diagnostics.Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostics.Diagnostic Diagnostic { get; } = diagnostic;
}
