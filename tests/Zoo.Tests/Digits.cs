using ModelDsl.Runtime;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>The first of the 1,797 handwritten digits in samples/data.</summary>
internal static class Digits
{
    private static readonly CsvTable Table = CsvTable.Read(Repository.PathTo("samples", "data", "digits.csv.gz"), columns: 65);

    /// <summary>Grey values from 0 to 1, [count, 1, 8, 8].</summary>
    public static Tensor Images(int count) =>
        tensor(
            Enumerable.Range(0, count).SelectMany(row => Table[row][..64].ToArray()).Select(value => value / 16).ToArray(),
            [count, 1, 8, 8]);

    /// <summary>Classes, int64 [count].</summary>
    public static Tensor Labels(int count) => tensor(Enumerable.Range(0, count).Select(row => (long)Table[row][64]).ToArray());
}
