using TorchSharp;
using Zoo.Generative;
using Zoo.Text;
using Zoo.Vision;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>A network with its optimizer and a batch of real tensors: what a training step needs, without any dispose scope.</summary>
/// <param name="Steps">After how many steps the loss must have fallen.</param>
/// <param name="Step">Trains once and gives the loss.</param>
/// <param name="Parts">What the lesson owns.</param>
internal sealed record Lesson(int Steps, Func<double> Step, params IDisposable[] Parts) : IDisposable
{
    public static IReadOnlyList<string> Names { get; } =
        [nameof(DigitNet), nameof(DigitResNet), nameof(ResNet18), nameof(TextClassifier), nameof(Dcgan)];

    public static Lesson Of(string name)
    {
        manual_seed(1);
        return name switch
        {
            nameof(DigitNet) => OnDigits(new DigitNet()),
            nameof(DigitResNet) => OnDigits(new DigitResNet()),
            nameof(ResNet18) => OnNoise(),
            nameof(TextClassifier) => OnWords(),
            _ => OfPair(),
        };
    }

    public void Dispose() => Array.ForEach(Parts, part => part.Dispose());

    private static Lesson OnDigits(nn.Module<Tensor, Tensor> model)
    {
        var (image, label) = (Digits.Images(128), Digits.Labels(128));
        var optimizer = optim.Adam(model.parameters(), 3e-3);
        return new Lesson(25, () => Classify(model, optimizer, image, label), model, optimizer, image, label);
    }

    /// <summary>Six images of a size that no one thought of, to be learned by heart.</summary>
    private static Lesson OnNoise()
    {
        var model = new ResNet18(classes: 3);
        var (image, label) = (randn(6, 3, 40, 33), tensor(new long[] { 0, 1, 2, 0, 1, 2 }));
        var optimizer = optim.SGD(model.parameters(), 0.01, momentum: 0.9);
        return new Lesson(8, () => Classify(model, optimizer, image, label), model, optimizer, image, label);
    }

    /// <summary>The last word of a sentence tells its class.</summary>
    private static Lesson OnWords()
    {
        var model = new TextClassifier(vocab: 50, classes: 5);
        var ids = randint(0, 50, [64, 7], ScalarType.Int64);
        using var last = ids[TensorIndex.Colon, -1];
        var label = last.remainder(5);
        var optimizer = optim.Adam(model.parameters(), 5e-3);
        return new Lesson(40, () => Classify(model, optimizer, ids, label), model, optimizer, ids, label);
    }

    /// <summary>The discriminator learns to tell digits from what an untrained generator makes.</summary>
    private static Lesson OfPair()
    {
        var pair = new Dcgan(latent: 8, width: 8);
        using var digits = Digits.Images(64);
        var real = nn.functional.interpolate(digits, [28, 28]);
        var optimizer = optim.Adam(pair.Discriminator.parameters(), 1e-3);
        return new Lesson(12, () => Minimise(optimizer, () =>
        {
            using var z = randn(64, 8);
            using var fake = pair.Generator.call(z);
            return pair.DiscriminatorLoss(real, fake);
        }), pair, optimizer, real);
    }

    private static double Classify(nn.Module<Tensor, Tensor> model, optim.Optimizer optimizer, Tensor input, Tensor label) =>
        Minimise(optimizer, () =>
        {
            using var logits = model.call(input);
            return nn.functional.cross_entropy(logits, label);
        });

    private static double Minimise(optim.Optimizer optimizer, Func<Tensor> lossOf)
    {
        // TorchSharp's package leaves a reference to every gradient behind; that is not the generated code's.
        using (NewDisposeScope()) optimizer.zero_grad();
        using var loss = lossOf();
        loss.backward();
        optimizer.step()?.Dispose();
        return loss.item<float>();
    }
}
