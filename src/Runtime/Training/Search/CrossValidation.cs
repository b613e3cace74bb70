using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Judges a way of training by several splits of the data, each of which gives its samples for training and for
/// validation.</summary>
public static class CrossValidation
{
    /// <summary>Trains and judges a fresh model on each split, in order.</summary>
    /// <param name="folds">From <see cref="Splits"/>, for example.</param>
    /// <param name="judge">Trains on the one part of a split and gives the figure on the other; the number counts from 1.</param>
    /// <exception cref="ArgumentException">A split has an empty side, or a sample on both.</exception>
    public static CrossValidationResult Run(IReadOnlyList<Fold> folds, Func<int, Fold, double> judge)
    {
        Require(folds);
        return new CrossValidationResult([.. folds.Select((fold, i) => judge(i + 1, fold))]);
    }

    /// <summary>
    /// A prediction for every sample from a model that was not trained on it: what <see cref="Stacking"/> learns from.
    /// </summary>
    /// <param name="folds">Splits whose validation sides have every sample once.</param>
    /// <param name="predict">Trains on the one part of a split and gives the outputs [n, ...] for the other, in its order.</param>
    /// <exception cref="ArgumentException">A sample is validated never or twice, or there are not as many outputs as samples.</exception>
    public static Tensor OutOfFold(IReadOnlyList<Fold> folds, Func<int, Fold, Tensor> predict)
    {
        Require(folds);
        var order = folds.SelectMany(fold => fold.Validation).ToArray();
        if (order.Order().Where((sample, i) => sample != i).Any())
        {
            throw new ArgumentException($"the validation sides must have every sample from 0 to {order.Length - 1} exactly once",
                nameof(folds));
        }

        var outputs = folds.Select((fold, i) =>
        {
            var output = predict(i + 1, fold);
            return output.dim() > 0 && output.size(0) == fold.Validation.Count
                ? output
                : throw new ArgumentException(
                    $"fold {i + 1} has {fold.Validation.Count} samples, but its outputs are {Notation.Of(output)}", nameof(predict));
        }).ToList();
        using var scope = NewDisposeScope();
        return cat(outputs).index_select(0, tensor(order).argsort()).MoveToOuterDisposeScope();
    }

    private static void Require(IReadOnlyList<Fold> folds)
    {
        if (folds.Count < 2)
        {
            throw new ArgumentException($"cross-validation needs at least 2 splits, found {folds.Count}", nameof(folds));
        }
        for (var i = 0; i < folds.Count; i++)
        {
            var (training, validation) = folds[i];
            if (training.Count == 0 || validation.Count == 0)
            {
                throw new ArgumentException(
                    $"fold {i + 1} has {training.Count} samples for training and {validation.Count} for validation", nameof(folds));
            }
            var seen = training.ToHashSet();
            if (validation.Where(seen.Contains).Select(sample => (long?)sample).FirstOrDefault() is { } both)
            {
                throw new ArgumentException($"fold {i + 1} validates on sample {both}, on which it trains", nameof(folds));
            }
        }
    }
}
