using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Samples with their targets, along dimension 0 of both tensors.</summary>
public readonly record struct Batch(Tensor Input, Tensor Target);
