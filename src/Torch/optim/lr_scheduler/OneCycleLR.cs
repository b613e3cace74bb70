namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Lets the learning rate rise once and fall far below its start (Smith and Topin, 2019).</summary>
            public static LRScheduler OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1,
                int steps_per_epoch = -1, double pct_start = 0.3,
                impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true,
                double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4,
                bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                new impl.OneCycleLR(optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum,
                    base_momentum, max_momentum, div_factor, final_div_factor, three_phase, last_epoch, verbose);

            /// <summary>Lets the learning rates of the groups rise once and fall far below their start (Smith and Topin, 2019).</summary>
            public static LRScheduler OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1,
                int steps_per_epoch = -1, double pct_start = 0.3,
                impl.OneCycleLR.AnnealStrategy anneal_strategy = impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true,
                IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, double div_factor = 25,
                double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false) =>
                new impl.OneCycleLR(optimizer, max_lr, total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum,
                    base_momentum, max_momentum, div_factor, final_div_factor, three_phase, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>Lets the learning rate rise once and fall far below its start, and the momentum against it.</summary>
                public class OneCycleLR : LRScheduler
                {
                    /// <summary>The form of the rise and fall.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>A cosine.</summary>
                        Cos,

                        /// <summary>A straight line.</summary>
                        Linear,
                    }

                    private readonly record struct Point(double Step, Func<int, double> Rate, Func<int, double> Momentum);

                    private readonly Point[] points;
                    private readonly int total_steps;
                    private readonly AnnealStrategy strategy;
                    private readonly bool cycle_momentum;

                    /// <summary>Makes the scheduler, with the same range for all groups.</summary>
                    public OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                        double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true,
                        double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4,
                        bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, Repeat(optimizer, max_lr), total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy,
                            cycle_momentum, Repeat(optimizer, base_momentum), Repeat(optimizer, max_momentum), div_factor, final_div_factor,
                            three_phase, last_epoch, verbose)
                    {
                    }

                    /// <summary>Makes the scheduler, with a range for each group.</summary>
                    public OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1,
                        int steps_per_epoch = -1, double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos,
                        bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null,
                        double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1,
                        bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (total_steps <= 0 && (epochs <= 0 || steps_per_epoch <= 0))
                            throw new ArgumentException("You must define either total_steps OR (epochs AND steps_per_epoch)",
                                nameof(total_steps));
                        if (pct_start is not (>= 0 and <= 1))
                            throw new ArgumentException($"Expected float between 0 and 1 pct_start, but got {pct_start}",
                                nameof(pct_start));
                        this.total_steps = total_steps > 0 ? total_steps : epochs * steps_per_epoch;
                        strategy = anneal_strategy;
                        this.cycle_momentum = cycle_momentum;

                        var highest = ForGroups(max_lr, nameof(max_lr));
                        double[] first = [.. highest.Select(lr => lr / div_factor)];
                        double[] least = [.. first.Select(lr => lr / final_div_factor)];
                        var low = ForGroups(base_momentum ?? Repeat(optimizer, 0.85), nameof(base_momentum));
                        var high = ForGroups(max_momentum ?? Repeat(optimizer, 0.95), nameof(max_momentum));
                        base_lrs = first;
                        foreach (var (group, lr) in Groups.Zip(first))
                            group.InitialLearningRate = lr;

                        Point start = new(0, group => first[group], group => high[group]);
                        Point top = new(pct_start * this.total_steps - 1, group => highest[group], group => low[group]);
                        Point end = new(this.total_steps - 1, group => least[group], group => high[group]);
                        points = three_phase
                            ? [start, top, new(2 * pct_start * this.total_steps - 2, group => first[group], group => high[group]), end]
                            : [start, top, end];
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (last_epoch > total_steps)
                            throw new InvalidOperationException(
                                $"Tried to step {last_epoch + 1} times. The specified number of total steps is {total_steps}");
                        var next = 1;
                        while (next < points.Length - 1 && last_epoch > points[next].Step)
                            next++;
                        var (from, to) = (points[next - 1], points[next]);
                        var share = (last_epoch - from.Step) / (to.Step - from.Step);
                        if (cycle_momentum)
                        {
                            foreach (var (group, index) in Groups.Select((group, index) => (group, index)))
                                Momenta.Set(group, Between(from.Momentum(index), to.Momentum(index), share));
                        }
                        return Enumerable.Range(0, base_lrs.Count).Select(index => Between(from.Rate(index), to.Rate(index), share));
                    }

                    private double Between(double start, double end, double share) => strategy == AnnealStrategy.Cos
                        ? end + (start - end) / 2 * (Math.Cos(Math.PI * share) + 1)
                        : start + (end - start) * share;

                    private static IEnumerable<double> Repeat(Optimizer optimizer,
                        double value) => optimizer.ParamGroups.Select(_ => value);
                }
            }
        }
    }
}
