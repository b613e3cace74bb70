namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Ways to change learning rates in the course of training.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>Changes the learning rates of an optimizer once an epoch, or once a batch.</summary>
            public abstract class LRScheduler
            {
                /// <summary>How often <c>step</c> was called.</summary>
                protected int _step_count;

                internal readonly Optimizer optimizer = null!;
                internal IReadOnlyList<double> base_lrs = [];
                internal int last_epoch;
                private readonly bool verbose;
                private IReadOnlyList<double> last_lrs = [];

                /// <summary>Makes a scheduler of no optimizer of its own.</summary>
                protected LRScheduler() { }

                /// <summary>Makes a scheduler; the derived class takes the first step.</summary>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    this.optimizer = optimizer;
                    this.last_epoch = last_epoch;
                    this.verbose = verbose;
                    base_lrs = [.. Groups.Select(group => group.InitialLearningRate)];
                    last_lrs = [.. Groups.Select(group => group.LearningRate)];
                }

                internal IEnumerable<ILearningRateController> Groups => optimizer.ParamGroups;

                /// <summary>Goes on to the next epoch.</summary>
                public virtual void step() => step(null);

                /// <summary>Goes to an epoch, by default the next.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    last_epoch = epoch ?? last_epoch + 1;
                    Apply([.. epoch is null ? get_lr() : get_closed_form_lr()]);
                }

                /// <summary>Tells the scheduler how well training goes; only <see cref="impl.ReduceLROnPlateau"/> listens.</summary>
                public virtual void step(double current, int? epoch = null) =>
                    throw new InvalidOperationException($"{GetType().Name} does not depend on a metric: call step() without one.");

                /// <summary>The learning rates that the last step set.</summary>
                public IEnumerable<double> get_last_lr() => last_lrs;

                /// <summary>The next learning rates, from those that are in force.</summary>
                protected virtual IEnumerable<double> get_lr() => Groups.Select(group => group.LearningRate);

                /// <summary>The learning rates of the epoch, from those at first.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                private protected void Apply(IReadOnlyList<double> rates)
                {
                    var index = 0;
                    foreach (var group in Groups)
                    {
                        group.LearningRate = rates[index];
                        if (verbose)
                            Console.WriteLine($"Adjusting learning rate of group {index} to {rates[index]:0.0000e+00}.");
                        index++;
                    }
                    last_lrs = rates;
                }

                private protected IEnumerable<double> Scaled(double factor) => Groups.Select(group => group.LearningRate * factor);

                /// <summary>One value a group.</summary>
                private protected double[] ForGroups(IEnumerable<double> values, string name)
                {
                    double[] result = [.. values];
                    var count = Groups.Count();
                    return result.Length == count
                        ? result
                        : throw new ArgumentException($"expected {count} values for {name}, got {result.Length}", name);
                }

                /// <summary>One function a group.</summary>
                private protected Func<int, double>[] ForGroups(IEnumerable<Func<int, double>> lr_lambdas)
                {
                    Func<int, double>[] result = [.. lr_lambdas];
                    return result.Length == base_lrs.Count
                        ? result
                        : throw new ArgumentException($"Expected {base_lrs.Count} lr_lambdas, but got {result.Length}",
                            nameof(lr_lambdas));
                }
            }

            /// <summary>The schedulers themselves.</summary>
            public static partial class impl { }
        }
    }
}
