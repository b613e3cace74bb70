using System.Text;
using static TorchSharp.torch;

namespace Quickstart;

/// <summary>Draws images [N, 1, 8, 8] with the grey blocks of a terminal, two characters a pixel.</summary>
internal static class DigitDrawing
{
    private const string Greys = " ░▒▓█";
    private const string Gap = "  ";

    public static string SideBySide(Tensor images)
    {
        var pixels = images.contiguous().data<float>().ToArray();
        var count = pixels.Length / (Digits.Size * Digits.Size);
        var lines = new List<string>();
        for (var y = 0; y < Digits.Size; y++)
        {
            var text = new StringBuilder();
            for (var image = 0; image < count; image++)
            {
                for (var x = 0; x < Digits.Size; x++)
                {
                    var value = pixels[(image * Digits.Size + y) * Digits.Size + x];
                    text.Append(Greys[(int)Math.Clamp(value * Greys.Length, 0, Greys.Length - 1)], repeatCount: 2);
                }
                text.Append(Gap);
            }
            lines.Add(text.ToString().TrimEnd());
        }
        return string.Join(Environment.NewLine, lines);
    }

    public static string Captions(IEnumerable<string> captions) =>
        string.Join(Gap, captions.Select(caption => caption.PadRight(2 * Digits.Size))).TrimEnd();
}
