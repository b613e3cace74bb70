using ModelDsl.Runtime;
using TorchSharp;
using Zoo.Generative;
using Zoo.Text;
using Zoo.Vision;
using static TorchSharp.torch;

namespace ModelDsl.Zoo.Tests;

/// <summary>Each of the four shapes of network learns on real tensors.</summary>
public class TrainingTests
{
    [Fact]
    public void DigitNet_LearnsDigits()
    {
        manual_seed(1);
        using var model = new DigitNet();
        FallsOnDigits(model);
    }

    [Fact]
    public void DigitResNet_LearnsDigits()
    {
        manual_seed(1);
        using var model = new DigitResNet();
        FallsOnDigits(model);
    }

    [Fact]
    public void ResNet18_TakesAnySizeAndLearns()
    {
        manual_seed(1);
        using var model = new ResNet18(classes: 3);
        using var image = randn(6, 3, 40, 33);
        using var label = tensor(new long[] { 0, 1, 2, 0, 1, 2 });
        using var optimizer = optim.SGD(model.parameters(), 0.01, momentum: 0.9);
        Falls(8, () => Step(model, optimizer, image, label));
    }

    [Fact]
    public void TextClassifier_LearnsWhichWordEndsASentence()
    {
        manual_seed(1);
        using var model = new TextClassifier(vocab: 50, classes: 5);
        using var ids = randint(0, 50, [64, 7], ScalarType.Int64);
        using var last = ids[TensorIndex.Colon, -1];
        using var label = last.remainder(5);
        using var optimizer = optim.Adam(model.parameters(), 5e-3);
        Falls(40, () => Step(model, optimizer, ids, label));
    }

    [Fact]
    public void Dcgan_ItsDiscriminatorLearnsToTellDigitsFromWhatTheGeneratorMakes()
    {
        manual_seed(1);
        using var pair = new Dcgan(latent: 8, width: 8);
        using var digits = Digits.Images(64);
        using var real = nn.functional.interpolate(digits, [28, 28]);
        using var generatorOptimizer = optim.Adam(pair.Generator.parameters(), 2e-3);
        using var discriminatorOptimizer = optim.Adam(pair.Discriminator.parameters(), 1e-3);
        double GeneratorLoss() => Minimise(generatorOptimizer, () =>
        {
            using var z = randn(64, 8);
            using var fake = pair.Generator.call(z);
            return pair.GeneratorLoss(fake);
        });

        Falls(12, () => Minimise(discriminatorOptimizer, () =>
        {
            using var z = randn(64, 8);
            using var fake = pair.Generator.call(z);
            return pair.DiscriminatorLoss(real, fake);
        }));

        // And the generator in turn lowers its loss against the discriminator as it stands.
        Falls(30, GeneratorLoss);
    }

    private static void FallsOnDigits(nn.Module<Tensor, Tensor> model)
    {
        using var image = Digits.Images(128);
        using var label = Digits.Labels(128);
        using var optimizer = optim.Adam(model.parameters(), 3e-3);
        Falls(25, () => Step(model, optimizer, image, label));
    }

    private static double Step(nn.Module<Tensor, Tensor> model, optim.Optimizer optimizer, Tensor input, Tensor label) =>
        Minimise(optimizer, () =>
        {
            using var logits = model.call(input);
            return nn.functional.cross_entropy(logits, label);
        });

    private static double Minimise(optim.Optimizer optimizer, Func<Tensor> lossOf)
    {
        optimizer.zero_grad();
        using var loss = lossOf();
        loss.backward();
        optimizer.step()?.Dispose();
        return loss.item<float>();
    }

    private static void Falls(int steps, Func<double> step)
    {
        var losses = Enumerable.Range(0, steps).Select(_ => step()).ToList();
        losses.TakeLast(3).Average().ShouldBeLessThan(0.7 * losses.Take(2).Average(), string.Join(" ", losses.Select(loss => loss.ToString("0.000"))));
    }
}
