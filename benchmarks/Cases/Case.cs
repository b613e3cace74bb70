namespace Benchmarks;

/// <summary>Something to be timed. The same name stands for the same work in python/worker.py.</summary>
/// <param name="Name">Lower-case words and sizes with hyphens between them.</param>
/// <param name="Prepare">Makes what the work needs and returns the work: so many times the same.</param>
internal sealed record Case(string Name, Func<Action<int>> Prepare)
{
    /// <summary>All cases, in the order of the table.</summary>
    public static IReadOnlyList<Case> All { get; } = [.. SmallOperators.Cases, .. Networks.Cases, DigitTraining.Case];
}
