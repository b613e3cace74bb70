using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Scales each step by the root of the mean of past squared gradients.</summary>
public class RMSProp : OptimizerHelper, optim.IMomentum
{
    /// <summary>Makes an optimizer of one group.</summary>
    public RMSProp(IEnumerable<Parameter> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0,
        double momentum = 0, bool centered = false, bool maximize = false)
        : this([new ParamGroup(parameters, new Options())], lr, alpha, eps, weight_decay, momentum, centered, maximize)
    {
    }

    /// <summary>Makes an optimizer. What the options of a group lack is taken from here.</summary>
    public RMSProp(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-08, double weight_decay = 0,
        double momentum = 0, bool centered = false, bool maximize = false)
    {
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            alpha = alpha,
            eps = eps,
            weight_decay = weight_decay,
            momentum = momentum,
            centered = centered,
            maximize = maximize,
        };
        AddGroups(parameters);
    }

    /// <summary>The momentum of the first group; setting it sets that of all.</summary>
    public double Momentum
    {
        get => MomentumOfGroups;
        set => MomentumOfGroups = value;
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Update, closure);

    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private void Update(ParamGroup group)
    {
        var options = group.Options;
        var alpha = options.alpha!.Value;
        var lr = options.LearningRate!.Value;
        foreach (var batch in Batches<State>(group))
        {
            batch.Advance(state => ++state.step);
            var grads = batch.Gradients(options.weight_decay, options.maximize);
            var squares = batch.Of(state => state.square_avg);
            MovingAverage.UpdateSquares(squares, grads, alpha);
            Tensor[] divisors;
            if (options.centered == true)
            {
                var means = batch.Of(state => state.grad_avg);
                MovingAverage.Update(means, grads, alpha);
                divisors = Foreach.addcmul.CallList(squares, means, means, -1);
                Foreach.sqrt_.Run(divisors);
            }
            else
            {
                divisors = Foreach.sqrt.CallList(squares);
            }
            Foreach.add_scalar_.Run(divisors, options.eps);
            if (options.momentum is { } momentum and > 0)
            {
                var directions = batch.Of(state => state.momentum_buffer);
                Foreach.mul_scalar_.Run(directions, momentum);
                Foreach.addcdiv_.Run(directions, grads, divisors);
                Foreach.add_.Run(batch.Parameters, directions, -lr);
            }
            else
            {
                Foreach.addcdiv_.Run(batch.Parameters, grads, divisors, -lr);
            }
        }
    }

    /// <summary>The options of <see cref="RMSProp"/>.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay of the mean of the squared gradients.</summary>
        public double? alpha;

        /// <summary>What is added to the divisor.</summary>
        public double? eps;

        /// <summary>The factor of the L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>The share of the last step's direction that is kept.</summary>
        public double? momentum;

        /// <summary>Whether the divisor is the deviation from the mean gradient.</summary>
        public bool? centered;

        /// <summary>Whether to raise the loss rather than to lower it.</summary>
        public bool? maximize;

        internal override void VisitFields(FieldVisitor visitor)
        {
            visitor.Visit(ref alpha);
            visitor.Visit(ref eps);
            visitor.Visit(ref weight_decay);
            visitor.Visit(ref momentum);
            visitor.Visit(ref centered);
            visitor.Visit(ref maximize);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IMomentum
    {
        /// <summary>An empty group.</summary>
        public ParamGroup() { }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double eps = 1e-08, double alpha = 0.99,
            double weight_decay = 0, double momentum = 0, bool centered = false)
            : base(parameters, new Options
            {
                LearningRate = lr,
                eps = eps,
                alpha = alpha,
                weight_decay = weight_decay,
                momentum = momentum,
                centered = centered
            })
        {
        }

        /// <summary>The momentum.</summary>
        public double Momentum
        {
            get => Options.momentum!.Value;
            set => Options.momentum = value;
        }
    }

    /// <summary>What <see cref="RMSProp"/> keeps about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;

        /// <summary>The mean of the squared gradients.</summary>
        public Tensor square_avg = null!;

        /// <summary>The mean of the gradients, or null.</summary>
        public Tensor? grad_avg;

        /// <summary>The last direction, or null.</summary>
        public Tensor? momentum_buffer;

        /// <summary>Makes the state of a parameter.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            DisposeTensors();
            var settings = (Options)options;
            step = 0;
            square_avg = Zeros();
            grad_avg = settings.centered == true ? Zeros() : null;
            momentum_buffer = settings.momentum > 0 ? Zeros() : null;
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
            visitor.Visit(ref grad_avg);
            visitor.Visit(ref momentum_buffer);
        }
    }
}
