namespace ModelDsl.Dsl.Shapes;

/// <summary>What is known about a relation under facts.</summary>
public abstract record Proof
{
    private Proof()
    {
    }

    /// <summary>It holds for every assignment that the facts permit.</summary>
    public static Proof Holds { get; } = new Proved();

    /// <summary>It holds for every assignment that the facts permit.</summary>
    public sealed record Proved : Proof;

    /// <summary>It fails for an assignment that the facts permit.</summary>
    /// <param name="Counterexample">The assignment, to the symbols of the relation.</param>
    /// <param name="Left">The value of the left side under it.</param>
    /// <param name="Right">The value of the right side under it.</param>
    public sealed record Refuted(IReadOnlyList<(Symbol Symbol, long Value)> Counterexample, long Left, long Right) : Proof
    {
        private IReadOnlyList<Relation>? mendFacts;

        /// <summary>Facts that would make it hold, each in source form; null where none was found.</summary>
        public string? Mend => Text(MendFacts);

        /// <summary>Facts that would make it hold; empty where none was found. They are looked for when they are asked for.</summary>
        public IReadOnlyList<Relation> MendFacts => mendFacts ??= FindMend?.Invoke() ?? [];

        internal Func<IReadOnlyList<Relation>>? FindMend { get; init; }
    }

    /// <summary>Neither proved nor refuted.</summary>
    /// <param name="MissingFacts">Facts that would settle it: the relation itself where no better are known.</param>
    public sealed record Open(IReadOnlyList<Relation> MissingFacts) : Proof
    {
        /// <summary>The missing facts in source form.</summary>
        public string MissingFact => Text(MissingFacts)!;
    }

    private static string? Text(IReadOnlyList<Relation> facts) => facts.Count == 0 ? null : string.Join(", ", facts);
}
