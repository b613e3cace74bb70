namespace ModelDsl.Dsl.Shapes;

/// <summary>
/// The values that a search gives a symbol: from the least natural size upwards, then what the constants of the relation suggest,
/// then zero and below. Mostly the first ones do, so that the others are made when they are asked for.
/// </summary>
internal sealed class Candidates
{
    private const int First = 8;
    private const int Steps = 600;

    private readonly Interval range;
    private readonly Lazy<IEnumerable<long>> constants;
    private readonly IEnumerator<long> more;
    private readonly List<long> known = [];

    public Candidates(Interval range, Lazy<IEnumerable<long>> constants)
    {
        this.range = range;
        this.constants = constants;
        more = Suggested().GetEnumerator();
    }

    /// <summary>There are no more than so many; there may be somewhat less.</summary>
    public int MaximumCount => (int)Math.Min(2m * Steps, Math.Max(0, (decimal)range.High - range.Low + 1));

    /// <summary>Gives the value at a position; false behind the last.</summary>
    public bool TryGet(int index, out long value)
    {
        while (known.Count <= index && more.MoveNext())
        {
            if (more.Current >= range.Low && more.Current <= range.High && !known.Contains(more.Current)) known.Add(more.Current);
        }

        value = index < known.Count ? known[index] : 0;
        return index < known.Count;
    }

    private IEnumerable<long> Suggested()
    {
        var (start, direction) = range.High < 1 ? (range.High, -1) : (Math.Max(range.Low, 1), 1);
        for (var i = 0; i < First; i++) yield return start + (i * direction);
        foreach (var constant in constants.Value)
        {
            yield return constant;
            yield return constant + 1;
            yield return constant - 1;
        }

        if (range.High != long.MaxValue) yield return range.High;
        for (var i = 0; i < 4; i++) yield return -i;
        for (var i = First; i < Steps; i++) yield return start + (i * direction);
    }
}
