using ModelDsl.Dsl.Layers.Ops;

namespace ModelDsl.Dsl.Layers;

/// <summary>All layers and ops by name.</summary>
public static class Catalogue
{
    private static readonly Dictionary<string, LayerDescription> LayersByName = Index(AllLayers());
    private static readonly Dictionary<string, OpDescription> OpsByName = Index(AllOps());
    private static readonly Dictionary<string, OpDescription> InitializersByName = Index(Dsl.Layers.Initializers.All);

    public static IEnumerable<LayerDescription> Layers => AllLayers();

    public static IEnumerable<OpDescription> Ops => AllOps();

    public static IEnumerable<OpDescription> Initializers => Dsl.Layers.Initializers.All;

    public static LayerDescription? FindLayer(string name) => LayersByName.TryGetValue(name, out var layer) ? layer : null;

    public static OpDescription? FindOp(string name) => OpsByName.TryGetValue(name, out var op) ? op : null;

    public static OpDescription? FindInitializer(string name) =>
        InitializersByName.TryGetValue(name, out var initializer) ? initializer : null;

    // One line a family, one file each.
    private static IEnumerable<LayerDescription> AllLayers() =>
    [
        .. Dense.Layers,
        .. Convolutions.Layers,
        .. TransposedConvolutions.Layers,
        .. Pooling.Layers,
        .. Unpooling.Layers,
        .. AdaptivePooling.Layers,
        .. BatchNorms.Layers,
        .. Normalizations.Layers,
        .. Dropouts.Layers,
        .. Activations.Layers,
        .. Softmaxes.Layers,
        .. Embeddings.Layers,
        .. Recurrent.Layers,
        .. Attention.Layers,
        .. Rearranging.Layers,
        .. SlidingBlocks.Layers,
        .. Paddings.Layers,
        .. Resampling.Layers,
        .. Similarities.Layers,
    ];

    private static IEnumerable<OpDescription> AllOps() =>
    [
        .. Merging.Ops,
        .. Shaping.Ops,
        .. Rearranging.Ops,
        .. Elementwise.Ops,
        .. Comparisons.Ops,
        .. Activations.Ops,
        .. Softmaxes.Ops,
        .. Reductions.Ops,
        .. Products.Ops,
        .. Attention.Ops,
        .. Indexing.Ops,
        .. Ordering.Ops,
        .. Diagonals.Ops,
        .. Creation.Ops,
        .. Dropouts.Ops,
        .. Pooling.Ops,
        .. Unpooling.Ops,
        .. AdaptivePooling.Ops,
        .. SlidingBlocks.Ops,
        .. Paddings.Ops,
        .. Resampling.Ops,
        .. Similarities.Ops,
        .. Functionals.Ops,
        .. Losses.Ops,
        .. MarginLosses.Ops,
        .. LikelihoodLosses.Ops,
    ];

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
