using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Gradient descent, with momentum if asked for.</summary>
public class SGD : OptimizerHelper, optim.IMomentum
{
    /// <summary>Makes an optimizer of one group.</summary>
    public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
        : this([new ParamGroup(parameters, new Options())], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    /// <summary>Makes an optimizer. What the options of a group lack is taken from here.</summary>
    public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
    {
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            momentum = momentum,
            dampening = dampening,
            weight_decay = weight_decay,
            nesterov = nesterov,
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
        var momentum = options.momentum ?? 0;
        foreach (var batch in Batches<State>(group, state => state.momentum_buffer is null ? 0 : 1))
        {
            var directions = batch.Gradients(options.weight_decay, options.maximize);
            if (momentum != 0)
                directions = WithMomentum(batch, directions, options);
            Foreach.add_.Run(batch.Parameters, directions, -options.LearningRate!.Value);
        }
    }

    private static Tensor[] WithMomentum(Batch<State> batch, Tensor[] gradients, Options options)
    {
        if (batch.States[0].momentum_buffer is null)
        {
            for (var i = 0; i < gradients.Length; i++)
                batch.States[i].momentum_buffer = gradients[i].clone().DetachFromDisposeScope();
        }
        else
        {
            var before = batch.Of(state => state.momentum_buffer);
            Foreach.mul_scalar_.Run(before, options.momentum);
            Foreach.add_.Run(before, gradients, 1 - options.dampening!.Value);
        }
        var buffers = batch.Of(state => state.momentum_buffer);
        return options.nesterov == true ? Foreach.add.CallList(gradients, buffers, options.momentum) : buffers;
    }

    /// <summary>The options of <see cref="SGD"/>.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The share of the last step's direction that is kept.</summary>
        public double? momentum;

        /// <summary>How much less of the gradient enters the momentum.</summary>
        public double? dampening;

        /// <summary>The factor of the L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>Whether to look ahead, as Nesterov proposes.</summary>
        public bool? nesterov;

        /// <summary>Whether to raise the loss rather than to lower it.</summary>
        public bool? maximize;

        internal override void VisitFields(FieldVisitor visitor)
        {
            visitor.Visit(ref momentum);
            visitor.Visit(ref dampening);
            visitor.Visit(ref weight_decay);
            visitor.Visit(ref nesterov);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0, double dampening = 0,
            double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : base(parameters, new Options
            {
                LearningRate = lr,
                momentum = momentum,
                dampening = dampening,
                weight_decay = weight_decay,
                nesterov = nesterov,
                maximize = maximize
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

    /// <summary>What <see cref="SGD"/> keeps about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The last direction, or null.</summary>
        public Tensor? momentum_buffer;

        /// <summary>Makes the state of a parameter.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            DisposeTensors();
            momentum_buffer = null;
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
            visitor.Visit(ref momentum_buffer);
        }
    }
}
