using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>One sample with its target, without a batch dimension.</summary>
public readonly record struct Sample(Tensor Input, Tensor Target);

/// <summary>A data set whose samples are made one by one, on any thread: pictures in files, windows of a text.</summary>
public interface IDataset
{
    /// <summary>The number of samples.</summary>
    long Count { get; }

    /// <summary>Makes a sample; its tensors belong to the current dispose scope. Equal indices give equal samples.</summary>
    Sample this[long index] { get; }
}
