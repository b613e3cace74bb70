using ModelDsl.Dsl.Elaboration.Graph;
using ModelDsl.Dsl.Shapes;
using ModelDsl.Dsl.Text;

namespace ModelDsl.Dsl.Elaboration;

/// <summary>
/// Where members get their keys: a module's own body, or a container's. In a container every stage counts (0, 1, …);
/// in a statement body an unlabelled layer is keyed by kind and ordinal.
/// </summary>
internal sealed class MemberScope(bool countsStages)
{
    private Dictionary<string, Location?> taken = new(StringComparer.Ordinal);
    private Dictionary<string, Dim> ordinals = new(StringComparer.Ordinal);

    public bool CountsStages { get; } = countsStages;

    /// <summary>The next key for an unlabelled stage of this kind.</summary>
    public Key Next(string kind)
    {
        if (CountsStages) return new Key("", Advance(""));
        var name = SnakeCase(kind);
        return new Key(name + "_", Advance(name));
    }

    /// <summary>Takes a key; gives the place of the earlier owner when it is not free.</summary>
    public bool TryTake(Key key, Location? location, out Location? earlier)
    {
        earlier = null;
        if (key.Constant is not { } text) return true;
        if (taken.TryGetValue(text, out earlier)) return false;
        taken.Add(text, location);
        return true;
    }

    public IReadOnlyDictionary<string, Dim> Ordinals => ordinals;

    /// <summary>The first ordinal of a kind: stages count from 0, kinds from 1.</summary>
    public static Dim First(string kind) => kind.Length == 0 ? 0 : 1;

    public Dim OrdinalOf(string kind) => ordinals.TryGetValue(kind, out var next) ? next : First(kind);

    public void Continue(IReadOnlyDictionary<string, Dim> from)
    {
        foreach (var pair in from) ordinals[pair.Key] = pair.Value;
    }

    /// <summary>Which keys are given so far.</summary>
    public sealed record Saved(IReadOnlyDictionary<string, Dim> Ordinals, IReadOnlyDictionary<string, Location?> Taken);

    public Saved Save() => new(new Dictionary<string, Dim>(ordinals), new Dictionary<string, Location?>(taken));

    public void Restore(Saved saved)
    {
        ordinals = saved.Ordinals.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        taken = saved.Taken.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>Behind two arms, the other of which gave keys of its own: both arms' are taken, and counting goes on from the arm
    /// that was run.</summary>
    public void Join(Condition condition, Saved other, Func<Condition, Dim, Dim, Dim> choose)
    {
        foreach (var pair in other.Taken) taken[pair.Key] = pair.Value;
        foreach (var kind in ordinals.Keys.Union(other.Ordinals.Keys).ToList())
        {
            ordinals[kind] = choose(condition, other.Ordinals.TryGetValue(kind, out var next) ? next : First(kind), OrdinalOf(kind));
        }
    }

    private Dim Advance(string name)
    {
        var index = OrdinalOf(name);
        ordinals[name] = index + 1;
        return index;
    }

    // Conv2d → conv2d, BatchNorm2d → batch_norm2d, LSTM → lstm, BasicBlock → basic_block.
    internal static string SnakeCase(string kind)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < kind.Length; i++)
        {
            var startsWord = char.IsUpper(kind[i]) && i > 0
                && (char.IsLower(kind[i - 1]) || char.IsDigit(kind[i - 1]) || (i + 1 < kind.Length && char.IsLower(kind[i + 1])));
            if (startsWord) text.Append('_');
            text.Append(char.ToLowerInvariant(kind[i]));
        }

        return text.ToString();
    }
}
