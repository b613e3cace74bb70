namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Lowers the learning rate, and raises it again, along a cosine.</summary>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1,
                bool verbose = false) =>
                new impl.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch, verbose);

            public static partial class impl
            {
                /// <summary>Lowers the learning rate, and raises it again, along a cosine.</summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double T_max;
                    private readonly double eta_min;

                    /// <summary>Makes the scheduler and sets the first learning rates.</summary>
                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1,
                        bool verbose = false) : base(optimizer, last_epoch, verbose)
                    {
                        this.T_max = T_max;
                        this.eta_min = eta_min;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (last_epoch == 0)
                            return Scaled(1);
                        if (_step_count == 1)
                            return get_closed_form_lr();
                        // At the low points the recurrence would divide by zero.
                        if ((last_epoch - 1 - T_max) % (2 * T_max) == 0)
                            return Groups.Zip(base_lrs,
                                (group, lr) => group.LearningRate + (lr - eta_min) * (1 - Math.Cos(Math.PI / T_max)) / 2);
                        var ratio = (1 + Math.Cos(Math.PI * last_epoch / T_max)) / (1 + Math.Cos(Math.PI * (last_epoch - 1) / T_max));
                        return Groups.Select(group => ratio * (group.LearningRate - eta_min) + eta_min);
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        base_lrs.Select(lr => eta_min + (lr - eta_min) * (1 + Math.Cos(Math.PI * last_epoch / T_max)) / 2);
                }
            }
        }
    }
}
