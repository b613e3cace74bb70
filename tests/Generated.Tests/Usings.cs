global using TorchSharp;
global using static TorchSharp.torch;

// Tests count the tensors that are alive.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
