using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>A picture in a report.</summary>
/// <param name="Pixels">[H, W], [1, H, W] or [3, H, W]; uint8, or floating point from 0 to 1, beyond which it is clipped.</param>
/// <param name="Caption">What is written under it, for example <c>7, taken for 1</c>.</param>
/// <param name="Good">True or false marks it as right or wrong; null does not mark it.</param>
public sealed record ReportImage(Tensor Pixels, string Caption, bool? Good = null);
