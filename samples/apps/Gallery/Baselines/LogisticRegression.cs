using ModelDsl.Runtime;
using static TorchSharp.torch;

namespace Gallery.Baselines;

/// <summary>What a linear classifier makes of the same features.</summary>
internal static class LogisticRegression
{
    private const int Steps = 300;
    private const double LearningRate = 0.05;

    /// <summary>Trains on all samples at once, until nothing changes any more.</summary>
    /// <param name="training">Features [N, F] and classes [N].</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="decay">The weight decay, for few samples of many features.</param>
    public static LinearClassifier Fit(TensorDataset training, int classes, double decay = 1e-4)
    {
        var model = new LinearClassifier(checked((int)training.Input.size(1)), classes);
        using var optimizer = optim.Adam(model.parameters(), LearningRate, weight_decay: decay);
        var trainer = Trainer.For(model, (logits, label) => nn.functional.cross_entropy(logits, label), optimizer);
        trainer.Fit(training.Batches(checked((int)training.Count)), Steps);
        model.eval();
        return model;
    }

    /// <summary>The accuracy on other samples.</summary>
    public static double Accuracy(TensorDataset training, TensorDataset test, int classes, double decay = 1e-4)
    {
        using var model = Fit(training, classes, decay);
        return model.call(test.Input).argmax(1).eq(test.Target).to(ScalarType.Float32).mean().item<float>();
    }
}
