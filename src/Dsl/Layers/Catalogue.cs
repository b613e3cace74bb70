namespace ModelDsl.Dsl.Layers;

/// <summary>All layers and ops by name.</summary>
public static class Catalogue
{
    private static readonly Dictionary<string, LayerDescription> LayersByName = Index(AllLayers());
    private static readonly Dictionary<string, OpDescription> OpsByName = Index(AllOps());

    public static IEnumerable<LayerDescription> Layers => AllLayers();

    public static IEnumerable<OpDescription> Ops => AllOps();

    public static LayerDescription? FindLayer(string name) => LayersByName.TryGetValue(name, out var layer) ? layer : null;

    public static OpDescription? FindOp(string name) => OpsByName.TryGetValue(name, out var op) ? op : null;

    // One line a family, one file each.
    private static IEnumerable<LayerDescription> AllLayers() => [];

    private static IEnumerable<OpDescription> AllOps() => [];

    private static Dictionary<string, T> Index<T>(IEnumerable<T> descriptions) where T : OperationDescription
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var description in descriptions)
        {
            index.Add(description.Name, description);
            foreach (var alias in description.Aliases) index.Add(alias, description);
        }

        return index;
    }
}
