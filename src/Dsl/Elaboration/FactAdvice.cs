using ModelDsl.Dsl.Shapes;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>What a message tells its reader to write so that missing facts are known.</summary>
internal class FactAdvice
{
    public virtual string For(IReadOnlyList<Relation> facts) => State(string.Join(", ", facts));

    public static string State(string facts) => $"add `where {facts}`";
}
