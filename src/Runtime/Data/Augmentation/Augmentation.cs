using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Runtime;

/// <summary>Changes pictures at random, each by its own <see cref="SampleRandom"/>: a sample looks the same in any batch.</summary>
public abstract class Augmentation
{
    /// <summary>Augments a batch into new tensors; the given one stays as it is.</summary>
    /// <param name="images">Floating point, [B, C, H, W].</param>
    /// <param name="seed">Of the training.</param>
    /// <param name="epoch">From 1.</param>
    /// <param name="samples">The index of each picture in the data set.</param>
    /// <exception cref="ArgumentException">The images are of another kind, or as many as the samples.</exception>
    public Tensor Apply(Tensor images, long seed, int epoch, IReadOnlyList<long> samples)
    {
        if (images.dim() != 4 || !images.is_floating_point() || images.size(0) != samples.Count)
        {
            throw new ArgumentException(
                $"expected {samples.Count} pictures, floating point [{samples.Count}, C, H, W], but they are {Notation.Of(images)}", nameof(images));
        }
        var randoms = new SampleRandom[samples.Count];
        for (var i = 0; i < randoms.Length; i++)
        {
            randoms[i] = new SampleRandom(seed, epoch, samples[i]);
        }
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();
        var result = Change(images, randoms);
        // What nothing was done to is passed on as a view, so that the caller may dispose one and keep the other.
        return (ReferenceEquals(result, images) ? images.alias() : result).MoveToOuterDisposeScope();
    }

    /// <summary>Augments one picture, floating point [C, H, W], as a batch that holds it would.</summary>
    public Tensor ApplyOne(Tensor image, long seed, int epoch, long sample)
    {
        using var scope = NewDisposeScope();
        return Apply(image.unsqueeze(0), seed, epoch, [sample]).squeeze(0).MoveToOuterDisposeScope();
    }

    /// <summary>This augmentation, then another.</summary>
    public Augmentation Then(Augmentation next) => new Sequence(this, next);

    /// <summary>Augments a batch, [B, C, H, W], by one source of random numbers a picture.</summary>
    protected abstract Tensor Change(Tensor images, IReadOnlyList<SampleRandom> randoms);

    private sealed class Sequence(Augmentation first, Augmentation second) : Augmentation
    {
        protected override Tensor Change(Tensor images, IReadOnlyList<SampleRandom> randoms) =>
            second.Change(first.Change(images, randoms), randoms);
    }
}
