using ModelDsl.Runtime;
using Quickstart;
using TorchSharp;
using static TorchSharp.torch;

namespace Gallery.Generation;

/// <summary>Judges generated digits by a network that recognises real ones.</summary>
internal sealed class Judge : IDisposable
{
    private readonly FeatureClassifier _classifier = new(Digits.Classes);
    private readonly Tensor _real;

    /// <summary>
    /// Learns to recognise the digits of the training set; those of the test set are what generated ones are compared with.
    /// </summary>
    public Judge(TensorDataset training, TensorDataset test, int epochs, int seed)
    {
        using var trainer = new FeatureClassifierTrainer(_classifier, epochs: epochs);
        trainer.Fit(training.Batches(32, shuffleSeed: seed));
        Accuracy = Classification.Accuracy(_classifier, test);
        _real = Features(test.Input);
    }

    /// <summary>The share of the test digits that it recognises.</summary>
    public double Accuracy { get; }

    /// <summary>
    /// The inception score ("Improved Techniques for Training GANs", Salimans et al., 2016): how many classes there are that it tells apart
    /// with certainty, from 1 to 10.
    /// </summary>
    public double Score(Tensor images)
    {
        using var scope = NewDisposeScope();
        var ofEach = Classification.Probabilities(_classifier, images).to(ScalarType.Float64).clamp(min: 1e-12);
        return (ofEach * (ofEach / ofEach.mean([0], keepdim: true)).log()).sum(1).mean().exp().item<double>();
    }

    /// <summary>
    /// The Fréchet distance between the features of real and of generated digits, each taken as normally distributed ("GANs Trained by a
    /// Two Time-Scale Update Rule", Heusel et al., 2017).
    /// </summary>
    public double Distance(Tensor images)
    {
        using var scope = NewDisposeScope();
        return Frechet.Distance(_real, Features(images));
    }

    public void Dispose() => _classifier.Dispose();

    private Tensor Features(Tensor images)
    {
        using var noGrad = no_grad();
        return _classifier.Features.call(images);
    }
}
