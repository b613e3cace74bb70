namespace TorchSharp;

/// <summary>How tensors are written as text.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, dtype and device alone.</summary>
    Metadata = 0,
    Julia = 1,
    Numpy = 2,
    CSharp = 3,

    /// <summary>What <see cref="torch.TensorStringStyle"/> says.</summary>
    Default = 4,
}
