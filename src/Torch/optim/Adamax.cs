using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary><see cref="Adam"/> with the greatest past gradient in place of the deviation (Kingma and Ba, 2015).</summary>
public class Adamax : OptimizerHelper, optim.IBetas
{
    /// <summary>Makes an optimizer of one group.</summary>
    public Adamax(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
        double weight_decay = 0)
        : this([new ParamGroup(parameters, new Options())], lr, beta1, beta2, eps, weight_decay)
    {
    }

    /// <summary>Makes an optimizer. What the options of a group lack is taken from here.</summary>
    public Adamax(IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
        double weight_decay = 0)
    {
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            beta1 = beta1,
            beta2 = beta2,
            eps = eps,
            weight_decay = weight_decay,
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
        var (beta1, beta2) = (options.beta1!.Value, options.beta2!.Value);
        foreach (var batch in Batches<State>(group, state => state.step))
        {
            var grads = batch.Gradients(options.weight_decay, maximize: false);
            var step = batch.Advance(state => ++state.step);
            var means = batch.Of(state => state.exp_avg);
            var norms = batch.Of(state => state.exp_inf);
            MovingAverage.Update(means, grads, beta1);
            var magnitudes = Foreach.abs.CallList(grads);
            Foreach.add_scalar_.Run(magnitudes, options.eps);
            Foreach.mul_scalar_.Run(norms, beta2);
            Foreach.maximum_.Run(norms, magnitudes);
            Foreach.addcdiv_.Run(batch.Parameters, means, norms, -options.LearningRate!.Value / (1 - Math.Pow(beta1, step)));
        }
    }

    /// <summary>The options of <see cref="Adamax"/>.</summary>
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

        internal override void VisitFields(FieldVisitor visitor)
        {
            visitor.Visit(ref beta1);
            visitor.Visit(ref beta2);
            visitor.Visit(ref eps);
            visitor.Visit(ref weight_decay);
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
            double weight_decay = 0)
            : base(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay })
        {
        }

        /// <summary>The decay rates.</summary>
        public (double, double) Betas
        {
            get => (Options.beta1!.Value, Options.beta2!.Value);
            set => (Options.beta1, Options.beta2) = (value.Item1, value.Item2);
        }
    }

    /// <summary>What <see cref="Adamax"/> keeps about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;

        /// <summary>The mean of the gradients.</summary>
        public Tensor exp_avg = null!;

        /// <summary>The greatest gradient so far, decayed.</summary>
        public Tensor exp_inf = null!;

        /// <summary>Makes the state of a parameter.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            DisposeTensors();
            step = 0;
            exp_avg = Zeros();
            exp_inf = Zeros();
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
            visitor.Visit(ref exp_avg!);
            visitor.Visit(ref exp_inf!);
        }
    }
}
