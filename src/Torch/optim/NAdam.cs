using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary><see cref="Adam"/> with Nesterov's momentum (Dozat, 2016).</summary>
public class NAdam : OptimizerHelper, optim.IBetas
{
    /// <summary>Makes an optimizer of one group.</summary>
    public NAdam(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
        double weight_decay = 0, double momentum_decay = 4e-3)
        : this([new ParamGroup(parameters, new Options())], lr, beta1, beta2, eps, weight_decay, momentum_decay)
    {
    }

    /// <summary>Makes an optimizer. What the options of a group lack is taken from here.</summary>
    public NAdam(IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
        double weight_decay = 0, double momentum_decay = 4e-3)
    {
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            beta1 = beta1,
            beta2 = beta2,
            eps = eps,
            weight_decay = weight_decay,
            momentum_decay = momentum_decay,
        };
        AddGroups(parameters);
    }

    /// <summary>The decay rates of the first group; setting them sets those of all.</summary>
    public (double, double) Betas
    {
        get => BetasOfGroups;
        set => BetasOfGroups = value;
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Update, closure);

    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private void Update(ParamGroup group)
    {
        var options = group.Options;
        var lr = options.LearningRate!.Value;
        var (beta1, beta2) = (options.beta1!.Value, options.beta2!.Value);
        foreach (var batch in Batches<State>(group, state => state.step))
        {
            var parameters = batch.Parameters;
            var grads = batch.Gradients(options.weight_decay, maximize: false);
            var means = batch.Of(state => state.exp_avg);
            var squares = batch.Of(state => state.exp_avg_sq);
            var step = batch.States[0].step + 1;
            var mu = MomentumAt(step);
            var mu_next = MomentumAt(step + 1);
            // Parameters at the same step have met the same momenta.
            var mu_product = batch.States[0].mu_product * mu;
            foreach (var state in batch.States)
                (state.step, state.mu_product) = (step, mu_product);

            MovingAverage.Update(means, grads, beta1);
            MovingAverage.UpdateSquares(squares, grads, beta2);
            var divisors = Foreach.div_scalar.CallList(squares, 1 - Math.Pow(beta2, step));
            Foreach.sqrt_.Run(divisors);
            Foreach.add_scalar_.Run(divisors, options.eps);
            Foreach.addcdiv_.Run(parameters, grads, divisors, -lr * (1 - mu) / (1 - mu_product));
            Foreach.addcdiv_.Run(parameters, means, divisors, -lr * mu_next / (1 - mu_product * mu_next));
        }

        double MomentumAt(long step) => beta1 * (1 - 0.5 * Math.Pow(0.96, step * options.momentum_decay!.Value));
    }

    /// <summary>The options of <see cref="NAdam"/>.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay of the mean of the gradients.</summary>
        public double? beta1;

        /// <summary>The decay of the mean of their squares.</summary>
        public double? beta2;

        /// <summary>What is added to the divisor.</summary>
        public double? eps;

        /// <summary>The factor of the L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>How the momentum changes with the steps.</summary>
        public double? momentum_decay;

        internal override void VisitFields(FieldVisitor visitor)
        {
            visitor.Visit(ref beta1);
            visitor.Visit(ref beta2);
            visitor.Visit(ref eps);
            visitor.Visit(ref weight_decay);
            visitor.Visit(ref momentum_decay);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IBetas
    {
        /// <summary>An empty group.</summary>
        public ParamGroup() { }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1.0, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
            double weight_decay = 0, double momentum_decay = 4e-3)
            : base(parameters, new Options
            {
                LearningRate = lr,
                beta1 = beta1,
                beta2 = beta2,
                eps = eps,
                weight_decay = weight_decay,
                momentum_decay = momentum_decay
            })
        {
        }

        /// <summary>The decay rates.</summary>
        public (double, double) Betas
        {
            get => (Options.beta1!.Value, Options.beta2!.Value);
            set => (Options.beta1, Options.beta2) = (value.Item1, value.Item2);
        }
    }

    /// <summary>What <see cref="NAdam"/> keeps about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;

        /// <summary>The product of all momenta so far.</summary>
        public double mu_product;

        /// <summary>The mean of the gradients.</summary>
        public Tensor exp_avg = null!;

        /// <summary>The mean of their squares.</summary>
        public Tensor exp_avg_sq = null!;

        /// <summary>Makes the state of a parameter.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            DisposeTensors();
            step = 0;
            mu_product = 1;
            exp_avg = Zeros();
            exp_avg_sq = Zeros();
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source) => Copy(source);

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader) => VisitFields(new FieldReader(reader, _parameter));

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer) => VisitFields(new FieldWriter(writer));

        /// <summary>Disposes the tensors.</summary>
        public void Dispose() => DisposeTensors();

        internal override void VisitFields(FieldVisitor visitor)
        {
            visitor.Visit(ref step);
            visitor.Visit(ref mu_product);
            visitor.Visit(ref exp_avg!);
            visitor.Visit(ref exp_avg_sq!);
        }
    }
}
