using static TorchSharp.torch;

namespace Gallery;

/// <summary>Draws numbers as a row of bars of eight heights.</summary>
internal static class Sparkline
{
    private const string Heights = "▁▂▃▄▅▆▇█";

    /// <summary>A bar a value of a one-dimensional float tensor, between its smallest and its greatest.</summary>
    public static string Of(Tensor values)
    {
        var numbers = values.contiguous().data<float>().ToArray();
        var (least, most) = (numbers.Min(), numbers.Max());
        var unit = most > least ? Heights.Length / (most - least) : 0;
        return string.Concat(numbers.Select(number => Heights[Math.Min((int)((number - least) * unit), Heights.Length - 1)]));
    }
}
