using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary><see cref="Adam"/> whose weight decay does not pass through the gradients (Loshchilov and Hutter, 2019).</summary>
public class AdamW : OptimizerHelper, optim.IBetas
{
    /// <summary>Makes an optimizer of one group.</summary>
    public AdamW(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
        double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : this([new ParamGroup(parameters, new Options())], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    /// <summary>Makes an optimizer. What the options of a group lack is taken from here.</summary>
    public AdamW(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
        double weight_decay = 0, bool amsgrad = false, bool maximize = false)
    {
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            beta1 = beta1,
            beta2 = beta2,
            eps = eps,
            weight_decay = weight_decay,
            amsgrad = amsgrad,
            maximize = maximize,
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
        foreach (var batch in Batches<State>(group, state => state.step))
        {
            var parameters = batch.Parameters;
            var grads = batch.Gradients(weight_decay: 0, options.maximize);
            var moments = new Moments(batch.Of(state => state.exp_avg), batch.Of(state => state.exp_avg_sq), group.Betas,
                batch.Advance(state => ++state.step));
            moments.Update(grads);
            if (options.weight_decay is { } decay and not 0)
                Foreach.mul_scalar_.Run(parameters, 1 - lr * decay);
            moments.Apply(parameters, lr, options.eps!.Value,
                greatest: options.amsgrad == true ? batch.Of(state => state.max_exp_avg_sq) : null);
        }
    }

    /// <summary>The options of <see cref="AdamW"/>.</summary>
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

        /// <summary>Whether the divisor never falls.</summary>
        public bool? amsgrad;

        /// <summary>Whether to raise the loss rather than to lower it.</summary>
        public bool? maximize;

        internal override void VisitFields(FieldVisitor visitor)
        {
            visitor.Visit(ref beta1);
            visitor.Visit(ref beta2);
            visitor.Visit(ref eps);
            visitor.Visit(ref weight_decay);
            visitor.Visit(ref amsgrad);
            visitor.Visit(ref maximize);
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
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-08,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(parameters, new Options
            {
                LearningRate = lr,
                beta1 = beta1,
                beta2 = beta2,
                eps = eps,
                weight_decay = weight_decay,
                amsgrad = amsgrad,
                maximize = maximize
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

    /// <summary>What <see cref="AdamW"/> keeps about a parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps so far.</summary>
        public long step;

        /// <summary>The mean of the gradients.</summary>
        public Tensor exp_avg = null!;

        /// <summary>The mean of their squares.</summary>
        public Tensor exp_avg_sq = null!;

        /// <summary>The greatest mean of squares so far, or null.</summary>
        public Tensor? max_exp_avg_sq;

        /// <summary>Makes the state of a parameter.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            DisposeTensors();
            step = 0;
            exp_avg = Zeros();
            exp_avg_sq = Zeros();
            max_exp_avg_sq = ((Options)options).amsgrad == true ? Zeros() : null;
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
            visitor.Visit(ref exp_avg_sq!);
            visitor.Visit(ref max_exp_avg_sq);
        }
    }
}
