namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Lets the learning rate rise and fall in turn.</summary>
            public static LRScheduler CyclicLR(Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000,
                int step_size_down = -1, impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular, double gamma = 1.0,
                Func<double, double>? scale_fn = null, impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle,
                bool cycle_momentum = true, double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1,
                bool verbose = false) =>
                new impl.CyclicLR(optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode,
                    cycle_momentum, base_momentum, max_momentum, last_epoch, verbose);

            /// <summary>Lets the learning rates of the groups rise and fall in turn.</summary>
            public static LRScheduler CyclicLR(Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr,
                int step_size_up = 2000, int step_size_down = -1, impl.CyclicLR.Mode mode = impl.CyclicLR.Mode.Triangular,
                double gamma = 1.0, Func<double, double>? scale_fn = null,
                impl.CyclicLR.ScaleMode scale_mode = impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true,
                IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, int last_epoch = -1,
                bool verbose = false) =>
                new impl.CyclicLR(optimizer, base_lr, max_lr, step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode,
                    cycle_momentum, base_momentum, max_momentum, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>Lets the learning rate rise and fall in turn, and the momentum against it.</summary>
                public class CyclicLR : LRScheduler
                {
                    /// <summary>How the height of the cycles changes.</summary>
                    public enum Mode
                    {
                        /// <summary>Not at all.</summary>
                        Triangular,

                        /// <summary>It halves each time.</summary>
                        Triangular2,

                        /// <summary>It decays with every step.</summary>
                        ExpRange,
                    }

                    /// <summary>What the scale is a function of.</summary>
                    public enum ScaleMode
                    {
                        /// <summary>The number of the cycle.</summary>
                        Cycle,

                        /// <summary>The number of steps.</summary>
                        Iterations,
                    }

                    private readonly double[] low_lrs;
                    private readonly double[] max_lrs;
                    private readonly double[] base_momentums = [];
                    private readonly double[] max_momentums = [];
                    private readonly double total_size;
                    private readonly double step_ratio;
                    private readonly Func<double, double> scale_fn;
                    private readonly ScaleMode scale_mode;

                    /// <summary>Makes the scheduler, with the same range for all groups.</summary>
                    public CyclicLR(Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1,
                        Mode mode = Mode.Triangular, double gamma = 1.0, Func<double, double>? scale_fn = null,
                        ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true, double base_momentum = 0.8,
                        double max_momentum = 0.9, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, Repeat(optimizer, base_lr), Repeat(optimizer, max_lr), step_size_up, step_size_down, mode, gamma,
                            scale_fn, scale_mode, cycle_momentum, Repeat(optimizer, base_momentum), Repeat(optimizer, max_momentum),
                            last_epoch, verbose)
                    {
                    }

                    /// <summary>Makes the scheduler, with a range for each group.</summary>
                    public CyclicLR(Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000,
                        int step_size_down = -1, Mode mode = Mode.Triangular, double gamma = 1.0, Func<double, double>? scale_fn = null,
                        ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true, IEnumerable<double>? base_momentum = null,
                        IEnumerable<double>? max_momentum = null, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        base_lrs = low_lrs = ForGroups(base_lr, nameof(base_lr));
                        max_lrs = ForGroups(max_lr, nameof(max_lr));
                        total_size = step_size_up + (step_size_down < 0 ? step_size_up : step_size_down);
                        step_ratio = step_size_up / total_size;
                        this.scale_mode = scale_fn is not null ? scale_mode
                            : mode == Mode.ExpRange ? ScaleMode.Iterations
                            : ScaleMode.Cycle;
                        this.scale_fn = scale_fn ?? mode switch
                        {
                            Mode.Triangular2 => cycle => 1 / Math.Pow(2, cycle - 1),
                            Mode.ExpRange => iteration => Math.Pow(gamma, iteration),
                            _ => _ => 1,
                        };
                        if (cycle_momentum)
                        {
                            base_momentums = ForGroups(base_momentum ?? Repeat(optimizer, 0.8), nameof(base_momentum));
                            max_momentums = ForGroups(max_momentum ?? Repeat(optimizer, 0.9), nameof(max_momentum));
                        }
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        var cycle = Math.Floor(1 + last_epoch / total_size);
                        var x = 1 + last_epoch / total_size - cycle;
                        var height = x <= step_ratio ? x / step_ratio : (x - 1) / (step_ratio - 1);
                        height *= scale_fn(scale_mode == ScaleMode.Cycle ? cycle : last_epoch);
                        foreach (var (group, index) in Groups.Take(base_momentums.Length).Select((group, index) => (group, index)))
                            Momenta.Set(group, max_momentums[index] - (max_momentums[index] - base_momentums[index]) * height);
                        return low_lrs.Zip(max_lrs, (low, high) => low + (high - low) * height);
                    }

                    private static IEnumerable<double> Repeat(Optimizer optimizer,
                        double value) => optimizer.ParamGroups.Select(_ => value);
                }
            }
        }
    }
}
