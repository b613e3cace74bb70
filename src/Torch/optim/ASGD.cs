using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Gradient descent that also keeps the average of the parameters (Polyak and Juditsky, 1992).</summary>
public class ASGD : OptimizerHelper
{
    /// <summary>Makes an optimizer of one group.</summary>
    public ASGD(IEnumerable<Parameter> parameters, double lr = 0.01, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6,
        double weight_decay = 0, bool maximize = false)
        : this([new ParamGroup(parameters, new Options())], lr, lambd, alpha, t0, weight_decay, maximize)
    {
    }

    /// <summary>Makes an optimizer. What the options of a group lack is taken from here.</summary>
    public ASGD(IEnumerable<ParamGroup<Options>> parameters, double lr = 0.01, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6,
        double weight_decay = 0, bool maximize = false)
    {
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            lambd = lambd,
            alpha = alpha,
            t0 = t0,
            weight_decay = weight_decay,
            maximize = maximize,
        };
        AddGroups(parameters);
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup<Options>>(Update, closure);

    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private void Update(ParamGroup<Options> group)
    {
        var options = group.Options;
        var lr = options.LearningRate!.Value;
        foreach (var batch in Batches<State>(group, state => state.step))
        {
            var parameters = batch.Parameters;
            var grads = batch.Gradients(options.weight_decay, options.maximize);
            var averages = batch.Of(state => state.ax);
            // Parameters at the same step have the same step size and share.
            var (step, eta, mu) = (batch.States[0].step + 1, batch.States[0].eta, batch.States[0].mu);
            Foreach.mul_scalar_.Run(parameters, 1 - options.lambd!.Value * eta);
            Foreach.add_.Run(parameters, grads, -eta);
            var differences = Foreach.sub.CallList(parameters, averages);
            Foreach.add_.Run(averages, differences, mu);
            eta = lr / Math.Pow(1 + options.lambd.Value * lr * step, options.alpha!.Value);
            mu = 1 / Math.Max(1, step - options.t0!.Value);
            foreach (var state in batch.States)
                (state.step, state.eta, state.mu) = (step, eta, mu);
        }
    }

    /// <summary>The options of <see cref="ASGD"/>.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay of the weights.</summary>
        public double? lambd;

        /// <summary>The decay of the mean of the squared gradients.</summary>
        public double? alpha;

        /// <summary>The step from which on weights are averaged.</summary>
        public double? t0;

        /// <summary>The factor of the L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>Whether to raise the loss rather than to lower it.</summary>
        public bool? maximize;

        internal override void VisitFields(FieldVisitor visitor)
        {
            visitor.Visit(ref lambd);
            visitor.Visit(ref alpha);
            visitor.Visit(ref t0);
            visitor.Visit(ref weight_decay);
            visitor.Visit(ref maximize);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>
    {
        /// <summary>An empty group.</summary>
        public ParamGroup() { }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.01, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6,
            double weight_decay = 0)
            : base(parameters, new Options { LearningRate = lr, lambd = lambd, alpha = alpha, t0 = t0, weight_decay = weight_decay })
        {
        }
    }

    /// <summary>What <see cref="ASGD"/> keeps about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;

        /// <summary>The step size.</summary>
        public double eta;

        /// <summary>The share of a parameter in the average.</summary>
        public double mu;

        /// <summary>The averaged parameter.</summary>
        public Tensor ax = null!;

        /// <summary>Makes the state of a parameter.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            DisposeTensors();
            step = 0;
            eta = options.LearningRate!.Value;
            mu = 1;
            ax = Zeros();
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
            visitor.Visit(ref eta);
            visitor.Visit(ref mu);
            visitor.Visit(ref ax!);
        }
    }
}
