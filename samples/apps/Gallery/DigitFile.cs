using ModelDsl.Runtime;
using Quickstart;
using static TorchSharp.torch;

namespace Gallery;

/// <summary>The digits that lie beside the program.</summary>
internal static class DigitFile
{
    private static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "data", "digits.csv.gz");

    /// <summary>Cut in two as the demo cuts them.</summary>
    public static (TensorDataset Training, TensorDataset Test) Load() => Digits.Load(Path);

    /// <summary>All of them.</summary>
    public static TensorDataset LoadAll()
    {
        using var scope = NewDisposeScope();
        var (training, test) = Load();
        using (training)
        using (test)
        {
            return new TensorDataset(cat([training.Input, test.Input]), cat([training.Target, test.Target]));
        }
    }

    /// <summary>So many of each class, chosen by the seed.</summary>
    public static TensorDataset Few(TensorDataset digits, int ofEach, int seed)
    {
        var classes = digits.Target.data<long>().ToArray();
        var order = Enumerable.Range(0, classes.Length).Select(i => (long)i).ToArray();
        new Random(seed).Shuffle(order);
        return digits.Select([.. order.GroupBy(sample => classes[sample]).SelectMany(group => group.Take(ofEach))]);
    }
}
