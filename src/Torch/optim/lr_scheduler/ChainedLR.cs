namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Lets several schedulers step together.</summary>
            public static LRScheduler ChainedLR(IEnumerable<LRScheduler> schedulers) => new impl.ChainedLR(schedulers);

            public static partial class impl
            {
                /// <summary>Lets several schedulers step together.</summary>
                public class ChainedLR : LRScheduler
                {
                    private readonly LRScheduler[] schedulers;

                    /// <summary>Makes the scheduler of schedulers that have the same optimizer.</summary>
                    public ChainedLR(IEnumerable<LRScheduler> schedulers) : this([.. schedulers]) { }

                    private ChainedLR(LRScheduler[] schedulers) : base(schedulers[0].optimizer)
                    {
                        if (Array.Exists(schedulers, scheduler => scheduler.optimizer != optimizer))
                            throw new ArgumentException("ChainedLR expects all schedulers to belong to the same optimizer",
                                nameof(schedulers));
                        this.schedulers = schedulers;
                    }

                    /// <inheritdoc/>
                    public override void step()
                    {
                        foreach (var scheduler in schedulers)
                            scheduler.step();
                        Apply([.. get_lr()]);
                    }
                }
            }
        }
    }
}
