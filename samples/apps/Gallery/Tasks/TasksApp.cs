using ModelDsl.Runtime;
using Quickstart;
using TorchSharp;
using Zoo.Seeds;
using static TorchSharp.torch;

namespace Gallery.Tasks;

/// <summary>
/// Digits of which few have a class but all are known to be odd or even: what a shared trunk learns from the one task serves the other.
/// </summary>
internal static class TasksApp
{
    private const int Labelled = 50;
    private const int Hidden = 64;
    private const double LearningRate = 3e-3;
    private const long Unknown = -100;

    public static App App { get; } = new(
        "tasks", "one trunk, two tasks: class of few digits, parity of all; baseline: the class alone", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var (training, test) = Digits.Load(Path.Combine(AppContext.BaseDirectory, "data", "digits.csv.gz"));
        using (training)
        using (test)
        {
            session.WriteLine($"{training.Count} digits, all of them odd or even, {Labelled} with a class; {test.Count} to test");
            var runs = session.Count(5, 2);
            var (single, multiple) = (0.0, 0.0);
            for (var run = 1; run <= runs; run++)
            {
                using var scope = NewDisposeScope();
                using var few = FewClasses(training, session.Seed * 100 + run);
                var epochs = session.Count(400, 200);
                var (one, _) = Train(few, test, epochs, parityWeight: 0);
                var (both, parity) = Train(few, test, epochs, parityWeight: 1);
                session.WriteLine(
                    $"choice {run}: class {100 * one:0.0} % alone, {100 * both:0.0} % with parity, which is right of {100 * parity:0.0} %");
                (single, multiple) = (single + one / runs, multiple + both / runs);
            }
            return
            [
                new($"accuracy of the class, mean of {runs} choices", "0.0 %", HigherIsBetter: true,
                    new Result("two tasks", multiple), new Result("one task", single)),
            ];
        }
    }

    /// <summary>Images [N, 64], and of each its class, mostly unknown, and whether it is odd.</summary>
    private static TensorDataset FewClasses(TensorDataset digits, int seed)
    {
        var order = Enumerable.Range(0, checked((int)digits.Count)).ToArray();
        new Random(seed).Shuffle(order);
        var classes = digits.Target.data<long>().ToArray();
        var targets = new long[classes.Length, 2];
        foreach (var (rank, digit) in order.Index())
        {
            targets[digit, 0] = rank < Labelled ? classes[digit] : Unknown;
            targets[digit, 1] = classes[digit] % 2;
        }
        return new TensorDataset(digits.Input.flatten(1), tensor(targets));
    }

    /// <summary>The accuracies of class and parity; with a weight of 0 parity teaches nothing.</summary>
    private static (double Class, double Parity) Train(TensorDataset training, TensorDataset test, int epochs, double parityWeight)
    {
        using var model = new MultiTask(Digits.Size * Digits.Size, Hidden, Digits.Classes);
        using var optimizer = optim.Adam(model.parameters(), LearningRate, weight_decay: 1e-4);
        var trainer = new Trainer<Batch, (Tensor Logits, Tensor Value)>(
            model, batch => model.call(batch.Input), (output, batch) => Loss(output, batch.Target, parityWeight), optimizer);
        // A batch of all digits has always some with a class.
        trainer.Fit(training.Batches(checked((int)training.Count)), epochs);

        using var noGrad = no_grad();
        model.eval();
        var (logits, value) = model.call(test.Input.flatten(1));
        var isOdd = value.squeeze(1) > 0;
        return (Share(logits.argmax(1).eq(test.Target)), Share(isOdd.eq(test.Target.remainder(2).to(ScalarType.Bool))));
    }

    private static Tensor Loss((Tensor Logits, Tensor Value) output, Tensor target, double parityWeight)
    {
        var ofClass = nn.functional.cross_entropy(output.Logits, target[.., 0], ignore_index: Unknown);
        var ofParity = nn.functional.binary_cross_entropy_with_logits(output.Value.squeeze(1), target[.., 1].to(ScalarType.Float32));
        return ofClass + parityWeight * ofParity;
    }

    private static double Share(Tensor right) => right.to(ScalarType.Float32).mean().item<float>();
}
