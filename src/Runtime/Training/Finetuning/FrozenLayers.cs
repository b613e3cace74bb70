using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>What <see cref="Freezing.Freeze"/> has frozen. Disposing gives it back what it was, if it is not to stay frozen.</summary>
public sealed class FrozenLayers : IDisposable
{
    private readonly nn.Module _model;
    private readonly List<(Parameter Weight, bool Learned)> _weights;
    private readonly List<(nn.Module Module, bool Trained)> _modules;

    internal FrozenLayers(nn.Module model, string[] labels)
    {
        _model = model;
        var weights = labels.Length == 0 ? model.parameters() : labels.SelectMany(label => WeightLabels.Under(model, label)).Distinct();
        var modules = labels.Length == 0
            ? [model]
            : model.named_modules().Where(entry => labels.Contains(entry.name)).Select(entry => entry.module);
        _weights = [.. weights.Select(weight => (weight, weight.requires_grad))];
        _modules = [.. modules.Where(module => !module.IsFrozen()).Select(module => (module, module.training))];

        foreach (var (weight, _) in _weights)
        {
            weight.requires_grad = false;
            weight.grad = null;
        }
        _modules.ForEach(entry => Freezing.Mark(entry.Module));
    }

    /// <summary>The weights of the model that are not among those.</summary>
    public IEnumerable<Parameter> Others()
    {
        var frozen = _weights.Select(entry => entry.Weight.Handle).ToHashSet();
        return _model.parameters().Where(weight => !frozen.Contains(weight.Handle));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (module, trained) in _modules)
        {
            Freezing.Unmark(module);
            if (trained)
            {
                module.TrainUnfrozen();
            }
        }
        _weights.ForEach(entry => entry.Weight.requires_grad = entry.Learned);
    }
}
