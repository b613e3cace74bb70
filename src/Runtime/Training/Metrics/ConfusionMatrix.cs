using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>How often each class (row) was taken for each class (column).</summary>
public sealed class ConfusionMatrix(int classes) : IMetric
{
    private readonly long[,] _counts = new long[classes, classes];

    /// <summary>How many classes there are.</summary>
    public int Classes => classes;

    /// <summary>How many samples of class <paramref name="actual"/> were predicted as <paramref name="predicted"/>.</summary>
    public long this[int actual, int predicted] => _counts[actual, predicted];

    /// <inheritdoc/>
    public void Reset() => Array.Clear(_counts);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A class lies outside the matrix.</exception>
    public void Update(Tensor output, Tensor target)
    {
        using var scope = NewDisposeScope();
        if (output.size(1) != classes)
        {
            throw new ArgumentException($"a matrix of {classes} classes got scores {Notation.Of(output)}");
        }

        var predicted = output.argmax(1).flatten().cpu().data<long>().ToArray();
        var actual = target.to(ScalarType.Int64).flatten().cpu().data<long>().ToArray();
        for (var i = 0; i < actual.Length; i++)
        {
            if (actual[i] < 0 || actual[i] >= classes)
            {
                throw new ArgumentException($"a matrix of {classes} classes got a target of class {actual[i]}");
            }
            _counts[actual[i], predicted[i]]++;
        }
    }

    /// <summary>The share on the diagonal, which is the accuracy.</summary>
    public MetricValue Compute()
    {
        var diagonal = Enumerable.Range(0, classes).Sum(i => _counts[i, i]);
        var total = _counts.Cast<long>().Sum();
        return new MetricValue("accuracy", total == 0 ? double.NaN : (double)diagonal / total, "0.0 %");
    }

    /// <summary>The matrix as a table; zeros are dots.</summary>
    public override string ToString() => ToString([.. Enumerable.Range(0, classes).Select(i => i.ToString())]);

    /// <summary>The matrix as a table with the classes' names; zeros are dots.</summary>
    /// <exception cref="ArgumentException">There are not as many names as classes.</exception>
    public string ToString(IReadOnlyList<string> names)
    {
        if (names.Count != classes)
        {
            throw new ArgumentException($"a matrix of {classes} classes got {names.Count} names", nameof(names));
        }

        var longest = names.Max(name => name.Length) + 1;
        var width = Math.Max(Math.Max(3, longest), _counts.Cast<long>().Max().ToString().Length + 1);
        var text = new StringBuilder("actual \\ predicted").AppendLine().Append(' ', width);
        for (var column = 0; column < classes; column++)
        {
            text.Append(names[column].PadLeft(width));
        }
        for (var row = 0; row < classes; row++)
        {
            text.AppendLine().Append(names[row].PadLeft(width));
            for (var column = 0; column < classes; column++)
            {
                text.Append((_counts[row, column] is > 0 and var count ? count.ToString() : "·").PadLeft(width));
            }
        }
        return text.ToString();
    }
}
