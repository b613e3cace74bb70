using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Layers of a model that do not learn: no gradient is computed for their weights, no optimizer gets them, and as <see cref="Freezing"/> has
/// it they compute as in evaluation while the rest trains. Disposing lets them learn again.
/// </summary>
public sealed class FrozenLayers : IDisposable
{
    private readonly nn.Module _model;
    private readonly List<(Parameter Weight, bool Learned)> _frozen = [];
    private readonly List<nn.Module> _modules = [];

    /// <summary>Freezes what stands under some labels.</summary>
    /// <param name="model">The model that holds them.</param>
    /// <param name="labels">Keys of layers or of single weights, as in the <c>state_dict</c>: <c>conv1</c>, <c>encoder.fc</c>.</param>
    /// <exception cref="ArgumentException">The model has no weights under one of them.</exception>
    public FrozenLayers(nn.Module model, params string[] labels)
    {
        _model = model;
        foreach (var label in labels)
        {
            var weights = WeightLabels.Under(model, label);
            _frozen.AddRange(weights.Select(weight => (weight, weight.requires_grad)));
            weights.ForEach(weight => weight.requires_grad = false);
            _modules.AddRange(model.named_modules().Where(entry => entry.name == label).Select(entry => entry.module));
        }
        _modules.ForEach(module => module.Freeze());
    }

    /// <summary>The weights that learn.</summary>
    public IEnumerable<Parameter> Others()
    {
        var frozen = _frozen.Select(entry => entry.Weight.Handle).ToHashSet();
        return _model.parameters().Where(weight => !frozen.Contains(weight.Handle));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _modules.ForEach(module => module.Unfreeze());
        _frozen.ForEach(entry => entry.Weight.requires_grad = entry.Learned);
    }
}
