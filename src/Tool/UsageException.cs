namespace ModelDsl.Tool;

/// <summary>The command cannot do what it was asked; each message is one line of its own.</summary>
internal sealed class UsageException(params IReadOnlyList<string> messages) : Exception(string.Join(Environment.NewLine, messages))
{
    public IReadOnlyList<string> Messages { get; } = messages;
}
