using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Scales each step by the root of the sum of past squared gradients (Duchi and others, 2011).</summary>
public class Adagrad : OptimizerHelper
{
    /// <summary>Makes an optimizer of one group.</summary>
    public Adagrad(IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
        double initial_accumulator_value = 0, double eps = 1e-10)
        : this([new ParamGroup(parameters, new Options())], lr, lr_decay, weight_decay, initial_accumulator_value, eps)
    {
    }

    /// <summary>Makes an optimizer. What the options of a group lack is taken from here.</summary>
    public Adagrad(IEnumerable<ParamGroup> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
        double initial_accumulator_value = 0, double eps = 1e-10)
    {
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            lr_decay = lr_decay,
            weight_decay = weight_decay,
            initial_accumulator_value = initial_accumulator_value,
            eps = eps,
        };
        AddGroups(parameters);
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Update, closure);

    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private void Update(ParamGroup group)
    {
        var options = group.Options;
        foreach (var batch in Batches<State>(group, state => state.step))
        {
            var grads = batch.Gradients(options.weight_decay, maximize: false);
            var step = batch.Advance(state => ++state.step);
            var sums = batch.Of(state => state.sum);
            Foreach.addcmul_.Run(sums, grads, grads);
            var divisors = Foreach.sqrt.CallList(sums);
            Foreach.add_scalar_.Run(divisors, options.eps);
            var lr = options.LearningRate!.Value / (1 + (step - 1) * options.lr_decay!.Value);
            Foreach.addcdiv_.Run(batch.Parameters, grads, divisors, -lr);
        }
    }

    /// <summary>The options of <see cref="Adagrad"/>.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How the learning rate falls with the steps.</summary>
        public double? lr_decay;

        /// <summary>The factor of the L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>What the sum of squares starts from.</summary>
        public double? initial_accumulator_value;

        /// <summary>What is added to the divisor.</summary>
        public double? eps;

        internal override void VisitFields(FieldVisitor visitor)
        {
            visitor.Visit(ref lr_decay);
            visitor.Visit(ref weight_decay);
            visitor.Visit(ref initial_accumulator_value);
            visitor.Visit(ref eps);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10)
            : base(parameters, new Options
            {
                LearningRate = lr,
                lr_decay = lr_decay,
                weight_decay = weight_decay,
                initial_accumulator_value = initial_accumulator_value,
                eps = eps
            })
        {
        }
    }

    /// <summary>What <see cref="Adagrad"/> keeps about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;

        /// <summary>The sum of the squared gradients.</summary>
        public Tensor sum = null!;

        /// <summary>Makes the state of a parameter.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            DisposeTensors();
            step = 0;
            sum = Zeros();
            nn.init.constant_(sum, ((Options)options).initial_accumulator_value!.Value);
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
            visitor.Visit(ref sum!);
        }
    }
}
