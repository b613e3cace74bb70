using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Notes the shape each module returns while an example runs through a model.</summary>
internal sealed class ForwardHooks : IDisposable
{
    private readonly List<Action> _removers = [];

    /// <summary>The first output of every module that was called.</summary>
    public Dictionary<nn.Module, string> Outputs { get; } = new(ReferenceEqualityComparer.Instance);

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
            ?? Five<Tensor, (Tensor, Tensor)>(module)
            ?? Attention(module);
        if (remove is not null)
        {
            _removers.Add(remove);
        }
    }

    public void Dispose() => _removers.ForEach(remove => remove());

    private Action? One<T, TResult>(nn.Module module) =>
        module is nn.Module<T, TResult> typed ? typed.register_forward_hook((_, _, result) => Note(module, result)).remove : null;

    private Action? Two<T1, T2, TResult>(nn.Module module) =>
        module is nn.Module<T1, T2, TResult> typed ? typed.register_forward_hook((_, _, _, result) => Note(module, result)).remove : null;

    private Action? Three<T1, T2, T3, TResult>(nn.Module module) =>
        module is nn.Module<T1, T2, T3, TResult> typed ? typed.register_forward_hook((_, _, _, _, result) => Note(module, result)).remove : null;

    private Action? Five<T, TResult>(nn.Module module) =>
        module is nn.Module<T, T, T, T, T, TResult> typed ? typed.register_forward_hook((_, _, _, _, _, _, result) => Note(module, result)).remove : null;

    private Action? Attention(nn.Module module) =>
        module is nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor>> typed
            ? typed.register_forward_hook((_, _, _, _, _, _, _, result) => Note(module, result)).remove
            : null;

    private TResult Note<TResult>(nn.Module module, TResult result)
    {
        if (!Outputs.ContainsKey(module))
        {
            Outputs[module] = Describe(result);
        }
        return result;
    }

    private static string Describe(object? value) => value switch
    {
        Tensor tensor => Notation.Of(tensor.shape),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Describe(tuple[i])))})",
        _ => "none",
    };
}
