namespace ModelDsl.Dsl.Parsing;

/// <summary>The words of the language, in the order of its description.</summary>
public static class SyntaxFacts
{
    /// <summary>Words that start a declaration. They are names everywhere else.</summary>
    public static readonly IReadOnlyList<string> DeclarationKeywords =
        ["namespace", "using", "const", "fn", "block", "model", "pair", "train"];

    /// <summary>Words that start a statement. They are names everywhere else.</summary>
    public static readonly IReadOnlyList<string> StatementKeywords =
        ["input", "where", "require", "layer", "parameter", "buffer", "output", "expect", "init"];

    /// <summary>Words that are never names.</summary>
    public static readonly IReadOnlyList<string> ReservedWords =
        ["true", "false", "and", "or", "not", "if", "else", "for", "in", "repeat", "as"];

    /// <summary>Words that are stages when a body in braces follows.</summary>
    public static readonly IReadOnlyList<string> ContainerStages = ["Sequential", "residual", "concat", "sum", "stack"];

    public static readonly IReadOnlyList<string> TypeNames = ["int", "float", "bool", "string", "layer"];

    public static readonly IReadOnlyList<string> PairEntries = ["generator", "discriminator", "objective"];

    public static readonly IReadOnlyList<string> TrainEntries =
        ["target", "loss", "penalty", "optimizer", "schedule", "metric", "clip_norm", "clip_value", "accumulate", "freeze"];

    /// <summary>Entries of a recipe that stand once.</summary>
    public static readonly IReadOnlyList<string> SingleTrainEntries =
        ["loss", "optimizer", "schedule", "clip_norm", "clip_value", "accumulate"];

    private static readonly HashSet<string> reserved = [.. ReservedWords];

    public static bool IsReserved(string word) => reserved.Contains(word);

    public static bool IsIdentifierStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    public static bool IsIdentifierPart(char c) => IsIdentifierStart(c) || IsDigit(c);

    public static bool IsDigit(char c) => c is >= '0' and <= '9';
}
