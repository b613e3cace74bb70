using ModelDsl.Runtime;
using TorchSharp;
using static TorchSharp.torch;

namespace Gallery.MetaLearning;

/// <summary>
/// A network that learns tasks by plain gradient descent, and first weights from which that goes fast
/// ("On First-Order Meta-Learning Algorithms", Nichol et al., 2018).
/// </summary>
internal sealed class Learner : IDisposable
{
    private const double LearningRate = 0.02;

    private readonly SineNetwork _network = new();
    private readonly optim.Optimizer _optimizer;

    public Learner() => _optimizer = optim.SGD(_network.parameters(), LearningRate);

    /// <summary>
    /// Draws task after task, learns each for some steps and moves the first weights part of the way to where that led. With one step
    /// a task this is the usual training on all tasks at once.
    /// </summary>
    public void Meta(int tasks, int steps, int points, double rate, Random random)
    {
        for (var task = 0; task < tasks; task++)
        {
            using var scope = NewDisposeScope();
            var (x, y) = SineTask.Draw(random).Sample(points, random);
            // The pace falls to nothing, so that the last tasks leave no trace of their own.
            Reptile.Step(_network, () => Learn(x, y, steps), rate * (1 - (double)task / tasks));
        }
    }

    /// <summary>Learns a task from <paramref name="points"/> points and gives its error before each of the counts of steps.</summary>
    public double[] Errors(SineTask task, int points, IReadOnlyList<int> counts, Random random)
    {
        using var scope = NewDisposeScope();
        var (x, y) = task.Sample(points, random);
        var grid = task.Grid(100);
        var errors = new List<double>();
        void LearnAndTest()
        {
            var done = 0;
            foreach (var count in counts)
            {
                Learn(x, y, count - done);
                done = count;
                using var noGrad = no_grad();
                errors.Add(nn.functional.mse_loss(_network.call(grid.X), grid.Y).item<float>());
            }
        }
        // At a rate of 0 the first weights stay as they are.
        Reptile.Step(_network, LearnAndTest, rate: 0);
        return [.. errors];
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _network.Dispose();
    }

    private void Learn(Tensor x, Tensor y, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            _optimizer.zero_grad();
            nn.functional.mse_loss(_network.call(x), y).backward();
            _optimizer.step();
        }
    }
}
