using System.Globalization;

namespace Gallery.MetaLearning;

/// <summary>Learning to learn: first weights from which a sine is known after ten points and a few steps.</summary>
internal static class ReptileApp
{
    private const int Points = 10;
    private const int InnerSteps = 10;
    private const double MetaRate = 0.2;

    private static readonly int[] Steps = [0, 1, 2, 4, 8, 16, 32];

    public static App App { get; } = new(
        "reptile", "first weights from which a sine is learned from ten points; baselines: random ones, those of joint training", Run);

    private static IReadOnlyList<Comparison> Run(Session session)
    {
        var tasks = session.Count(5000, 1000);
        session.WriteLine($"{tasks} sines of other heights and phases, {InnerSteps} steps each; then {Points} points of a new one");

        using var untrained = new Learner();
        using var joint = new Learner();
        joint.Meta(tasks * InnerSteps, steps: 1, Points, rate: 1, new Random(session.Seed));
        using var reptile = new Learner();
        reptile.Meta(tasks, InnerSteps, Points, MetaRate, new Random(session.Seed));

        var results = new (string Name, double[] Errors)[]
        {
            ("random", MeanErrors(untrained, session)),
            ("joint training", MeanErrors(joint, session)),
            ("Reptile", MeanErrors(reptile, session)),
        };
        session.WriteLine();
        session.WriteLine($"mean squared error after steps on those points");
        Row(session, "first weights", Steps.Select(count => count.ToString(CultureInfo.InvariantCulture)));
        foreach (var (name, errors) in results)
        {
            Row(session, name, errors.Select(error => error.ToString("0.00", CultureInfo.InvariantCulture)));
        }
        return
        [
            new($"mean squared error on new sines after {Steps[^1]} steps", "0.00", HigherIsBetter: false,
                new Result("Reptile", results[2].Errors[^1]),
                new Result("random first weights", results[0].Errors[^1]),
                new Result("joint training", results[1].Errors[^1])),
        ];
    }

    /// <summary>The means over the same new sines and points for each learner.</summary>
    private static double[] MeanErrors(Learner learner, Session session)
    {
        var random = new Random(session.Seed + 1);
        var tasks = session.Count(100, 40);
        var sums = new double[Steps.Length];
        for (var i = 0; i < tasks; i++)
        {
            foreach (var (step, error) in learner.Errors(SineTask.Draw(random), Points, Steps, random).Index())
            {
                sums[step] += error / tasks;
            }
        }
        return sums;
    }

    private static void Row(Session session, string name, IEnumerable<string> cells) =>
        session.Output.WriteLine($"  {name,-14}{string.Concat(cells.Select(cell => cell.PadLeft(6)))}");
}
