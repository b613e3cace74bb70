namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Lets one scheduler follow another at given epochs.</summary>
            public static LRScheduler SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones,
                int last_epoch = -1) =>
                new impl.SequentialLR(optimizer, schedulers, milestones, last_epoch);

            public static partial class impl
            {
                /// <summary>Lets one scheduler follow another at given epochs.</summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] schedulers;
                    private readonly int[] milestones;

                    /// <summary>Makes the scheduler; there is one milestone less than schedulers.</summary>
                    public SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones,
                        int last_epoch = -1)
                        : base(optimizer, last_epoch)
                    {
                        this.schedulers = [.. schedulers];
                        this.milestones = [.. milestones];
                        if (Array.Exists(this.schedulers, scheduler => scheduler.optimizer != optimizer))
                            throw new ArgumentException("SequentialLR expects all schedulers to belong to the same optimizer",
                                nameof(schedulers));
                        if (this.milestones.Length != this.schedulers.Length - 1)
                            throw new ArgumentException(
                                "Sequential Schedulers expects number of schedulers provided to be one more "
                                + "than the number of milestone points", nameof(milestones));

                        // The schedulers took their first steps when they were made; only the first one's counts.
                        foreach (var group in Groups)
                            group.LearningRate = group.InitialLearningRate;
                        foreach (var scheduler in this.schedulers)
                            scheduler.last_epoch--;
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        var index = milestones.Count(milestone => milestone <= last_epoch);
                        if (index > 0 && milestones[index - 1] == last_epoch)
                            schedulers[index].step(0);
                        else
                            schedulers[index].step();
                        return base.get_lr();
                    }
                }
            }
        }
    }
}
