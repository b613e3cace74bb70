using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Scales each step by past gradients and past changes (Zeiler, 2012).</summary>
public class Adadelta : OptimizerHelper
{
    /// <summary>Makes an optimizer of one group.</summary>
    public Adadelta(IEnumerable<Parameter> parameters, double lr, double rho = 0.9, double eps = 1e-06, double weight_decay = 0,
        bool maximize = false)
        : this([new ParamGroup(parameters, new Options())], lr, rho, eps, weight_decay, maximize)
    {
    }

    /// <summary>Makes an optimizer. What the options of a group lack is taken from here.</summary>
    public Adadelta(IEnumerable<ParamGroup> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-06, double weight_decay = 0,
        bool maximize = false)
    {
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            rho = rho,
            eps = eps,
            weight_decay = weight_decay,
            maximize = maximize,
        };
        AddGroups(parameters);
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Update, closure);

    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private void Update(ParamGroup group)
    {
        var options = group.Options;
        var rho = options.rho!.Value;
        foreach (var batch in Batches<State>(group))
        {
            batch.Advance(state => ++state.step);
            var grads = batch.Gradients(options.weight_decay, options.maximize);
            var squares = batch.Of(state => state.square_avg);
            var changes = batch.Of(state => state.acc_delta);
            MovingAverage.UpdateSquares(squares, grads, rho);
            var divisors = Foreach.add_scalar.CallList(squares, options.eps);
            Foreach.sqrt_.Run(divisors);
            var deltas = Foreach.add_scalar.CallList(changes, options.eps);
            Foreach.sqrt_.Run(deltas);
            Foreach.div_.Run(deltas, divisors);
            Foreach.mul_.Run(deltas, grads);
            MovingAverage.UpdateSquares(changes, deltas, rho);
            Foreach.add_.Run(batch.Parameters, deltas, -options.LearningRate!.Value);
        }
    }

    /// <summary>The options of <see cref="Adadelta"/>.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay of the means of squares.</summary>
        public double? rho;

        /// <summary>What is added to the divisor.</summary>
        public double? eps;

        /// <summary>The factor of the L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>Whether to raise the loss rather than to lower it.</summary>
        public bool? maximize;

        internal override void VisitFields(FieldVisitor visitor)
        {
            visitor.Visit(ref rho);
            visitor.Visit(ref eps);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-06, double weight_decay = 0,
            bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize })
        {
        }
    }

    /// <summary>What <see cref="Adadelta"/> keeps about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;

        /// <summary>The mean of the squared gradients.</summary>
        public Tensor square_avg = null!;

        /// <summary>The mean of the squared changes.</summary>
        public Tensor acc_delta = null!;

        /// <summary>Makes the state of a parameter.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            DisposeTensors();
            step = 0;
            square_avg = Zeros();
            acc_delta = Zeros();
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
            visitor.Visit(ref square_avg!);
            visitor.Visit(ref acc_delta!);
        }
    }
}
