using Tensor = TorchSharp.torch.Tensor;

namespace ModelDsl.Torch.Tests.Oracle;

/// <summary>What an operation returns: a tensor, several, or a tuple, without what was not asked for.</summary>
public readonly struct Outputs(params Tensor?[] tensors)
{
    public Tensor[] Tensors { get; } = [.. tensors.OfType<Tensor>()];

    public static implicit operator Outputs(Tensor x) => new(x);
    public static implicit operator Outputs(Tensor[] x) => new(x);
    public static implicit operator Outputs((Tensor, Tensor?) x) => new(x.Item1, x.Item2);
    public static implicit operator Outputs((Tensor, Tensor?, Tensor?) x) => new(x.Item1, x.Item2, x.Item3);
    public static implicit operator Outputs((Tensor, Tensor, Tensor, Tensor) x) => new(x.Item1, x.Item2, x.Item3, x.Item4);
}
