using ModelDsl.Runtime;
using TorchSharp;
using static TorchSharp.torch;

namespace Gallery.Tones;

/// <summary>Wrong, missing and surplus letters of greedily decoded words, by the letters that were spoken.</summary>
/// <param name="shortestRun">Letters that are best for fewer frames in a row are not heard.</param>
internal sealed class LetterErrorRate(int shortestRun = 1) : IMetric
{
    private long _errors;
    private long _letters;

    public void Reset() => (_errors, _letters) = (0, 0);

    /// <summary>Adds a batch.</summary>
    /// <param name="output">Scores [T, B, letters + 1], with the blank at 0.</param>
    /// <param name="target">Letters [B, L], behind which words are filled with 0.</param>
    public void Update(Tensor output, Tensor target)
    {
        foreach (var (decoded, spoken) in Decode(output, shortestRun).Zip(Words(target)))
        {
            _errors += GreedyDecoder.Distance(decoded, spoken);
            _letters += spoken.Count;
        }
    }

    public MetricValue Compute() => new("letter error rate", _letters == 0 ? double.NaN : (double)_errors / _letters, "0.0 %");

    /// <summary>What is heard in scores [T, B, letters + 1].</summary>
    public static List<List<long>> Decode(Tensor output, int shortestRun = 1)
    {
        using var scope = NewDisposeScope();
        return [.. Rows(output.argmax(2).t()).Select(frames => GreedyDecoder.Decode(frames, shortestRun))];
    }

    /// <summary>What was spoken, of letters [B, L].</summary>
    public static List<List<long>> Words(Tensor target) => [.. Rows(target).Select(row => row.TakeWhile(letter => letter != 0).ToList())];

    private static IEnumerable<long[]> Rows(Tensor table) =>
        table.contiguous().data<long>().ToArray().Chunk(checked((int)table.size(1)));
}
