namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Lowers the learning rate when a metric does not get better.</summary>
            /// <param name="optimizer">The optimizer.</param>
            /// <param name="mode"><c>min</c> where less is better, <c>max</c> where more is.</param>
            /// <param name="factor">What the learning rate is scaled by.</param>
            /// <param name="patience">How many epochs without progress are borne.</param>
            /// <param name="threshold">How much better is better.</param>
            /// <param name="threshold_mode"><c>rel</c> where the threshold is a share, <c>abs</c> where it is a difference.</param>
            /// <param name="cooldown">How many epochs are not judged after a change.</param>
            /// <param name="min_lr">The least learning rate: none, one for all groups, or one each.</param>
            /// <param name="eps">Changes up to this are not made.</param>
            /// <param name="verbose">Whether to print changes.</param>
            public static LRScheduler ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10,
                double threshold = 1e-4, string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8,
                bool verbose = false) =>
                new impl.ReduceLROnPlateau(optimizer, mode, factor, patience, threshold, threshold_mode, cooldown, min_lr, eps, verbose);

            public static partial class impl
            {
                /// <summary>Lowers the learning rate when a metric does not get better.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool rising;
                    private readonly bool relative;
                    private readonly double factor;
                    private readonly int patience;
                    private readonly double threshold;
                    private readonly int cooldown;
                    private readonly double[] min_lrs;
                    private readonly double eps;
                    private double best;
                    private int bad_epochs;
                    private int cooldown_epochs;

                    /// <summary>Makes the scheduler.</summary>
                    public ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10,
                        double threshold = 1e-4, string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null,
                        double eps = 1e-8, bool verbose = false)
                        : base(optimizer, 0, verbose)
                    {
                        if (factor >= 1)
                            throw new ArgumentException("Factor should be < 1.0.", nameof(factor));
                        rising = Choose(mode, "max", "min", nameof(mode));
                        relative = Choose(threshold_mode, "rel", "abs", nameof(threshold_mode));
                        this.factor = factor;
                        this.patience = patience;
                        this.threshold = threshold;
                        this.cooldown = cooldown;
                        min_lrs = min_lr switch
                        {
                            null => new double[base_lrs.Count],
                            [var one] => [.. Enumerable.Repeat(one, base_lrs.Count)],
                            _ => ForGroups(min_lr, nameof(min_lr)),
                        };
                        this.eps = eps;
                        best = rising ? double.NegativeInfinity : double.PositiveInfinity;
                    }

                    /// <summary>Not for this scheduler.</summary>
                    public override void step() =>
                        throw new InvalidOperationException("ReduceLROnPlateau needs the metric: call step(current).");

                    /// <summary>Not for this scheduler.</summary>
                    public override void step(int? epoch) => step();

                    /// <summary>Tells the metric of an epoch.</summary>
                    public override void step(double current, int? epoch = null)
                    {
                        _step_count++;
                        last_epoch = epoch ?? last_epoch + 1;
                        bad_epochs++;
                        if (IsBetter(current))
                            (best, bad_epochs) = (current, 0);
                        if (cooldown_epochs > 0)
                        {
                            cooldown_epochs--;
                            bad_epochs = 0;
                        }
                        if (bad_epochs <= patience)
                            return;
                        Apply([.. Groups.Zip(min_lrs, (group, least) => Lowered(group.LearningRate, least))]);
                        (cooldown_epochs, bad_epochs) = (cooldown, 0);
                    }

                    private double Lowered(double lr, double least)
                    {
                        var lowered = Math.Max(lr * factor, least);
                        return lr - lowered > eps ? lowered : lr;
                    }

                    private bool IsBetter(double current) => (rising, relative) switch
                    {
                        (false, true) => current < best * (1 - threshold),
                        (false, false) => current < best - threshold,
                        (true, true) => current > best * (1 + threshold),
                        (true, false) => current > best + threshold,
                    };

                    private static bool Choose(string value, string yes, string no, string name) =>
                        value == yes || (value == no
                            ? false
                            : throw new ArgumentException($"{name} '{value}' is unknown: it is '{yes}' or '{no}'", name));
                }
            }
        }
    }
}
