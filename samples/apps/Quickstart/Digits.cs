using ModelDsl.Runtime;
using TorchSharp;
using static TorchSharp.torch;

namespace Quickstart;

/// <summary>The handwritten digits: images [N, 1, 8, 8] in 0..1 and their classes.</summary>
internal static class Digits
{
    public const int Size = 8;
    public const int Classes = 10;

    private const int Pixels = Size * Size;
    private const float White = 16;
    private const int TrainingCount = 1437;
    private const long SplitSeed = 0;

    /// <summary>Reads the file and cuts it in two; the cut is the same in every run and process.</summary>
    public static (TensorDataset Training, TensorDataset Test) Load(string path)
    {
        using var all = Read(path);
        return all.Split(Math.Min(TrainingCount, all.Count * 4 / 5), SplitSeed);
    }

    private static TensorDataset Read(string path)
    {
        var table = CsvTable.Read(path, Pixels + 1);
        var pixels = new float[table.Rows * Pixels];
        var classes = new long[table.Rows];
        for (var row = 0; row < table.Rows; row++)
        {
            var values = table[row];
            for (var i = 0; i < Pixels; i++)
            {
                pixels[row * Pixels + i] = values[i] / White;
            }

            classes[row] = (long)values[Pixels];
            if (classes[row] is < 0 or >= Classes || classes[row] != values[Pixels])
            {
                throw new CsvException(path, 0, 0, $"row {row + 1} is of class {values[Pixels]}, expected 0 to {Classes - 1}");
            }
        }
        return new TensorDataset(tensor(pixels, [table.Rows, 1, Size, Size]), tensor(classes));
    }
}
