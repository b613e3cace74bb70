using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Watches the modules of a model while an example runs through it.</summary>
/// <param name="called">Told of each call at its end: the module, its inputs, its result.</param>
internal sealed class ForwardHooks(Action<nn.Module, object?[], object?> called) : IDisposable
{
    private readonly List<Action> _removers = [];

    /// <summary>
    /// Hooks a module, if its signature is among those of TorchSharp's layers and of models of a few tensors; hooks are typed, and
    /// closing them over any signature would take reflection.
    /// </summary>
    public void Attach(nn.Module module)
    {
        var remove = One<Tensor, Tensor>(module)
            ?? One<Tensor, (Tensor, Tensor)>(module)
            ?? One<Tensor, (Tensor, Tensor, Tensor)>(module)
            ?? Two<Tensor, Tensor, Tensor>(module)
            ?? Two<Tensor, Tensor, (Tensor, Tensor)>(module)
            ?? Two<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>(module)
            ?? Two<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>(module)
            ?? Three<Tensor, Tensor, Tensor, Tensor>(module)
            ?? Three<Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor)>(module)
            ?? Five<Tensor, (Tensor, Tensor)>(module)
            ?? Five<Tensor, Tensor>(module)
            ?? Attention(module);
        if (remove is not null)
        {
            _removers.Add(remove);
        }
    }

    public void Dispose() => _removers.ForEach(remove => remove());

    private Action? One<T, TResult>(nn.Module module) =>
        module is nn.Module<T, TResult> typed ? typed.register_forward_hook((_, a, result) => Note(module, [a], result)).remove : null;

    private Action? Two<T1, T2, TResult>(nn.Module module) =>
        module is nn.Module<T1, T2, TResult> typed ? typed.register_forward_hook((_, a, b, result) => Note(module, [a, b], result)).remove
            : null;

    private Action? Three<T1, T2, T3, TResult>(nn.Module module) =>
        module is nn.Module<T1, T2, T3, TResult> typed
            ? typed.register_forward_hook((_, a, b, c, result) => Note(module, [a, b, c], result)).remove
            : null;

    private Action? Five<T, TResult>(nn.Module module) =>
        module is nn.Module<T, T, T, T, T, TResult> typed
            ? typed.register_forward_hook((_, a, b, c, d, e, result) => Note(module, [a, b, c, d, e], result)).remove
            : null;

    private Action? Attention(nn.Module module) =>
        module is nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor>> typed
            ? typed.register_forward_hook((_, q, k, v, _, _, _, result) => Note(module, [q, k, v], result)).remove
            : null;

    private TResult Note<TResult>(nn.Module module, object?[] inputs, TResult result)
    {
        called(module, inputs, result);
        return result;
    }
}
