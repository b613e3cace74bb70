using ModelDsl.Dsl;
using ModelDsl.Dsl.Diagnostics;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Generator.Pipeline;

/// <summary>What a class is written from. It is equal to another where the same text would be written for both.</summary>
/// <param name="file">The file that declares it.</param>
/// <param name="fingerprint">All that <paramref name="write"/> reads.</param>
internal sealed class ClassSource(string hintName, SourceFile file, string fingerprint, Func<string> write) : IEquatable<ClassSource>
{
    private readonly string fingerprint = fingerprint;

    public string HintName { get; } = hintName;

    public string Path => file.Path;

    /// <summary>Writes the class, or tells why that failed.</summary>
    public Emission Emit()
    {
        try
        {
            return new Emission(new GeneratedFile(HintName, DeepStack.Run(write)), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Emission(null, DiagnosticInfo.From(InternalErrors.Unexpected(new Location(file, default), exception)));
        }
    }

    public bool Equals(ClassSource? other) =>
        other is not null && HintName == other.HintName && Path == other.Path && fingerprint == other.fingerprint;

    public override bool Equals(object? obj) => Equals(obj as ClassSource);

    public override int GetHashCode() => fingerprint.GetHashCode();
}

/// <summary>One generated file.</summary>
internal sealed record GeneratedFile(string HintName, string Text);

/// <summary>A written class, or the fault that kept it from being written.</summary>
internal sealed record Emission(GeneratedFile? File, DiagnosticInfo? Fault);
