using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>
/// Freezes parts of a model. A frozen module's parameters take no gradients, and it computes as in evaluation, so that batch
/// normalisation keeps its running statistics; trainers keep it there through their epochs.
/// </summary>
public static class Freezing
{
    // The mark dies with its module.
    private static readonly ConditionalWeakTable<nn.Module, object> Frozen = [];

    /// <summary>
    /// Freezes the module with all in it, or what stands under some labels in it. The optimizer may hold the parameters, and does not
    /// step them.
    /// </summary>
    /// <param name="module">The module.</param>
    /// <param name="labels">
    /// Keys of layers or of single weights, as in the <c>state_dict</c>: <c>conv1</c>, <c>encoder.fc</c>; without any, the whole module.
    /// </param>
    /// <returns>What was frozen; it stays so unless this is disposed.</returns>
    /// <exception cref="ArgumentException">The module has no weights under one of the labels.</exception>
    public static FrozenLayers Freeze(this nn.Module module, params string[] labels) => new(module, labels);

    /// <summary>Has the module with all in it learn again; it takes the training mode.</summary>
    public static void Unfreeze(this nn.Module module)
    {
        foreach (var part in module.modules().Append(module))
        {
            Frozen.Remove(part);
        }
        foreach (var parameter in module.parameters())
        {
            parameter.requires_grad = true;
        }
        module.train();
    }

    /// <summary>Whether the module itself was frozen; one inside a frozen module is not asked here.</summary>
    public static bool IsFrozen(this nn.Module module) => Frozen.TryGetValue(module, out _);

    internal static void Mark(nn.Module module)
    {
        Frozen.AddOrUpdate(module, module);
        module.eval();
    }

    internal static void Unmark(nn.Module module) => Frozen.Remove(module);

    /// <summary>Sets the training mode, except in frozen modules: what a training loop of your own calls for <c>train()</c>.</summary>
    public static void TrainUnfrozen(this nn.Module module)
    {
        module.train();
        foreach (var part in module.modules().Append(module).Where(IsFrozen).ToList())
        {
            part.eval();
        }
    }
}
