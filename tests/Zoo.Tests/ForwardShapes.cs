using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>Notes the shapes that every submodule gives at its first call, whatever its inputs and results are.</summary>
internal sealed class ForwardShapes : IDisposable
{
    private readonly Dictionary<string, IReadOnlyList<string>> seen = [];
    private readonly List<Action> removals = [];

    public ForwardShapes(nn.Module root)
    {
        foreach (var (path, module) in root.named_modules()) Attach(module, path);
    }

    /// <summary>Shapes by path.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Seen => seen;

    public void Dispose() => removals.ForEach(removal => removal());

    /// <summary>A hook of the type that the module's own signature asks for: it notes the result and passes it on.</summary>
    private void Attach(nn.Module module, string path)
    {
        var hookable = BasesOf(module.GetType())
            .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(nn.HookableModule<,>));
        if (hookable is null) return;
        var hookType = hookable.GetGenericArguments()[1];
        var parameters = hookType.GetMethod("Invoke")!.GetParameters()
            .Select(parameter => Expression.Parameter(parameter.ParameterType)).ToArray();
        Action<object?> note = result => seen.TryAdd(path, [.. ShapesOf(result)]);
        var hook = Expression.Lambda(
            hookType,
            Expression.Block(
                Expression.Invoke(Expression.Constant(note), Expression.Convert(parameters[^1], typeof(object))),
                parameters[^1]),
            parameters);
        var remover = hookable.GetMethod(nameof(nn.Module<Tensor, Tensor>.register_forward_hook), [hookType])!
            .Invoke(module, [hook.Compile()])!;
        removals.Add(() => remover.GetType().GetMethod("remove")!.Invoke(remover, null));
    }

    private static IEnumerable<Type> BasesOf(Type? type)
    {
        for (; type is not null; type = type.BaseType) yield return type;
    }

    private static IEnumerable<string> ShapesOf(object? result) => result switch
    {
        Tensor tensor => [$"[{string.Join(", ", tensor.shape)}]"],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => ShapesOf(tuple[i])),
        _ => [],
    };
}
