using System.Collections;

namespace ModelDsl.Dsl.Diagnostics;

/// <summary>Collects diagnostics; the same message at the same place is kept once.</summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> items = [];
    private readonly HashSet<(string Code, string Path, int Start)> seen = [];

    public int Count => items.Count;

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        // One place and one code make one error: a block used ten times reports its fault once.
        if (!seen.Add((diagnostic.Code, diagnostic.Location.File.Path, diagnostic.Location.Span.Start))) return;
        items.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    public IEnumerator<Diagnostic> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
