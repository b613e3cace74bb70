namespace ModelDsl.Runtime;

/// <summary>The indices of a training and of a validation set.</summary>
public sealed record Fold(IReadOnlyList<long> Training, IReadOnlyList<long> Validation);

/// <summary>Divides samples, by their indices, into training and validation sets. Equal seeds give equal sets.</summary>
public static class Splits
{
    /// <summary>A random part for validation, of <paramref name="validation"/> (0 to 1, exclusive) of all samples, rounded.</summary>
    public static Fold Random(long count, double validation, long seed)
    {
        RequireShare(validation);
        return Cut(Shuffle.Order(count, seed), (long)Math.Round(count * validation));
    }

    /// <summary>A random part for validation in which every class has its share, rounded; a class of two or more is in both.</summary>
    public static Fold Stratified(IReadOnlyList<long> labels, double validation, long seed)
    {
        RequireShare(validation);
        var folds = Classes(labels, seed).Select(members =>
            Cut(members, members.Length < 2 ? 0 : Math.Clamp((long)Math.Round(members.Length * validation), 1, members.Length - 1))).ToList();
        return Mixed(folds.SelectMany(fold => fold.Training), folds.SelectMany(fold => fold.Validation), seed);
    }

    /// <summary>Folds in each of which another part is for validation: parts of consecutive samples, or of shuffled ones.</summary>
    public static IReadOnlyList<Fold> KFold(long count, int folds, long? shuffleSeed = null)
    {
        RequireFolds(folds, count);
        var order = shuffleSeed is { } seed ? Shuffle.Order(count, seed) : [.. Samplers.InOrder(count).Order(1)];
        var place = 0L;
        var parts = new long[count];
        for (var i = 0; i < folds; i++)
        {
            // The first folds take what is left over, as in scikit-learn.
            for (var left = count / folds + (i < count % folds ? 1 : 0); left > 0; left--)
            {
                parts[place++] = i;
            }
        }
        return FoldsOf(order, parts, folds);
    }

    /// <summary>
    /// Folds in each of which another part is for validation, with every class spread over the parts as evenly as can be.
    /// </summary>
    public static IReadOnlyList<Fold> StratifiedKFold(IReadOnlyList<long> labels, int folds, long seed)
    {
        RequireFolds(folds, labels.Count);
        long[] order = [.. Classes(labels, seed).SelectMany(members => members)];
        // Dealt like cards: neighbours, which are of one class, go to different parts.
        long[] parts = [.. order.Select((_, i) => (long)(i % folds))];
        return FoldsOf(order, parts, folds);
    }

    private static List<Fold> FoldsOf(long[] order, long[] parts, int folds) =>
        [.. Enumerable.Range(0, folds).Select(fold => new Fold(
            [.. order.Where((_, i) => parts[i] != fold)], [.. order.Where((_, i) => parts[i] == fold)]))];

    private static Fold Cut(long[] order, long validation) => new(order[(int)validation..], order[..(int)validation]);

    private static Fold Mixed(IEnumerable<long> training, IEnumerable<long> validation, long seed) =>
        new(Mix([.. training], seed), Mix([.. validation], seed));

    private static long[] Mix(long[] samples, long seed) => [.. Shuffle.Order(samples.Length, seed).Select(i => samples[i])];

    /// <summary>The samples of each class in random order, the classes in the order of their labels.</summary>
    private static IEnumerable<long[]> Classes(IReadOnlyList<long> labels, long seed) =>
        Shuffle.Order(labels.Count, seed).GroupBy(sample => labels[(int)sample]).OrderBy(group => group.Key).Select(group => group.ToArray());

    private static void RequireShare(double validation)
    {
        if (!(validation is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(validation), validation, "a share between 0 and 1");
        }
    }

    private static void RequireFolds(int folds, long count)
    {
        if (folds < 2 || folds > count)
        {
            throw new ArgumentOutOfRangeException(nameof(folds), folds, $"2 or more folds, and no more than the {count} samples");
        }
    }
}
