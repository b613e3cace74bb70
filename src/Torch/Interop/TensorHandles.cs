namespace TorchSharp;

/// <summary>Tensors as the native side takes them; keeps them alive until disposed.</summary>
internal readonly ref struct TensorHandles(IEnumerable<torch.Tensor?>? tensors)
{
    private readonly torch.Tensor?[] tensors = tensors is null ? [] : [.. tensors];

    public int Count => tensors.Length;

    public nint[] ToArray() => Array.ConvertAll(tensors, tensor => tensor?.Handle ?? 0);

    public void Dispose() => GC.KeepAlive(tensors);
}
