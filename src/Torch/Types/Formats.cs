namespace TorchSharp;

/// <summary>How a tensor's elements lie in memory.</summary>
public enum layout
{
    strided = 0,
    sparse_coo = 1,
}

/// <summary>The order of a strided tensor's dimensions in memory.</summary>
public enum memory_format
{
    preserve_format = 0,
    contiguous_format = 1,
    channels_last = 2,
}
