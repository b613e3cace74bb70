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
    private readonly Dictionary<string, Location?> taken = new(StringComparer.Ordinal);
    private Dictionary<string, Dim> ordinals = new(StringComparer.Ordinal);

    public bool CountsStages { get; } = countsStages;

    /// <summary>The next key for an unlabelled stage of this kind.</summary>
    public Key Next(string kind)
    {
        if (CountsStages) return new Key("", Advance("", 0));
        var name = SnakeCase(kind);
        return new Key(name + "_", Advance(name, 1));
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

    public void Restore(IReadOnlyDictionary<string, Dim> saved) =>
        ordinals = saved.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private Dim Advance(string name, long first)
    {
        var index = ordinals.TryGetValue(name, out var next) ? next : first;
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
